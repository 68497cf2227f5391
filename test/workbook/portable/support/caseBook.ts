import { rowReference, targetFormula, type FormulaParts } from "../../../../src/workbook/formulas";
import { portableColumns, portableFormula } from "../../../../src/workbook/portable/portableFormula";
import {
  newBookData,
  type BookData,
  type CellData,
  type SheetData,
} from "../../../../workbench/host/bookData";
import type { Content, PortableCase } from "./cases";

const goalSheet = "Plan d'été 2026";
const headers = ["Réalisé", "Borne [basse] n° 1", "Borne 'haute' #2"] as const;

/** The first column of formulas, those of `portableColumns` side by side, and behind them the target's own. */
export const firstFormulaColumn = 3;
export const targetColumn = firstFormulaColumn + portableColumns.length;

function cellOf(row: number, column: number, content: Content): CellData[] {
  if (content === undefined) return [];
  // An empty text stands in a cell only as the result of a formula.
  return [content === "" ? { row, column, formula: '=""' } : { row, column, value: content }];
}

function partOf(content: Content | "absent", one: PortableCase, reference: string): string | undefined {
  if (content === "absent") return undefined;
  return one.goalStands === "inFormula" && typeof content === "number"
    ? String(content).toUpperCase().replace("E+", "E")
    : reference;
}

function formulaCells(
  row: number,
  one: PortableCase,
  references: readonly [string, string, string],
): CellData[] {
  const target = partOf(one.target, one, references[1]);
  const upper = partOf(one.upper, one, references[2]);
  const parts: FormulaParts = {
    actual: references[0],
    ...(target !== undefined && { target }),
    ...(upper !== undefined && { upper }),
    polarity: one.polarity,
    tolerance: one.tolerance,
    toleranceMode: one.toleranceMode,
    language: one.language,
  };
  const judged = portableColumns.map((column, i) => ({
    row,
    column: firstFormulaColumn + i,
    formula: portableFormula(column, parts),
  }));
  return [...judged, { row, column: targetColumn, formula: targetFormula(references[1]) }];
}

const present = (content: Content | "absent"): Content => (content === "absent" ? undefined : content);

/** Figures from A2 on, formulas from D2 on without results; some targets stand on a second sheet. */
export function bookOfCells(cases: readonly PortableCase[]): BookData {
  const home: CellData[] = [];
  const goals: CellData[] = [];
  cases.forEach((one, i) => {
    const row = i + 1;
    const away = one.goalStands === "onAnotherSheet";
    home.push(...cellOf(row, 0, one.actual));
    (away ? goals : home).push(...cellOf(row, 1, present(one.target)), ...cellOf(row, 2, present(one.upper)));
    const sheet = away ? `'${goalSheet.replaceAll("'", "''")}'!` : "";
    home.push(...formulaCells(row, one, [`A${row + 1}`, `${sheet}$B${row + 1}`, `${sheet}C${row + 1}`]));
  });
  const [first] = newBookData("Cases").sheets as [SheetData];
  return {
    ...newBookData(),
    sheets: [
      { ...first, cells: home },
      { ...first, name: goalSheet, cells: goals },
    ],
  };
}

/** The same in an Excel table, whose formulas name its columns. */
export function bookOfTable(cases: readonly PortableCase[]): BookData {
  const names = [...headers, ...portableColumns, "Objectif"];
  const cells: CellData[] = names.map((value, column) => ({ row: 0, column, value }));
  cases.forEach((one, i) => {
    const row = i + 1;
    const contents = [one.actual, present(one.target), present(one.upper)];
    contents.forEach((content, column) => cells.push(...cellOf(row, column, content)));
    const [actual, target, upper] = headers.map(rowReference) as [string, string, string];
    cells.push(...formulaCells(row, one, [actual, target, upper]));
  });
  const book = newBookData("Cases");
  const [sheet] = book.sheets as [SheetData];
  return {
    ...book,
    sheets: [{ ...sheet, cells }],
    tables: [
      {
        id: 1,
        name: "Figures",
        sheet: 0,
        range: `A1:I${cases.length + 1}`,
        hasHeaders: true,
        hasTotals: false,
        columns: names.map((name, i) => ({ id: i + 1, name })),
      },
    ],
  };
}
