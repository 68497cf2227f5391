import { failure, success, type KpiProblem, type Outcome } from "../outcome";

/** Rows of a series whose limits are computed together: from `start` up to, not including, `end` (0-based). */
export interface Segment {
  readonly start: number;
  readonly end: number;
}

const refused = (position: number, length: number): KpiProblem => ({
  code: "rebaseOutOfSeries",
  detail: { position, length },
});

/**
 * Cuts a series of `length` rows at the rebase positions: 1-based rows that start a new segment, in any order,
 * repeats allowed. Row 1 starts a segment anyway. A position that is no row of the series is a problem.
 */
export function segmentsOf(length: number, rebase: readonly number[]): Outcome<readonly Segment[]> {
  const strays = rebase.filter(
    (position) => !Number.isInteger(position) || position < 1 || position > length,
  );
  if (strays.length > 0) return failure(...strays.map((position) => refused(position, length)));
  const starts = [...new Set([1, ...rebase])].sort((a, b) => a - b).map((position) => position - 1);
  return success(starts.map((start, index) => ({ start, end: starts[index + 1] ?? length })));
}
