import type { KpiDefinition, Language } from "../definition";
import type { KpiProblem } from "../outcome";
import { adviseName } from "./nameAdvice";

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === "";

/**
 * What would make a KPI more useful: specific, measurable, judged, tied to an objective, owned and with a date. Advice
 * only: nothing of it keeps the KPI from being applied.
 */
export function adviseDefinition(definition: KpiDefinition, language: Language): KpiProblem[] {
  const { name, target, polarity, objective, owner, dueDate } = definition;
  const aboutName = adviseName(name, language);
  return [
    ...(aboutName ? [aboutName.problem] : []),
    ...(target === undefined ? [{ code: "targetOpen" }] : []),
    ...(target !== undefined && polarity === "none" ? [{ code: "polarityOpen" }] : []),
    ...(isBlank(objective) ? [{ code: "objectiveOpen" }] : []),
    ...(isBlank(owner) ? [{ code: "ownerOpen" }] : []),
    ...(isBlank(dueDate) ? [{ code: "dueDateOpen" }] : []),
  ];
}
