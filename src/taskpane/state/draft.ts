import type {
  ColumnKind,
  Kind,
  KpiDefinition,
  Language,
  Placement,
  Polarity,
  Target,
  ToleranceMode,
} from "../../kpi/definition";
import type { KpiReading, Understanding } from "../../workbook/port";
import { writeNumber } from "./figures";
import { isPercent } from "./numberFormat";

/**
 * How the target is given: one number, one cell, one cell a period, a path from the baseline to the due date, last
 * year's figure and a share more, a range to stay in, or not at all.
 */
export const targetChoices = ["number", "cell", "periods", "ramp", "lastYear", "range", "none"] as const;
export type TargetChoice = (typeof targetChoices)[number];

/** The form of one KPI: everything a person types is kept as the text typed. */
export interface Draft {
  /** What is known of the KPI beyond the form; kept when the form is written back. */
  readonly recorded?: KpiDefinition;
  /** Where the guesses came from, when the KPI was just marked. */
  readonly understood?: Understanding;
  readonly sheet: string;
  readonly name: string;
  readonly actual: string;
  readonly periods: string;
  readonly unit: string;
  readonly kind: Kind;
  readonly polarity: Polarity;
  readonly targetChoice: TargetChoice;
  readonly targetNumber: string;
  readonly targetCell: string;
  readonly targetPeriods: string;
  /** Where the path leads: a number or a cell. */
  readonly rampTarget: string;
  /** What is asked beyond last year, in percent. */
  readonly lastYear: string;
  readonly lower: string;
  readonly upper: string;
  readonly tolerance: string;
  readonly toleranceMode: ToleranceMode;
  readonly columns: readonly ColumnKind[];
  readonly language: Language;
  readonly place: string;
  /** Where new columns go while no cell is chosen for them. */
  readonly placement: Placement;
  readonly objective: string;
  readonly owner: string;
  /** ISO dates, as the browser's date field gives them. */
  readonly dueDate: string;
  readonly nextReview: string;
  readonly baseline: string;
  readonly frequency: string;
  readonly weight: string;
  readonly numberFormat: string;
}

export type DraftField = Exclude<keyof Draft, "recorded" | "understood" | "columns" | "numberFormat">;

/** Status and what explains it; the target column only when the target is not in the sheet already. */
const firstColumns = (targetInSheet: boolean): readonly ColumnKind[] =>
  targetInSheet ? ["status", "attainment"] : ["target", "status", "attainment"];

/** A number for a field: percent figures are typed in percent. */
const inField = (value: number, percent: boolean, locale: string): string =>
  writeNumber(percent ? Number((value * 100).toPrecision(12)) : value, locale);

/** The same for a number that may be an address instead. */
const textOf = (value: number | string, percent: boolean, locale: string): string =>
  typeof value === "number" ? inField(value, percent, locale) : value;

/** A target address of one cell, whatever sheet it names. */
export const isOneCell = (address: string): boolean =>
  !address.slice(address.lastIndexOf("!") + 1).includes(":");

/** What the form says about a target. */
function targetFields(target: Target | undefined, percent: boolean, locale: string): Partial<Draft> {
  if (target === undefined) return { targetChoice: "none" };
  if (typeof target === "number") {
    return { targetChoice: "number", targetNumber: inField(target, percent, locale) };
  }
  if (typeof target === "string") {
    return isOneCell(target)
      ? { targetChoice: "cell", targetCell: target }
      : { targetChoice: "periods", targetPeriods: target };
  }
  if ("ramp" in target) return { targetChoice: "ramp", rampTarget: textOf(target.ramp, percent, locale) };
  if ("lastYear" in target)
    return { targetChoice: "lastYear", lastYear: inField(target.lastYear, true, locale) };
  return {
    targetChoice: "range",
    lower: textOf(target.lower, percent, locale),
    upper: textOf(target.upper, percent, locale),
  };
}

const noTarget = {
  targetNumber: "",
  targetCell: "",
  targetPeriods: "",
  rampTarget: "",
  lastYear: "",
  lower: "",
  upper: "",
};

const nothingMore = {
  objective: "",
  owner: "",
  dueDate: "",
  nextReview: "",
  baseline: "",
  frequency: "",
  weight: "",
};

/** What a definition says beyond target and columns, as text for the fields. */
function moreFields(definition: KpiDefinition, percent: boolean, locale: string): typeof nothingMore {
  const { objective = "", owner = "", dueDate = "", nextReview = "", frequency = "" } = definition;
  const { baseline, weight } = definition;
  return {
    objective,
    owner,
    dueDate,
    nextReview,
    frequency,
    baseline: baseline === undefined ? "" : inField(baseline, percent, locale),
    weight: weight === undefined ? "" : inField(weight, false, locale),
  };
}

/** A tolerance is typed in percent when it is relative or when the figures are percentages (points). */
export const toleranceInPercent = (draft: Pick<Draft, "toleranceMode" | "numberFormat">): boolean =>
  draft.toleranceMode === "relative" || isPercent(draft.numberFormat);

/** What a KPI without a type is taken for: no sum of its periods, whose target would be shared out over the days. */
export const kindUnsaid = (numberFormat: string): Kind => (isPercent(numberFormat) ? "ratio" : "level");

/** The form for figures that were just selected. */
export function draftOfUnderstanding(understood: Understanding, language: Language, locale: string): Draft {
  const { numberFormat, toleranceMode, polarity, target } = understood;
  return {
    understood,
    sheet: understood.sheet,
    name: understood.name.value,
    actual: understood.actual,
    periods: understood.periods?.value ?? "",
    unit: understood.unit.value,
    kind: understood.kind.value,
    polarity: polarity.value,
    ...noTarget,
    targetChoice: "number",
    ...(target && targetFields(target.value, false, locale)),
    tolerance: inField(understood.tolerance, toleranceInPercent({ toleranceMode, numberFormat }), locale),
    toleranceMode,
    columns: firstColumns(target !== undefined),
    language,
    place: "",
    placement: "free",
    ...nothingMore,
    numberFormat,
  };
}

/** The form for a KPI of the register. */
export function draftOfReading(
  reading: KpiReading,
  language: Language,
  locale: string,
  understood?: Understanding,
): Draft {
  const { definition, numberFormat } = reading;
  const percent = isPercent(numberFormat);
  const toleranceMode = definition.toleranceMode ?? "relative";
  return {
    recorded: definition,
    ...(understood && { understood }),
    sheet: definition.sheet,
    name: definition.name,
    actual: definition.actual,
    periods: definition.periods ?? "",
    unit: definition.unit ?? "",
    kind: definition.kind ?? kindUnsaid(numberFormat),
    polarity: definition.polarity,
    ...noTarget,
    targetChoice: "none",
    ...targetFields(definition.target, percent, locale),
    tolerance: inField(
      definition.tolerance ?? 0.1,
      toleranceInPercent({ toleranceMode, numberFormat }),
      locale,
    ),
    toleranceMode,
    columns: definition.columns,
    language: definition.language ?? language,
    place: definition.place ?? "",
    placement: definition.placement ?? "free",
    ...moreFields(definition, percent, locale),
    numberFormat,
  };
}
