import { outside } from "./rules/outside";
import type { RuleInput, Side } from "./rules/rule";
import { shift } from "./rules/shift";
import { twoOfThree } from "./rules/twoOfThree";
import { trendSides } from "./turningPoints";

/** The rules in the order in which they name a point that several of them mark. */
export const ruleNames = ["outside", "trend", "twoOfThree", "shift"] as const;
export type RuleName = (typeof ruleNames)[number];

/** A rule that fired at a point, and the raw side on which it did. */
export interface Signal {
  readonly rule: RuleName;
  readonly side: Side;
}

const sides: readonly Side[] = ["high", "low"];
const oneSided = { outside, twoOfThree, shift };

/** Sides on which a rule marks each point: one at most for all rules but the trend. */
function sidesOf(rule: RuleName, input: RuleInput, namedByNextStep: boolean): readonly (readonly Side[])[] {
  if (rule === "trend") return trendSides(input, namedByNextStep);
  const [high, low] = sides.map((side) => oneSided[rule](input, side));
  return Array.from(input.values, (_, index) =>
    sides.filter((side) => (side === "high" ? high : low)?.[index] === true),
  );
}

/**
 * All signals of every point of a segment, first in priority first; an empty list is common cause.
 * `namedByNextStep`: see `trendSides`.
 */
export function signalsOf(input: RuleInput, namedByNextStep: boolean): readonly (readonly Signal[])[] {
  const found = Array.from(input.values, (): Signal[] => []);
  for (const rule of ruleNames)
    sidesOf(rule, input, namedByNextStep).forEach((marked, index) =>
      found[index]?.push(...marked.map((side) => ({ rule, side }))),
    );
  return found;
}
