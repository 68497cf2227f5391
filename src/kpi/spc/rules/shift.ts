import { isBeyond, markRuns, type Rule } from "./rule";

/** `runLength` points in a row strictly on one side of the center line; a point on the line breaks the run. */
export const shift: Rule = ({ values, centerLine, runLength }, side) =>
  markRuns(values.length, runLength, (index) => isBeyond(values[index] as number, centerLine, side));
