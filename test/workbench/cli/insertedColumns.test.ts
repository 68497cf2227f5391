import type { KpiDefinition } from "../../../src/kpi/definition";
import { applyToFile } from "../../../workbench/cli/applyToFile";
import { readDefinitions } from "../../../workbench/cli/definitions/readDefinitions";
import { newBookData } from "../../../workbench/host";
import type { BookData, CellData, SheetData } from "../../../workbench/host/bookData";
import { newXlsx, openXlsx } from "../../../workbench/xlsx";

const definitions = {
  kpis: [
    {
      name: "Performance",
      sheet: "England",
      actual: "B2:B4",
      periods: "A2:A4",
      target: 0.95,
      polarity: "higher",
      placement: "insert",
      columns: ["target", "status"],
    },
  ],
};

function bytesOf(): Uint8Array {
  const empty = newBookData();
  const [first] = empty.sheets as [SheetData];
  const constants = [
    ["Month", "Performance", "Remark"],
    ["January", 0.96, "quiet"],
    ["February", 0.94, "flu"],
    ["March", 0.8, "strike"],
  ].flatMap((row, r) => row.map((value, column): CellData => ({ row: r, column, value })));
  const cells = [...constants, { row: 1, column: 3, formula: "C2" }];
  return newXlsx({ ...empty, sheets: [{ ...first, name: "England", cells }] });
}

async function applied(
  bytes: Uint8Array,
): Promise<{ bytes: Uint8Array; unchanged: boolean; book: BookData }> {
  const read = readDefinitions(JSON.stringify(definitions));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const outcome = await applyToFile(bytes, read.value as readonly KpiDefinition[]);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const opened = openXlsx(outcome.value.bytes);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return {
    bytes: outcome.value.bytes,
    unchanged: outcome.value.report.unchanged,
    book: opened.value.book,
  };
}

test("columns are inserted in a file, and a second apply of the saved file finds them", async () => {
  const { bytes, book } = await applied(bytesOf());
  const england = book.sheets.find(({ name }) => name === "England");
  const cell = (row: number, column: number): CellData | undefined =>
    england?.cells.find((one) => one.row === row && one.column === column);
  expect([0, 1, 2, 3, 4].map((column) => cell(0, column)?.value)).toEqual([
    "Month",
    "Performance",
    "Target",
    "Status",
    "Remark",
  ]);
  expect([1, 2, 3].map((row) => cell(row, 3)?.value)).toEqual(["On target", "At risk", "Off target"]);
  expect(cell(1, 5)?.formula?.replace(/^=/, "")).toBe("E2");
  const inserted = book.names.filter(({ name }) => /_inserted1$/.test(name));
  expect(inserted.map(({ formula }) => formula.replace(/^=/, ""))).toEqual(["England!$C:$D"]);
  expect((await applied(bytes)).unchanged).toBe(true);
});
