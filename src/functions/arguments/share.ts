import type { KpiProblem } from "../../kpi";

/** A share from 0 to 1; anything else is a problem. */
export function checkShare(share: number): number | KpiProblem {
  return share >= 0 && share <= 1 ? share : { code: "elapsedOutOfRange", at: "elapsed", detail: { share } };
}
