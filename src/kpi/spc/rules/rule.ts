import type { RunLength } from "../dialect";
import type { ProcessLimits } from "../limits";

/** The raw side of a signal, before any polarity. */
export type Side = "high" | "low";

/** What a rule looks at: the measured points of one segment in time order and the lines they are held against. */
export interface RuleInput {
  readonly values: ArrayLike<number>;
  readonly centerLine: number;
  readonly limits: ProcessLimits | undefined;
  readonly runLength: RunLength;
  readonly twoOfThreeCountsOutside: boolean;
}

/** Marks the points that take part in a pattern on one side; one mark per value. */
export type Rule = (input: RuleInput, side: Side) => readonly boolean[];

/** Whether a value lies strictly on one side of a line. */
export const isBeyond = (value: number, line: number, side: Side): boolean =>
  side === "high" ? value > line : value < line;

/** Marks every index of each unbroken run of at least `least` indices that hold. */
export function markRuns(
  length: number,
  least: number,
  holds: (index: number) => boolean,
): readonly boolean[] {
  const marks = new Array<boolean>(length).fill(false);
  let start = 0;
  for (let index = 0; index <= length; index++) {
    if (index < length && holds(index)) continue;
    if (index - start >= least) marks.fill(true, start, index);
    start = index + 1;
  }
  return marks;
}
