import {
  type DoubleDouble,
  differenceOf,
  fromNumber,
  negated,
  productOf,
  quotientOf,
  rootOf,
  sumOf,
} from "./doubleDouble";

/** A linear model fitted to observations. */
export interface LeastSquaresFit {
  /** One per column of the design. */
  readonly coefficients: readonly number[];
  /** Standard errors of the coefficients; all 0 when there are no degrees of freedom left. */
  readonly standardErrors: readonly number[];
  readonly residualDeviation: number;
  readonly degreesOfFreedom: number;
  readonly residualSquares: number;
}

const zero = fromNumber(0);

const dot = (a: readonly DoubleDouble[], b: readonly DoubleDouble[], from: number): DoubleDouble => {
  let total = zero;
  for (let row = from; row < a.length; row++)
    total = sumOf(total, productOf(a[row] as DoubleDouble, b[row] as DoubleDouble));
  return total;
};

/** Mirrors `target` in the plane orthogonal to `normal`, rows `from` onward. */
function reflect(
  target: DoubleDouble[],
  normal: readonly DoubleDouble[],
  square: DoubleDouble,
  from: number,
): void {
  const factor = quotientOf(productOf(fromNumber(2), dot(normal, target, from)), square);
  for (let row = from; row < target.length; row++)
    target[row] = differenceOf(target[row] as DoubleDouble, productOf(factor, normal[row] as DoubleDouble));
}

/** Brings the columns to upper triangular form, the observations along with them; false when the rank is short. */
function triangulate(columns: DoubleDouble[][], observations: DoubleDouble[]): boolean {
  const sizes = columns.map((column) => rootOf(dot(column, column, 0)).high);
  return columns.every((column, index) => {
    const size = rootOf(dot(column, column, index));
    if (size.high <= 1e-26 * (sizes[index] as number)) return false;
    const pivot = column[index] as DoubleDouble;
    const diagonal = pivot.high > 0 ? negated(size) : size;
    const normal = column.slice();
    normal[index] = differenceOf(pivot, diagonal);
    const square = dot(normal, normal, index);
    for (const other of columns.slice(index)) reflect(other, normal, square, index);
    reflect(observations, normal, square, index);
    return true;
  });
}

/** Solves R x = right for upper triangular R held in the columns. */
function backSubstitute(
  columns: readonly DoubleDouble[][],
  right: readonly DoubleDouble[],
): readonly DoubleDouble[] {
  const solution: DoubleDouble[] = right.slice(0, columns.length);
  for (let row = columns.length - 1; row >= 0; row--) {
    let value = right[row] as DoubleDouble;
    for (let column = row + 1; column < columns.length; column++) {
      const entry = (columns[column] as DoubleDouble[])[row] as DoubleDouble;
      value = differenceOf(value, productOf(entry, solution[column] as DoubleDouble));
    }
    solution[row] = quotientOf(value, (columns[row] as DoubleDouble[])[row] as DoubleDouble);
  }
  return solution;
}

/** Square roots of the diagonal of (RᵀR)⁻¹. */
function inverseNorms(columns: readonly DoubleDouble[][]): readonly number[] {
  const squares = columns.map(() => 0);
  for (let unit = 0; unit < columns.length; unit++) {
    const right = columns.map((_, row) => fromNumber(row === unit ? 1 : 0));
    backSubstitute(columns, right).forEach((entry, row) => {
      squares[row] = (squares[row] as number) + entry.high * entry.high;
    });
  }
  return squares.map(Math.sqrt);
}

/**
 * Least squares by Householder reflections carried out in double-double arithmetic, so that near-collinear
 * columns cost digits of the 32 and not of the 16 a double has.
 *
 * `columns`: the design, one list per coefficient, each as long as `observations` (a column of ones for an
 * intercept). `undefined` when there are fewer observations than columns or the columns are linearly dependent.
 *
 * Source: Å. Björck, "Numerical Methods for Least Squares Problems" (SIAM, 1996), §2.2.
 */
export function leastSquares(
  columns: readonly ArrayLike<number>[],
  observations: ArrayLike<number>,
): LeastSquaresFit | undefined {
  if (columns.length === 0 || observations.length < columns.length) return undefined;
  const triangle = columns.map((column) => Array.from(column, fromNumber));
  const rotated = Array.from(observations, fromNumber);
  if (!triangulate(triangle, rotated)) return undefined;
  const coefficients = backSubstitute(triangle, rotated).map((coefficient) => coefficient.high);
  const residualSquares = Math.max(0, dot(rotated, rotated, columns.length).high);
  const degreesOfFreedom = observations.length - columns.length;
  const residualDeviation = degreesOfFreedom > 0 ? Math.sqrt(residualSquares / degreesOfFreedom) : 0;
  const standardErrors = inverseNorms(triangle).map((norm) => norm * residualDeviation);
  return { coefficients, standardErrors, residualDeviation, degreesOfFreedom, residualSquares };
}
