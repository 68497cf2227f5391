import type { PortableColumn } from "../../../../src/workbook/portable/portableFormula";
import { callFunction, excelError } from "../../../support/callFunction";
import type { Content, PortableCase } from "./cases";

/** As Excel hands a cell over. */
function handed(content: Content | "absent"): unknown {
  if (content === "absent") return undefined;
  if (typeof content === "object") return [[excelError(content.error)]];
  return [[content ?? null]];
}

function called(id: string, ...args: unknown[]): Content {
  const result = callFunction(id, ...args);
  const value = Array.isArray(result) ? ((result as unknown[][])[0]?.[0] as Content) : (result as Content);
  return typeof value === "object" ? { error: value.error } : value;
}

/** What our functions show for a case, called as Excel calls them. */
export function expectedContent(column: PortableColumn, one: PortableCase): Content {
  const { polarity, tolerance, toleranceMode, language } = one;
  const [actual, target, upper] = [one.actual, one.target, one.upper].map(handed);
  const judged = [polarity, tolerance, toleranceMode, upper, language];
  if (column === "status") return called("STATUS", actual, target, ...judged);
  if (column === "statusCode") return called("STATUSCODE", actual, target, ...judged);
  if (column === "attainment") return called("ATTAINMENT", actual, target, polarity, upper);
  const mode = column === "variance" ? "absolute" : "relative";
  return called("VARIANCE", actual, target, mode, polarity === "range" ? upper : undefined);
}

/** What a target column shows: the cell's own content, an empty text where it is empty or not referred to. */
export function expectedTarget({ target }: PortableCase): Content {
  return target === "absent" || target === undefined ? "" : target;
}

/**
 * The rounding error that a spreadsheet adds to a result: it takes the difference of two numbers that agree in their
 * first 47 binary digits for 0.
 */
export function roundingOf(column: PortableColumn, { actual, target, upper }: PortableCase): number {
  if (column === "status" || column === "statusCode") return 0;
  const sizes = [actual, target, upper].flatMap((figure) =>
    typeof figure === "number" ? [Math.abs(figure)] : [],
  );
  const largest = Math.max(...sizes);
  const smallest = Math.min(...sizes.filter((size) => size > 0));
  return 2 ** -47 * (column === "variance" ? largest : Math.max(1, largest / smallest));
}

/** Texts and errors must be the same, numbers to 1e-12 of their size or to the rounding error given. */
export function agrees(found: Content, expected: Content, rounding = 0): boolean {
  if (typeof expected !== "number" || typeof found !== "number") {
    return JSON.stringify(found) === JSON.stringify(expected);
  }
  return Math.abs(found - expected) <= Math.max(1e-12 * Math.abs(expected), rounding);
}
