import { isCalendarDay } from "./calendarDay";
import type { KpiDefinition } from "./definition";
import type { KpiProblem } from "./outcome";
import { progress } from "./progress";

/** What is wrong with a definition by itself, whatever the workbook holds; nothing when it can be judged. */
export function checkDefinition(definition: KpiDefinition): KpiProblem[] {
  const problems: KpiProblem[] = [];
  if (definition.name.trim() === "") problems.push({ code: "nameMissing" });
  if (definition.tolerance !== undefined && definition.tolerance < 0) {
    problems.push({ code: "negativeTolerance", detail: { tolerance: definition.tolerance } });
  }
  return [...problems, ...checkTarget(definition), ...checkDates(definition)];
}

function checkTarget(definition: KpiDefinition): KpiProblem[] {
  const { name, polarity, target } = definition;
  if (target === undefined) return [];
  if (typeof target === "object" && "lower" in target) {
    if (polarity !== "range") return [{ code: "boundsNeedRange", detail: { name } }];
    const { lower, upper } = target;
    const reversed = typeof lower === "number" && typeof upper === "number" && lower > upper;
    return reversed ? [{ code: "boundsReversed", detail: { lower, upper } }] : [];
  }
  if (polarity === "range") return [{ code: "rangeNeedsBounds", detail: { name } }];
  if (typeof target === "object" && "lastYear" in target) return [];
  if (typeof target === "object") return checkRamp(definition, target.ramp);
  return checkProgress(definition, target);
}

/** A ramp leads from a baseline to its final value on a due date. */
function checkRamp(definition: KpiDefinition, final: number | string): KpiProblem[] {
  const { name, baseline, dueDate } = definition;
  const missing: KpiProblem[] = [
    ...(baseline === undefined ? [{ code: "rampNeedsBaseline", detail: { name } }] : []),
    ...(dueDate === undefined ? [{ code: "rampNeedsDueDate", detail: { name } }] : []),
  ];
  return missing.length > 0 ? missing : checkProgress(definition, final);
}

function checkProgress({ polarity, baseline }: KpiDefinition, target: number | string): KpiProblem[] {
  if (typeof target === "string") return [];
  const outcome = progress(undefined, baseline, target, polarity);
  return typeof outcome === "object" ? [outcome] : [];
}

function checkDates({ dueDate, nextReview }: KpiDefinition): KpiProblem[] {
  return [dueDate, nextReview]
    .filter((date) => date !== undefined)
    .filter((date) => !isCalendarDay(date))
    .map((text) => ({ code: "dateForm", detail: { text } }));
}
