import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { applyToFile } from "../../../workbench/cli/applyToFile";
import type { BookData, CellData, SheetData } from "../../../workbench/host/bookData";
import { newXlsx, openXlsx } from "../../../workbench/xlsx";
import { reportCompared } from "../../support/oracle";
import { savedByLibreOffice, withLibreOffice } from "../xlsx/support/readers";
import { bookOf, givenMonths, kpisOf, readMonths } from "./support/accidentAndEmergency";

const root = path.join(__dirname, "..", "..", "..");

function opened(bytes: Uint8Array): BookData {
  const result = openXlsx(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.book;
}

/** The workbook that `npm run apply` makes of the definitions. */
function appliedFromCommandLine(bytes: Uint8Array, kpis: readonly object[]): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), "kpi-ae-portable-"));
  const file = (name: string): string => path.join(folder, name);
  try {
    writeFileSync(file("in.xlsx"), bytes);
    writeFileSync(file("kpis.json"), JSON.stringify({ kpis }));
    const args = [file("in.xlsx"), "--kpis", file("kpis.json"), "--out", file("out.xlsx")];
    const run = spawnSync(process.execPath, ["--import", "tsx", "workbench/cli/apply.ts", ...args], {
      cwd: root,
      encoding: "utf8",
    });
    expect(run.stderr).toBe("");
    return new Uint8Array(readFileSync(file("out.xlsx")));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const judgedColumns = [5, 6, 7];

/** The judged cells of a sheet with figures; the register has none. */
function judgedCells({ name, cells }: SheetData): readonly CellData[] {
  if (name === "KPI register") return [];
  return cells.filter(({ row, column }) => row > 0 && judgedColumns.includes(column));
}

givenMonths("A&E waiting times in portable mode (set KPI_ORACLES to run)", () => {
  withLibreOffice("LibreOffice calculates from scratch in every cell what our functions give", async () => {
    const months = readMonths();
    const kpis = kpisOf(months);
    const bytes = newXlsx(bookOf(months));
    const live = await applyToFile(bytes, kpis);
    if (!live.ok) throw new Error(JSON.stringify(live.problems));
    const portable = opened(
      appliedFromCommandLine(
        bytes,
        kpis.map((kpi) => ({ ...kpi, mode: "portable" })),
      ),
    );
    const withoutResults: BookData = {
      ...portable,
      sheets: portable.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map(({ value, ...cell }) =>
          cell.formula === undefined && value !== undefined ? { ...cell, value } : cell,
        ),
      })),
    };
    const formulas = withoutResults.sheets.flatMap(judgedCells).map(({ formula }) => formula ?? "");
    const native = formulas.filter((formula) => formula.startsWith("=IF(") && !formula.includes("KPI."));
    expect([native.length, formulas.length]).toEqual([3 * months.length, 3 * months.length]);
    const calculated = opened(savedByLibreOffice(newXlsx(withoutResults)));
    let compared = 0;
    for (const sheet of opened(live.value.bytes).sheets) {
      const found = calculated.sheets.find(({ name }) => name === sheet.name);
      const values = new Map(found?.cells.map(({ row, column, value }) => [`${row} ${column}`, value]));
      for (const { row, column, value } of judgedCells(sheet)) {
        const seen = values.get(`${row} ${column}`);
        if (typeof value === "number") expect(seen).toBeCloseTo(value, 14);
        else expect(seen).toEqual(value);
        compared += 1;
      }
    }
    expect(compared).toBe(3 * months.length);
    reportCompared(`${compared} portable A&E cells calculated by LibreOffice`);
  });
});
