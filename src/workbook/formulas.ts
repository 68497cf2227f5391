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
}

/** Blank stays blank: some Excel builds hand an empty cell over as 0, and 0 is a figure (office-js #4702). */
export function guardBlank(reference: string): string {
  return `IF(${reference}="","",${reference})`;
}

/** A number is its own text; anything that reads cells keeps its blanks. */
function argument(part: string | undefined): string {
  if (part === undefined) return "";
  return part === "" || !Number.isNaN(Number(part)) ? part : guardBlank(part);
}

/** `=KPI.STATUS(IF(D2:D37="","",D2:D37),0.95,"higher",0.02,"absolute")` */
export function statusFormula(parts: FormulaParts): string {
  const upper = argument(parts.upper);
  const labels = parts.language === "en" ? "" : `"${parts.language}"`;
  return call("KPI.STATUS", [
    guardBlank(parts.actual),
    argument(parts.target),
    `"${parts.polarity}"`,
    printNumber(parts.tolerance),
    `"${parts.toleranceMode}"`,
    upper,
    labels,
  ]);
}

/** `=KPI.ATTAINMENT(IF(D2:D37="","",D2:D37),0.95,"higher")` */
export function attainmentFormula(parts: FormulaParts): string {
  return call("KPI.ATTAINMENT", [
    guardBlank(parts.actual),
    argument(parts.target),
    `"${parts.polarity}"`,
    argument(parts.upper),
  ]);
}

/**
 * `=KPI.VARIANCE(IF(D2:D37="","",D2:D37),0.95)`. For a range to stay in, the difference from the nearest bound, 0
 * inside: `=KPI.VARIANCE(IF(D2:D37="","",D2:D37),18,,22)`.
 */
export function varianceFormula({ actual, target, upper, polarity }: FormulaParts): string {
  const bound = polarity === "range" ? argument(upper) : "";
  return call("KPI.VARIANCE", [guardBlank(actual), argument(target), "", bound]);
}

/** A target read from a cell; an empty one stays empty. */
export function targetFormula(reference: string): string {
  return `=${guardBlank(reference)}`;
}

/** `[@Actual]`, `[@[Actual 2026]]`; the characters [ ] # ' and @ are escaped. */
export function rowReference(header: string): string {
  const escaped = header.replace(/['[\]#@]/g, "'$&");
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(header) ? `[@${header}]` : `[@[${escaped}]]`;
}

/** A number as formulas take it, whatever the reader's decimal sign. */
export function printNumber(value: number): string {
  return String(value).replace("e+", "E").replace("e", "E");
}

/** The call with its trailing empty arguments left out. */
function call(name: string, args: readonly string[]): string {
  let last = args.length;
  while (last > 0 && args[last - 1] === "") last -= 1;
  return `=${name}(${args.slice(0, last).join(",")})`;
}
