import { epsilon } from "../closeTo";
import type { KpiProblem } from "../outcome";
import { compensatedSum } from "../statistics/compensatedSum";
import { mean } from "../statistics/mean";

/**
 * How children make a parent. `weighted`: Σ(w·s)/Σw; `mean`: plain mean; `worst`: lowest score among the children that
 * have weight; `minimum`, `maximum` of all; `coverage`: the share of the weight that has data, instead of a score.
 */
export const rollUpMethods = ["weighted", "mean", "worst", "minimum", "maximum", "coverage"] as const;
export type RollUpMethod = (typeof rollUpMethods)[number];

/** A child without data: left out while coverage suffices, counted as 0, or withholding the parent. */
export const missingRules = ["skip", "zero", "withhold"] as const;
export type MissingRule = (typeof missingRules)[number];

/** Under this coverage a parent's score is withheld. */
export const leastCoverage = 0.6;

/** One child; undefined score: no data. */
export interface Child {
  readonly score: number | undefined;
  readonly weight: number;
}

interface ScoredChild {
  readonly score: number;
  readonly weight: number;
}

const total = (children: readonly { readonly weight: number }[]): number =>
  compensatedSum(children.map(({ weight }) => weight));

/** Σw of the children with data over Σw of all. Problems: `weightNegative`, `noWeight`, `notFinite` where they add up to more than a double holds. */
export function coverage(children: readonly Child[]): number | KpiProblem {
  const negative = children.find(({ weight }) => weight < 0);
  if (negative) return { code: "weightNegative", detail: { weight: negative.weight } };
  const all = total(children);
  if (all === 0) return { code: "noWeight" };
  if (!Number.isFinite(all)) return { code: "notFinite" };
  return total(children.filter(({ score }) => score !== undefined)) / all;
}

/**
 * The parent's score from its children's. No child with data: undefined. Problems: those of `coverage`, `lowCoverage`
 * under 60 %, `childMissing` where missing children withhold it.
 *
 * @example rollUp([{ score: 80, weight: 0.5 }, { score: undefined, weight: 0.3 }, { score: 50, weight: 0.2 }]) // 71.4…
 */
export function rollUp(
  children: readonly Child[],
  method: RollUpMethod = "weighted",
  missing: MissingRule = "skip",
): number | undefined | KpiProblem {
  const covered = coverage(children);
  if (method === "coverage" || typeof covered !== "number") return covered;
  const scored = children.flatMap(({ score, weight }): ScoredChild[] => {
    if (score !== undefined) return [{ score, weight }];
    return missing === "zero" ? [{ score: 0, weight }] : [];
  });
  if (scored.length === 0) return undefined;
  const lacking = children.length - scored.length;
  if (missing === "withhold" && lacking > 0) return { code: "childMissing", detail: { missing: lacking } };
  if (missing === "skip" && covered < leastCoverage - epsilon) {
    return {
      code: "lowCoverage",
      detail: { percent: Math.floor(covered * 100 + epsilon), least: leastCoverage * 100 },
    };
  }
  return combine(scored, method);
}

/** As Math.min, which cannot take the cells of a whole column. */
const least = (scores: readonly number[]): number =>
  scores.reduce((lowest, score) => Math.min(lowest, score), Infinity);

function combine(children: readonly ScoredChild[], method: Exclude<RollUpMethod, "coverage">): number {
  const scores = children.map(({ score }) => score);
  switch (method) {
    case "weighted":
      return compensatedSum(children.map(({ score, weight }) => score * weight)) / total(children);
    case "mean":
      return mean(scores) ?? 0;
    case "worst":
      return least(children.filter(({ weight }) => weight > 0).map(({ score }) => score));
    case "minimum":
      return least(scores);
    case "maximum":
      return scores.reduce((most, score) => Math.max(most, score), -Infinity);
  }
}
