import type { Language, Polarity, ToleranceMode } from "../kpi/definition";

/** What a column's formula reads: text of references or numbers, ready to stand in a formula. */
export interface FormulaParts {
  /** The figures: `D2:D37`, or `[@Actual]` inside a table. */
  readonly actual: string;
  /** Target, or lower bound of a range to stay in; left out when there is none. */
  readonly target?: string;
  /** Upper bound of a range to stay in. */
  readonly upper?: string;
  readonly polarity: Polarity;
  readonly tolerance: number;
  readonly toleranceMode: ToleranceMode;
  readonly language: Language;
  /** The formula is that of one cell, not one that spills. */
  readonly each?: boolean;
  /** The figures are shown as percentages. */
  readonly percent?: boolean;
}

/** Blank stays blank: some Excel builds hand an empty cell over as 0, and 0 is a figure (office-js #4702). */
export function guardBlank(reference: string): string {
  return `IF(${reference}="","",${reference})`;
}

/** A number is its own text; anything that reads cells keeps its blanks. */
function argument(part: string | undefined): string {
  if (part === undefined) return "";
  return part === "" || part === '""' || !Number.isNaN(Number(part)) ? part : guardBlank(part);
}

/**
 * Judges figures: `=KPI.STATUS(IF(D2:D37="","",D2:D37),0.95,…)` spilled; for one cell `=IF(D2="","",KPI.STATUS(D2,…))`,
 * which stays blank in programs without our functions too.
 */
function judging(name: string, { actual, each }: FormulaParts, others: readonly string[]): string {
  if (each === true) return `=IF(${actual}="","",${call(name, [actual, ...others])})`;
  return `=${call(name, [guardBlank(actual), ...others])}`;
}

/** `=KPI.STATUS(IF(D2:D37="","",D2:D37),0.95,"higher",0.02,"absolute")` */
export function statusFormula(parts: FormulaParts): string {
  return judging("KPI.STATUS", parts, [...judgment(parts), languageArgument(parts.language)]);
}

/** `=KPI.STATUSCODE(IF(D2:D37="","",D2:D37),0.95,"higher",0.02,"absolute")` */
export function statusCodeFormula(parts: FormulaParts): string {
  return judging("KPI.STATUSCODE", parts, judgment(parts));
}

/** `=KPI.EXPLAIN(IF(D2:D37="","",D2:D37),0.95,"higher",0.02,"absolute",,,"percent")` */
export function explanationFormula(parts: FormulaParts): string {
  const format = parts.percent === true ? '"percent"' : "";
  return judging("KPI.EXPLAIN", parts, [...judgment(parts), languageArgument(parts.language), format]);
}

/** The argument of a language: nothing for English. */
export const languageArgument = (language: Language): string => (language === "en" ? "" : `"${language}"`);

/** The arguments behind the figures that every function of the status has in common. */
function judgment(parts: FormulaParts): string[] {
  return [
    argument(parts.target),
    `"${parts.polarity}"`,
    printNumber(parts.tolerance),
    `"${parts.toleranceMode}"`,
    argument(parts.upper),
  ];
}

/** `=KPI.ATTAINMENT(IF(D2:D37="","",D2:D37),0.95,"higher")` */
export function attainmentFormula(parts: FormulaParts): string {
  const bounds = [argument(parts.target), `"${parts.polarity}"`, argument(parts.upper)];
  return judging("KPI.ATTAINMENT", parts, bounds);
}

/**
 * `=KPI.VARIANCE(IF(D2:D37="","",D2:D37),0.95)`. For a range to stay in, the difference from the nearest bound, 0
 * inside: `=KPI.VARIANCE(IF(D2:D37="","",D2:D37),18,,22)`. Excel takes no call without a target: a missing one is "".
 */
export function varianceFormula(parts: FormulaParts): string {
  return judging("KPI.VARIANCE", parts, varianceArguments({ target: '""', ...parts }, ""));
}

/** `=KPI.VARIANCE(IF(D2:D37="","",D2:D37),0.95,"relative")` */
export function varianceRatioFormula(parts: FormulaParts): string {
  return judging("KPI.VARIANCE", parts, varianceArguments(parts, '"relative"'));
}

function varianceArguments({ target, upper, polarity }: FormulaParts, mode: string): string[] {
  return [argument(target), mode, polarity === "range" ? argument(upper) : ""];
}

/** A target read from a cell; an empty one stays empty. */
export function targetFormula(reference: string): string {
  return `=${guardBlank(reference)}`;
}

/** The characters [ ] # ' and @ of a header are escaped in references to its column. */
const escapeHeader = (header: string): string => header.replace(/['[\]#@]/g, "'$&");

/** `[@Actual]`, `[@[Actual 2026]]` */
export function rowReference(header: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(header) ? `[@${header}]` : `[@[${escapeHeader(header)}]]`;
}

/** `[Actual]`, `[Actual 2026]`, `[[Actual (2026)]]` */
export function columnReference(header: string): string {
  return /^[\p{L}\p{N}_ ]+$/u.test(header) ? `[${header}]` : `[[${escapeHeader(header)}]]`;
}

/** `Sales[[#Headers],[Actual]]` */
export function headerReference(table: string, header: string): string {
  return `${table}[[#Headers],[${escapeHeader(header)}]]`;
}

/** A number as formulas take it, whatever the reader's decimal sign. */
export function printNumber(value: number): string {
  return String(value).replace("e+", "E").replace("e", "E");
}

/** A call with its trailing empty arguments left out. */
export function call(name: string, args: readonly string[]): string {
  let last = args.length;
  while (last > 0 && args[last - 1] === "") last -= 1;
  return `${name}(${args.slice(0, last).join(",")})`;
}
