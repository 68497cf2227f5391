import { shiftedFormula } from "../../src/workbook/shiftedFormula";
import { shiftedSnapshot } from "../../src/workbook/shiftedSnapshot";
import { contentAt } from "../../src/workbook/cells";
import { windowOf } from "../../src/workbook/snapshot";
import { openWorkbook } from "./support/openWorkbook";
import { snapshotOf } from "./support/sheetBuilder";

const columns = { sheet: "Data", run: "down", line: 3, lines: 2 } as const;
const rows = { sheet: "Data", run: "across", line: 3, lines: 2 } as const;

/** Formulas of a cell of `Other` as they read before, after two columns at D and after two rows at 4 of `Data`. */
const rewritten: readonly (readonly [string, string, string])[] = [
  ["=Data!C3+Data!D4", "=Data!C3+Data!F4", "=Data!C3+Data!D6"],
  ["=SUM(Data!$B$2:$E$9)", "=SUM(Data!$B$2:$G$9)", "=SUM(Data!$B$2:$E$11)"],
  ["=SUM(Data!D:E)+SUM(Data!2:8)", "=SUM(Data!F:G)+SUM(Data!2:8)", "=SUM(Data!D:E)+SUM(Data!2:10)"],
  ["=D4+E5", "=D4+E5", "=D4+E5"],
  ['="Data!D4 "&Data!D$4', '="Data!D4 "&Data!F$4', '="Data!D4 "&Data!D$6'],
  ["='Data'!D4*LOG10(Data!E5)", "='Data'!F4*LOG10(Data!G5)", "='Data'!D6*LOG10(Data!E7)"],
  ["='It''s data'!D4+data!$E4", "='It''s data'!D4+data!$G4", "='It''s data'!D4+data!$E6"],
  [
    "=KPI_d4+Sales[[#All],[D4]]+Data!D4",
    "=KPI_d4+Sales[[#All],[D4]]+Data!F4",
    "=KPI_d4+Sales[[#All],[D4]]+Data!D6",
  ],
];

test.each(rewritten)("%s follows columns and rows that are inserted", (before, withColumns, withRows) => {
  expect(shiftedFormula(before, "Other", columns)).toBe(withColumns);
  expect(shiftedFormula(before, "Other", rows)).toBe(withRows);
});

test.each([
  ["columns", columns, "D:E", "Right"],
  ["rows", rows, "4:5", "Down"],
] as const)(
  "a snapshot moves as the workbook does when %s are inserted",
  async (_, inserted, address, way) => {
    const workbook = await openWorkbook();
    const cells = [
      ["Month", "Seen", "Twice", "Goal", "Gap"],
      [1, 10, "=2*B2", 12, "=D2-B2"],
      [2, 11, "=2*B3", "=D2+1", "=D3-$B3"],
      [3, "", "=SUM(B$2:B4)", "=D3+1", "=SUM(B4:D4)"],
      [4, 13, "=C4+E5", "=D4+1", '="D4"&D$5'],
      ["", "=SUM(B2:B5)", "=SUM(C:C)-C6", "", "=SUM(E2:E5)"],
    ].map((row, i) => (i === 5 ? ["", "=SUM(B2:B5)", "=SUM(A1:E5)", "", "=SUM(E2:E5)"] : row));
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.name = "Data";
      sheet.getRange("A1:E6").formulas = cells;
      await context.sync();
      sheet.getRange(address).insert(way);
      await context.sync();
    });
    const after = await workbook.formulas("Data", "A1:G8");
    const { content } = windowOf(
      shiftedSnapshot(snapshotOf([{ name: "Data", rows: cells }]), inserted),
      "Data",
    );
    const moved = Array.from({ length: 8 }, (_row, r) =>
      Array.from({ length: 7 }, (_cell, c) => contentAt(content, r, c)),
    );
    expect(moved).toEqual(after);
  },
);
