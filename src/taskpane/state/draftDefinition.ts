import { isCalendarDay } from "../../kpi/calendarDay";
import type { KpiDefinition, Target } from "../../kpi/definition";
import { isOneCell, kindUnsaid, toleranceInPercent, type Draft, type DraftField } from "./draft";
import { readNumber } from "./figures";
import { isPercent } from "./numberFormat";

/** Why a field cannot be used as it is typed. */
export type FieldIssue =
  | "missing"
  | "notANumber"
  | "notAnAddress"
  | "notOneCell"
  | "negative"
  | "negativeWeight"
  | "notADate"
  | "lowerAboveUpper"
  | "noColumns";

export type DraftIssues = Readonly<Partial<Record<DraftField | "columns", FieldIssue>>>;

export type ReadDraft =
  | { readonly ok: true; readonly definition: KpiDefinition }
  | { readonly ok: false; readonly issues: DraftIssues };

const address = /^(?:(?:'(?:[^']|'')+'|[^\s'!:]+)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/i;

/** A1 text of a cell or a range, with a sheet name in front or not. */
export const isAddress = (text: string): boolean => address.test(text.trim());

interface Found<T> {
  readonly value?: T;
  readonly issues: DraftIssues;
}

const requireAddress = (text: string): FieldIssue | undefined =>
  text.trim() === "" ? "missing" : isAddress(text) ? undefined : "notAnAddress";

function readBound(text: string, locale: string, percent: boolean): number | string | FieldIssue {
  if (text.trim() === "") return "missing";
  return readNumber(text, locale, percent) ?? (isAddress(text) ? text.trim() : "notANumber");
}

const isIssue = (bound: number | string): bound is FieldIssue =>
  bound === "missing" || bound === "notANumber";

function readRange(draft: Draft, locale: string): Found<Target> {
  const percent = isPercent(draft.numberFormat);
  const lower = readBound(draft.lower, locale, percent);
  const upper = readBound(draft.upper, locale, percent);
  const issues = {
    ...(isIssue(lower) && { lower }),
    ...(isIssue(upper) && { upper }),
    ...(typeof lower === "number" &&
      typeof upper === "number" &&
      lower > upper && { upper: "lowerAboveUpper" as const }),
  };
  return { value: { lower, upper }, issues };
}

function readTarget(draft: Draft, locale: string): Found<Target> {
  switch (draft.targetChoice) {
    case "none":
      return { issues: {} };
    case "number": {
      const value = readNumber(draft.targetNumber, locale, isPercent(draft.numberFormat));
      if (value !== undefined) return { value, issues: {} };
      return { issues: { targetNumber: draft.targetNumber.trim() === "" ? "missing" : "notANumber" } };
    }
    case "cell": {
      const issue =
        requireAddress(draft.targetCell) ?? (isOneCell(draft.targetCell) ? undefined : "notOneCell");
      return issue ? { issues: { targetCell: issue } } : { value: draft.targetCell.trim(), issues: {} };
    }
    case "periods": {
      const issue = requireAddress(draft.targetPeriods);
      return issue ? { issues: { targetPeriods: issue } } : { value: draft.targetPeriods.trim(), issues: {} };
    }
    case "ramp": {
      const ramp = readBound(draft.rampTarget, locale, isPercent(draft.numberFormat));
      if (isIssue(ramp)) return { issues: { rampTarget: ramp } };
      const once = typeof ramp === "number" || isOneCell(ramp);
      return once ? { value: { ramp }, issues: {} } : { issues: { rampTarget: "notOneCell" } };
    }
    case "lastYear": {
      const lastYear = readNumber(draft.lastYear, locale, true);
      if (lastYear !== undefined) return { value: { lastYear }, issues: {} };
      return { issues: { lastYear: draft.lastYear.trim() === "" ? "missing" : "notANumber" } };
    }
    case "range":
      return readRange(draft, locale);
  }
}

/** Needed wherever something is judged. */
function readTolerance(draft: Draft, locale: string): Found<number> {
  if (draft.tolerance.trim() === "") {
    return { issues: draft.polarity === "none" ? {} : { tolerance: "missing" } };
  }
  const value = readNumber(draft.tolerance, locale, toleranceInPercent(draft));
  if (value === undefined) return { issues: { tolerance: "notANumber" } };
  return value < 0 ? { issues: { tolerance: "negative" } } : { value, issues: {} };
}

function readPlaces(draft: Draft): DraftIssues {
  const actual = requireAddress(draft.actual);
  return {
    ...(draft.name.trim() === "" && { name: "missing" as const }),
    ...(actual && { actual }),
    ...(draft.periods.trim() !== "" && !isAddress(draft.periods) && { periods: "notAnAddress" as const }),
    ...(draft.place.trim() !== "" &&
      !(isAddress(draft.place) && isOneCell(draft.place)) && { place: "notOneCell" as const }),
    ...(draft.columns.length === 0 && { columns: "noColumns" as const }),
  };
}

/** A number that may be left out. */
function readOptional(text: string, locale: string, percent: boolean): number | "notANumber" | undefined {
  return text.trim() === "" ? undefined : (readNumber(text, locale, percent) ?? "notANumber");
}

/** Baseline, weight and dates; a path needs a baseline and a due date, elsewhere all may stay empty. */
function readMore(draft: Draft, locale: string): Found<Pick<KpiDefinition, "baseline" | "weight">> {
  const baseline = readOptional(draft.baseline, locale, isPercent(draft.numberFormat));
  const weight = readOptional(draft.weight, locale, false);
  const onPath = draft.targetChoice === "ramp";
  const date = (text: string, needed: boolean): FieldIssue | undefined =>
    text === "" ? (needed ? "missing" : undefined) : isCalendarDay(text) ? undefined : "notADate";
  const issues = Object.entries({
    baseline: baseline === undefined && onPath ? "missing" : baseline,
    weight: typeof weight === "number" && weight < 0 ? "negativeWeight" : weight,
    dueDate: date(draft.dueDate, onPath),
    nextReview: date(draft.nextReview, false),
  }).filter(([, issue]) => typeof issue === "string");
  return {
    value: {
      ...(typeof baseline === "number" && { baseline }),
      ...(typeof weight === "number" && { weight }),
    },
    issues: Object.fromEntries(issues) as DraftIssues,
  };
}

/** Only the keys with a value: the register leaves the others blank. */
const withText = <K extends string>(key: K, text: string): Partial<Record<K, string>> =>
  text.trim() === "" ? {} : ({ [key]: text.trim() } as Record<K, string>);

/** What the form decides alone: left out of the definition when it is left empty. */
const onForm = new Set([
  "periods",
  "unit",
  "place",
  "target",
  "tolerance",
  "objective",
  "owner",
  "dueDate",
  "nextReview",
  "baseline",
  "frequency",
  "weight",
]);

/** The type, unless the register has none and the person chose none. */
function withKind({ recorded, kind, numberFormat }: Draft): Pick<KpiDefinition, "kind"> {
  const unsaid = recorded && recorded.kind === undefined && kind === kindUnsaid(numberFormat);
  return unsaid ? {} : { kind };
}

/**
 * The definition that a form stands for, or what is wrong field by field. What the form does not show (id, state,
 * mode …) is kept from the recorded KPI.
 */
export function readDraft(draft: Draft, locale: string): ReadDraft {
  const target = readTarget(draft, locale);
  const tolerance = readTolerance(draft, locale);
  const more = readMore(draft, locale);
  const issues = { ...readPlaces(draft), ...target.issues, ...tolerance.issues, ...more.issues };
  if (Object.keys(issues).length > 0) return { ok: false, issues };
  const kept = Object.entries(draft.recorded ?? {}).filter(([key]) => !onForm.has(key));
  return {
    ok: true,
    definition: {
      ...Object.fromEntries(kept),
      name: draft.name.trim(),
      sheet: draft.sheet,
      actual: draft.actual.trim(),
      ...withKind(draft),
      polarity: draft.polarity,
      ...(draft.understood?.list !== undefined && { list: draft.understood.list }),
      ...withText("periods", draft.periods),
      ...withText("unit", draft.unit),
      ...withText("place", draft.place),
      ...withText("objective", draft.objective),
      ...withText("owner", draft.owner),
      ...withText("dueDate", draft.dueDate),
      ...withText("nextReview", draft.nextReview),
      ...withText("frequency", draft.frequency),
      ...more.value,
      ...(target.value !== undefined && { target: target.value }),
      ...(tolerance.value !== undefined && { tolerance: tolerance.value }),
      toleranceMode: draft.toleranceMode,
      columns: draft.columns,
      ...((draft.placement !== "free" || draft.recorded?.placement !== undefined) && {
        placement: draft.placement,
      }),
      language: draft.language,
    },
  };
}
