/** A cell or an intermediate result as the grid's engine holds it. */
export interface EngineValue {
  readonly value: unknown;
  readonly format?: string;
  readonly message?: string;
}

/** The engine's arrays are columns of cells, Excel's are rows. */
export type EngineMatrix = readonly (readonly (EngineValue | undefined)[])[];

export type EngineArgument = EngineValue | EngineMatrix | undefined;

export function isMatrix(argument: EngineArgument): argument is EngineMatrix {
  return Array.isArray(argument);
}

export function columnCount(matrix: EngineMatrix): number {
  return matrix.length;
}

export function rowCount(matrix: EngineMatrix): number {
  return matrix[0]?.length ?? 0;
}

/** Whether an argument is more than one cell. */
export function isArray(argument: EngineArgument): boolean {
  return isMatrix(argument) && (columnCount(argument) > 1 || rowCount(argument) > 1);
}

/** An engine array of the given size. */
export function buildMatrix(
  columns: number,
  rows: number,
  cell: (column: number, row: number) => EngineValue,
): EngineValue[][] {
  return Array.from({ length: columns }, (_, column) =>
    Array.from({ length: rows }, (_unused, row) => cell(column, row)),
  );
}

/**
 * Calls a function of single values once per cell of the arrays among its arguments and gives the results in their
 * shape, as Excel lifts a scalar parameter over an array: a single row or column is repeated along the other
 * direction, and a place that one array does not reach is #N/A.
 */
export function lift(
  call: (...values: EngineArgument[]) => EngineValue,
  args: readonly EngineArgument[],
  lifted: (index: number) => boolean,
): EngineValue | EngineValue[][] {
  const arrays = args.map((argument, index) => (lifted(index) && isMatrix(argument) ? argument : undefined));
  const columns = Math.max(1, ...arrays.map((array) => (array ? columnCount(array) : 1)));
  const rows = Math.max(1, ...arrays.map((array) => (array ? rowCount(array) : 1)));
  const at = (column: number, row: number): EngineValue => {
    const values: EngineArgument[] = [];
    for (const [index, argument] of args.entries()) {
      const array = arrays[index];
      if (!array) {
        values.push(argument);
        continue;
      }
      const x = columnCount(array) === 1 ? 0 : column;
      const y = rowCount(array) === 1 ? 0 : row;
      if (x >= columnCount(array) || y >= rowCount(array)) return { value: "#N/A" };
      values.push(array[x]?.[y]);
    }
    return call(...values);
  };
  return columns === 1 && rows === 1 ? at(0, 0) : buildMatrix(columns, rows, at);
}
