import type { KpiProblem } from "../../kpi/outcome";
import { parsePlace, quoteSheet, sameSheet } from "../addresses";
import { anchorsOf } from "../anchors";
import { sheetNamed } from "../snapshot";
import type { Finding, RepairCode } from "./finding";
import type { HealthLook } from "./look";

/** Repairs that write rows of the register. */
const registerRepairs: readonly (RepairCode | undefined)[] = [
  "restoreRow",
  "restoreRegister",
  "removeRow",
  "removeKpi",
];

/** Findings whose repair would write on a protected sheet, each as a problem that names its cells. */
export function lockedFindings(look: HealthLook, asked: readonly Finding[]): KpiProblem[] {
  return asked.flatMap((finding) => {
    const sheet = sheetsOf(look, finding).find((name) => sheetNamed(look.snapshot, name)?.protected === true);
    if (sheet === undefined) return [];
    const cells = finding.at !== undefined && sameSheet(sheetOf(finding.at), sheet) ? finding.at : undefined;
    return [
      { code: "repairProtected", at: cells ?? quoteSheet(sheet), detail: { sheet: quoteSheet(sheet) } },
    ];
  });
}

/** The sheets that a repair writes on: where the finding is, where the KPI's columns stand, and the register. */
function sheetsOf({ snapshot }: HealthLook, { at, id, repair }: Finding): string[] {
  const lines = id === undefined ? {} : anchorsOf(snapshot.names, id).lines;
  const register = registerRepairs.includes(repair) ? snapshot.register?.sheet : undefined;
  const found = at === undefined || repair === "removeNames" ? [] : [sheetOf(at)];
  const written = repair === "removeNames" || repair === "removeRow" ? [] : Object.values(lines);
  return [...found, ...written.map(({ sheet }) => sheet), ...(register === undefined ? [] : [register])];
}

/** The sheet of cells as findings name them: `England!F4, F5`, or the sheet alone. */
function sheetOf(at: string): string {
  const [first = ""] = at.split(/, (?=[A-Z…])/);
  const place = parsePlace(first, "");
  return place?.sheet ?? at.replace(/^'(.*)'$/s, "$1").replaceAll("''", "'");
}
