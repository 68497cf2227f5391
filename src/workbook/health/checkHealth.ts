import { planKpi } from "../planKpi";
import { planShared } from "../sharedPlan";
import type { Finding } from "./finding";
import { formulaFindings } from "./formulaFindings";
import { nameFindings, ruleFindings, sharedRuleFindings } from "./kpiFindings";
import { lineFindings } from "./lineFindings";
import type { HealthLook } from "./look";
import { sortedLists } from "./sortedLists";
import { orphanFindings, rowFindings, wholeRegisterFindings } from "./registerFindings";

/**
 * Everything in the workbook that is not as its register says, the register itself first. A KPI whose row was edited
 * and is not followed yet is found as such only: its columns differ because of it.
 */
export function findingsOf(look: HealthLook): Finding[] {
  const { snapshot, rows, surface, undecided } = look;
  const whole = wholeRegisterFindings(snapshot);
  if (!rows || whole.length > 0) return [...whole, ...formulaFindings(look)];
  const ofRows = rowFindings(snapshot, rows);
  const behind = new Set(ofRows.flatMap(({ code, id }) => (code === "rowNotFollowed" ? [id] : [])));
  const sorted = sortedLists(rows.arrangements, snapshot);
  const astray = new Set(sorted.flatMap(({ moved }) => moved.map(({ arrangement }) => arrangement)));
  const followed = rows.arrangements.filter((arrangement) => {
    const { id } = arrangement.kpi.definition;
    return !behind.has(id) && !undecided.has(id) && !astray.has(arrangement);
  });
  const shared = planShared(snapshot, surface, followed);
  const ofKpis = followed.flatMap((arrangement) => {
    const steps = planKpi(arrangement, snapshot, surface, shared).changes.map(({ step }) => step);
    return [
      ...lineFindings(arrangement, steps, snapshot),
      ...ruleFindings(arrangement, steps),
      ...sharedRuleFindings(arrangement, shared.rules),
      ...nameFindings(arrangement, steps),
    ];
  });
  const ofLists = sorted.map(({ finding }) => finding);
  return [
    ...ofRows,
    ...orphanFindings(snapshot, rows),
    ...ofLists,
    ...once(ofKpis),
    ...formulaFindings(look),
  ];
}

/** The headers that the KPIs of a list share are found at the first of them. */
function once(findings: readonly Finding[]): Finding[] {
  const headers = new Set<string>();
  return findings.filter(({ code, at }) => {
    if (code !== "headerGone" && code !== "headerOverwritten") return true;
    const known = headers.has(`${code} ${at}`);
    headers.add(`${code} ${at}`);
    return !known;
  });
}
