import { printPlace, samePlace } from "../addresses";
import { placeOfLine, type Arrangement } from "../arrangement";
import { isRuledRole } from "../lineRules";
import type { SharedRules } from "../sharedRules";
import type { Step } from "../steps";
import type { Finding } from "./finding";

/** Conditional formats of a KPI that are missing, or stand twice, told from what writing it anew would change. */
export function ruleFindings(arrangement: Arrangement, steps: readonly Step[]): Finding[] {
  const { kpi, frame, lines } = arrangement;
  const { id, name } = kpi.definition;
  const changed = lines
    .filter(({ role, fresh }) => isRuledRole(role) && !fresh)
    .map(({ line }) => {
      const place = placeOfLine(frame, line);
      const ofLine = steps.filter((step) => "place" in step && samePlace(step.place, place));
      return {
        place,
        removed: ofLine.filter((step) => step.do === "deleteRule").length,
        added: ofLine.filter((step) => step.do === "addRule").length,
      };
    })
    .filter(({ removed, added }) => removed + added > 0);
  const [first] = changed;
  if (!first) return [];
  const isTwice = changed.every(({ removed, added }) => removed > added);
  const at = printPlace(first.place);
  return [{ code: isTwice ? "ruleTwice" : "ruleLost", id, name, at, repair: "rewrite" }];
}

/** The same of cells that share their conditional formats with others of a list: found once, at one of their KPIs. */
export function sharedRuleFindings({ kpi }: Arrangement, { runs }: SharedRules): Finding[] {
  const { id, name } = kpi.definition;
  const [run] = runs.filter(({ at, stood }) => stood && at === id);
  if (!run) return [];
  const code = run.removed > run.added ? "ruleTwice" : "ruleLost";
  return [{ code, id, name, at: printPlace(run.place), repair: "rewrite" }];
}

/** Hidden names of a KPI that were deleted, or point at nothing, while its columns stand. */
export function nameFindings(arrangement: Arrangement, steps: readonly Step[]): Finding[] {
  const { kpi, anchors, lines } = arrangement;
  const { id, name } = kpi.definition;
  const prefix = `KPI_${id}_`;
  const roles = steps.flatMap((step) => {
    const ours = (step.do === "addName" || step.do === "deleteName") && step.name.startsWith(prefix);
    return ours ? [step.name.slice(prefix.length)] : [];
  });
  const missing = roles.filter((role) => !lines.some((line) => line.fresh && line.role === role));
  if (missing.length === 0 || (!anchors.memo && anchors.deleted.size === 0)) return [];
  return [{ code: "namesLost", id, name, detail: { names: missing.join(", ") }, repair: "rewrite" }];
}
