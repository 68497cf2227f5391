import { isBeyond, markRuns, type Rule } from "./rule";

/**
 * `runLength` points in a row, each strictly above (`high`) or below (`low`) the one before; two equal points
 * break the run. The point a run starts from belongs to it, so a turning point can belong to both sides.
 */
export const trend: Rule = ({ values, runLength }, side) => {
  const steps = markRuns(Math.max(0, values.length - 1), runLength - 1, (index) =>
    isBeyond(values[index + 1] as number, values[index] as number, side),
  );
  return Array.from(values, (_, index) => steps[index] === true || steps[index - 1] === true);
};
