import type { Polarity } from "./definition";
import type { KpiProblem } from "./outcome";
import { referenceSize, shortfall } from "./thresholds";

/**
 * Attainment as a fraction, 1 = on target, not capped: 1 + d(A − T)/|T|, d = +1 when higher is better and −1 when
 * lower is (Infor's published form: right for negative targets; A/T for a positive target where higher is better,
 * 2 − A/T where lower is). `closest`: 1 − |A − T|/|T|. `range`: 1 inside, 1 − shortfall/|nearest bound| outside.
 *
 * Missing actual or target, or polarity `none`: undefined. Target 0: 1 when the actual is 0 too, else the problem
 * `zeroTarget`. Bounds the wrong way round: `boundsReversed`. A shortfall longer than a double holds is halved first,
 * with all the rest.
 */
export function attainment(
  actual: number | undefined,
  target: number | undefined,
  polarity: Polarity,
  upper?: number,
): number | undefined | KpiProblem {
  if (target === undefined || (polarity === "range" && upper === undefined)) return undefined;
  if (polarity === "range" && upper !== undefined && target > upper) {
    return { code: "boundsReversed", detail: { lower: target, upper } };
  }
  if (actual === undefined || polarity === "none") return undefined;
  const short = shortfall(actual, target, polarity, upper);
  if (short === 0) return 1;
  if (!Number.isFinite(short)) return attainment(actual / 2, target / 2, polarity, (upper ?? target) / 2);
  const size = referenceSize(actual, target, polarity, upper);
  if (size === 0) return { code: "zeroTarget", detail: { actual } };
  return 1 - short / size;
}
