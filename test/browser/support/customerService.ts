import { sampleBook } from "../../../workbench/sample/makeSample";

/** The sample's first sheet, whose column B is marked in the tests. */
export const sheetName = "Customer service";

/** Widths in points of that sheet's columns. */
export const widths = (sampleBook().sheets[0]?.columns ?? []).map(({ size }) => size ?? 48);

/**
 * Its figures in tenths of a percent, January 2025 first, each with its status against 92.0 % with 2 points of
 * tolerance, judged by a person: from 920 on target, from 900 at risk, below off target.
 */
export const judged: readonly (readonly [figure: number, status: string])[] = [
  [900, "At risk"],
  [876, "Off target"],
  [862, "Off target"],
  [889, "Off target"],
  [856, "Off target"],
  [903, "At risk"],
  [908, "At risk"],
  [874, "Off target"],
  [907, "At risk"],
  [876, "Off target"],
  [902, "At risk"],
  [935, "On target"],
  [892, "Off target"],
  [920, "On target"],
  [902, "At risk"],
  [901, "At risk"],
  [954, "On target"],
  [916, "At risk"],
  [930, "On target"],
  [931, "On target"],
  [905, "At risk"],
  [964, "On target"],
];

export const firstRow = 2;
export const lastRow = firstRow + judged.length - 1;

/** Last row of the plan: two months have a target and no figure yet, and so a blank status. */
export const lastPlannedRow = lastRow + 2;
