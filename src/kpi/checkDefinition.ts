import type { KpiDefinition } from "./definition";
import type { KpiProblem } from "./outcome";
import { progress } from "./progress";

const isoDate = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** What is wrong with a definition by itself, whatever the workbook holds; nothing when it can be judged. */
export function checkDefinition(definition: KpiDefinition): KpiProblem[] {
  const problems: KpiProblem[] = [];
  if (definition.name.trim() === "") problems.push({ code: "nameMissing" });
  if (definition.tolerance !== undefined && definition.tolerance < 0) {
    problems.push({ code: "negativeTolerance", detail: { tolerance: definition.tolerance } });
  }
  return [...problems, ...checkTarget(definition), ...checkDates(definition)];
}

function checkTarget({ name, polarity, target, baseline }: KpiDefinition): KpiProblem[] {
  if (target === undefined) return [];
  if (typeof target === "object") {
    if (polarity !== "range") return [{ code: "boundsNeedRange", detail: { name } }];
    const { lower, upper } = target;
    const reversed = typeof lower === "number" && typeof upper === "number" && lower > upper;
    return reversed ? [{ code: "boundsReversed", detail: { lower, upper } }] : [];
  }
  if (polarity === "range") return [{ code: "rangeNeedsBounds", detail: { name } }];
  if (typeof target === "string") return [];
  const outcome = progress(undefined, baseline, target, polarity);
  return typeof outcome === "object" ? [outcome] : [];
}

function checkDates({ dueDate, nextReview }: KpiDefinition): KpiProblem[] {
  return [dueDate, nextReview]
    .filter((date) => date !== undefined)
    .filter((date) => !isoDate.test(date))
    .map((text) => ({ code: "dateForm", detail: { text } }));
}
