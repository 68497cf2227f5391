import { failure, success, type Outcome } from "../outcome";

/** Above this share of missing values a series is not forecast. */
const mostMissing = 0.3;

/**
 * The values a forecast rests on: missing ones before the first and after the last measured value are left off,
 * those between are put on the straight line between their neighbours, as Excel's FORECAST.ETS does, up to 30 %.
 * Problems: `tooManyGaps`.
 */
export function completeSeries(series: readonly (number | undefined)[]): Outcome<Float64Array> {
  const rows = series.flatMap((value, row) => (value === undefined ? [] : [{ row, value }]));
  const first = rows[0];
  if (first === undefined) return success(new Float64Array(0));
  const length = (rows.at(-1) as { row: number }).row - first.row + 1;
  const missing = length - rows.length;
  if (missing > mostMissing * length) return failure({ code: "tooManyGaps", detail: { missing, length } });
  const values = new Float64Array(length);
  rows.forEach(({ row, value }, index) => {
    const next = rows[index + 1] ?? { row: row + 1, value };
    const step = (next.value - value) / (next.row - row);
    for (let ahead = 0; ahead < next.row - row; ahead++)
      values[row - first.row + ahead] = value + step * ahead;
  });
  return success(values);
}
