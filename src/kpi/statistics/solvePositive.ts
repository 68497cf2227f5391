/**
 * Solves a small system with a symmetric positive matrix by Cholesky's method. A direction the matrix barely sees
 * (a pivot lost in rounding) gets 0.
 */
export function solvePositive(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = right.length;
  const factor = matrix.map((row) => row.slice());
  const at = (row: number, column: number): number => (factor[row] as number[])[column] as number;
  for (let column = 0; column < size; column++) {
    for (let row = column; row < size; row++) {
      let sum = at(row, column);
      for (let before = 0; before < column; before++) sum -= at(row, before) * at(column, before);
      const pivot = row === column ? Math.sqrt(Math.max(0, sum)) : at(column, column);
      const lost = row === column && sum <= 1e-14 * ((matrix[row] as readonly number[])[row] as number);
      (factor[row] as number[])[column] =
        row === column ? (lost ? Infinity : pivot) : Number.isFinite(pivot) ? sum / pivot : 0;
    }
  }
  const forward: number[] = [];
  for (let row = 0; row < size; row++) {
    let sum = right[row] as number;
    for (let before = 0; before < row; before++) sum -= at(row, before) * (forward[before] as number);
    forward[row] = sum / at(row, row);
  }
  const solution = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    let sum = forward[row] as number;
    for (let after = row + 1; after < size; after++) sum -= at(after, row) * (solution[after] as number);
    solution[row] = sum / at(row, row);
  }
  return solution;
}
