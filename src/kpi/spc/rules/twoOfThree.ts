import { isBeyond, type Rule } from "./rule";

/**
 * Two of three neighbouring points strictly beyond the near limit, all three strictly on that side of the center
 * line. Only the points beyond the near limit are marked. Whether points beyond the process limit count among
 * the two is the dialect's choice; where they do not, they are not marked either.
 */
export const twoOfThree: Rule = ({ values, centerLine, limits, twoOfThreeCountsOutside }, side) => {
  const marks = new Array<boolean>(values.length).fill(false);
  if (limits === undefined) return marks;
  const near = side === "high" ? limits.nearUpper : limits.nearLower;
  const outer = side === "high" ? limits.upper : limits.lower;
  const counts = Array.from(
    values,
    (value) => isBeyond(value, near, side) && (twoOfThreeCountsOutside || !isBeyond(value, outer, side)),
  );
  for (let first = 0; first + 2 < values.length; first++) {
    const window = [first, first + 1, first + 2];
    const onOneSide = window.every((index) => isBeyond(values[index] as number, centerLine, side));
    const beyond = window.filter((index) => counts[index] === true);
    if (onOneSide && beyond.length >= 2) for (const index of beyond) marks[index] = true;
  }
  return marks;
};
