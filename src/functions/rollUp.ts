import { missingRules, rollUp, rollUpMethods } from "../kpi";
import { ofLength } from "./arguments/beside";
import { isLeftOut } from "./arguments/cells";
import { refuse } from "./arguments/excelError";
import { readChoice } from "./arguments/options";
import { readWholeSeries } from "./arguments/series";
import { single } from "./arguments/single";
import type { MissingRule, RollUpMethod } from "./choices";

/** A weight for each score; all alike when left out. */
function readWeights(argument: unknown, count: number): readonly number[] {
  if (isLeftOut(argument)) return new Array<number>(count).fill(1);
  const weights = ofLength("weights", readWholeSeries("weights", argument), { name: "scores", count });
  return weights.map(
    (weight, index) => weight ?? refuse({ code: "weightMissing", detail: { position: index + 1 } }),
  );
}

/**
 * Rolls the scores of several KPIs up into one.
 * @customfunction ROLLUP
 * @helpurl https://kpi-status.example/functions/ROLLUP.html
 * @param scores A row or column of scores. Empty cells are KPIs without data.
 * @param weights Their weights, as many. All alike when left out.
 * @param method weighted (when left out), mean, worst, minimum, maximum; coverage gives the share of the weight that has data.
 * @param missing What scores without data do: skip (when left out), zero or withhold.
 * @returns The score of the parent, or its coverage.
 * @remarks The weighted mean is taken over the scores that have data. With skip the score is withheld, as #N/A with the coverage in its message, while less than 60 % of the weight has data. worst is the lowest score among those with a weight above 0. Blank when no score has data. Show the coverage (method coverage) and KPI.WORST beside every average.
 * @limit A score is withheld while less than {leastCoverage %} of the weight has data.
 * @source This product's own definition.
 * @example =KPI.ROLLUP({80;"";50}, {0.5;0.3;0.2}) → 71.4285714286
 * @example =KPI.ROLLUP({80;"";50}, {0.5;0.3;0.2}, "coverage") → 0.7
 */
export function ROLLUP(
  scores: unknown[][],
  weights?: unknown[][],
  method?: RollUpMethod,
  missing?: MissingRule,
): number | string {
  const values = readWholeSeries("scores", scores);
  const shares = readWeights(weights, values.length);
  const children = values.map((score, index) => ({ score, weight: shares[index] as number }));
  const way = readChoice("method", method, rollUpMethods, "weighted");
  return single(rollUp(children, way, readChoice("missing", missing, missingRules, "skip")));
}
