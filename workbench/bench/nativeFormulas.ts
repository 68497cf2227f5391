import { portableFormula } from "../../src/workbook/portable/portableFormula";
import { type BookData, type CellData, newBookData } from "../host/bookData";
import { openExcel } from "../host/openExcel";
import { benchFigure, benchRows, benchTarget, benchTolerance } from "./benchFigures";
import { measureRounds, type Spread } from "./spread";

/** The judgement of a row in Excel's own terms. */
export type NativeFormula = (row: number) => string;

/** Word for word what KPI.STATUS says, missing values, texts and rounding included. */
export const wholeJudgment: NativeFormula = (row) =>
  portableFormula("status", {
    actual: `A${row}`,
    target: String(benchTarget),
    polarity: "higher",
    tolerance: benchTolerance,
    toleranceMode: "relative",
    language: "en",
  });

/** What a person types who trusts the figures: three words and a blank. */
export const shortJudgment: NativeFormula = (row) =>
  `=IF(A${row}="","",IF(A${row}>=${benchTarget},"On target",` +
  `IF(A${row}>=${benchTarget * (1 - benchTolerance)},"At risk","Off target")))`;

/** The status a figure of the bench has, for the file that holds values only. */
const statusOf = (figure: number): string => {
  if (figure >= benchTarget) return "On target";
  return figure >= benchTarget * (1 - benchTolerance) ? "At risk" : "Off target";
};

/** Figures in column A and beside each its status: by the formula, or as a value when there is none. */
export function judgedBook(formula?: NativeFormula): BookData {
  const data = newBookData("Figures");
  const [sheet] = data.sheets;
  if (sheet === undefined) throw new Error("A new workbook has a sheet");
  const cells = Array.from({ length: benchRows }, (_, row): CellData[] => [
    { row, column: 0, value: benchFigure(row) },
    formula
      ? { row, column: 1, formula: formula(row + 1) }
      : { row, column: 1, value: statusOf(benchFigure(row)) },
  ]).flat();
  return { ...data, sheets: [{ ...sheet, cells }] };
}

/** The status in the last row, to see that a way of calculating has done its work. */
export const lastStatus = statusOf(benchFigure(benchRows - 1));

/** The times in which the workbench's engine calculates the formulas anew, reading and parsing them not counted. */
export async function measureNativeInWorkbench(formula: NativeFormula): Promise<Spread> {
  const excel = await openExcel(judgedBook(formula));
  try {
    const times = measureRounds(() => excel.book.dispatch("EVALUATE_CELLS"));
    const [sheetId = ""] = excel.book.getters.getSheetIds();
    const last = excel.book.getters.getEvaluatedCell({ sheetId, col: 1, row: benchRows - 1 }).value;
    if (last !== lastStatus) throw new Error(`The last cell holds ${last}`);
    return times;
  } finally {
    excel.close();
  }
}
