import type { KpiProblem } from "../kpi/outcome";
import { parsePlace } from "./addresses";

/** What is wrong with a text that is no address of one area: it may name several. */
export function badAddress(at: string, text: string): KpiProblem {
  const parts = text.split(/[,;]/).map((part) => part.trim());
  const areSeveral = parts.length > 1 && parts.every((part) => parsePlace(part, "Sheet") !== undefined);
  return { code: areSeveral ? "addressOfSeveral" : "badAddress", at, detail: { text } };
}
