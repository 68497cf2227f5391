/** The measured points of a series with their positions, counted in periods from the first row (0). */
export interface Observations {
  readonly positions: Float64Array;
  readonly values: Float64Array;
}

/** Leaves out missing values and keeps the distances they make. */
export function observationsOf(series: readonly (number | undefined)[]): Observations {
  const rows = series.flatMap((value, position) => (value === undefined ? [] : [{ position, value }]));
  return {
    positions: Float64Array.from(rows, (row) => row.position),
    values: Float64Array.from(rows, (row) => row.value),
  };
}
