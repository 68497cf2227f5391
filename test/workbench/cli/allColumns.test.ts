import { columnKinds, type KpiDefinition } from "../../../src/kpi/definition";
import { applyToFile } from "../../../workbench/cli/applyToFile";
import { newBookData, type CellData } from "../../../workbench/host/bookData";
import { newXlsx } from "../../../workbench/xlsx";
import {
  picturedByLibreOffice,
  seenByOpenpyxl,
  shownByLibreOffice,
  withLibreOffice,
  withOpenpyxl,
  withPictures,
} from "../xlsx/support/readers";
import sharp from "sharp";

const days = Array.from({ length: 12 }, (_, i) => Date.UTC(2026, i, 1) / 86_400_000 + 25_569);
/** Nine months against a ramp from 100 to 160: 100 of 100, then behind, then far behind. */
const figures = [100, 101, 105, 110, 112, 112, 112, 112, 112];

function workbook(): Uint8Array {
  const book = newBookData("Data");
  const cells: CellData[] = [
    { row: 0, column: 0, value: "Month" },
    { row: 0, column: 1, value: "Sales" },
    ...days.map((value, i) => ({ row: i + 1, column: 0, value })),
    ...figures.map((value, i) => ({ row: i + 1, column: 1, value })),
  ];
  return newXlsx({ ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, cells })) });
}

const definition: KpiDefinition = {
  name: "Sales",
  sheet: "Data",
  actual: "B2:B13",
  periods: "A2:A13",
  polarity: "higher",
  target: { ramp: 160 },
  baseline: 100,
  dueDate: "2026-12-31",
  columns: columnKinds,
  formulas: "perCell",
};

let saved: Promise<Uint8Array> | undefined;
const bytes = (): Promise<Uint8Array> =>
  (saved ??= applyToFile(workbook(), [definition]).then((outcome) => {
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    return outcome.value.bytes;
  }));

withOpenpyxl("openpyxl finds the icons at the codes, the bar and the words, each on its column", async () => {
  const rules = seenByOpenpyxl(await bytes()).byName["Data"]?.rules ?? [];
  const found = rules.map(({ range, type, icons, points }) => ({ range, type, icons, points }));
  expect(found).toContainEqual({
    range: "E2:E13",
    type: "iconSet",
    icons: "3Symbols2",
    points: [
      ["percent", 0],
      ["num", 0],
      ["num", 1],
    ],
  });
  expect(found).toContainEqual({
    range: "F2:F13",
    type: "dataBar",
    icons: null,
    points: [
      ["num", 0],
      ["formula", "MAX(1,IFERROR($F$2:$F$13,0))"],
    ],
  });
  expect(found.filter(({ range, type }) => range === "D2:D13" && type === "cellIs")).toHaveLength(4);
  expect(found).toHaveLength(6);
});

withLibreOffice("LibreOffice calculates the ramp itself and leaves coming periods blank", async () => {
  const rows = shownByLibreOffice(await bytes());
  const column = (header: string): string[] => {
    const at = rows[0]?.indexOf(header) ?? -1;
    return rows.slice(1, 13).map((row) => row[at] ?? "missing");
  };
  // 1 July is day 181 of 364: 100 + 60 × 181 ÷ 364.
  expect(Number(column("Target")[6])).toBeCloseTo(100 + (60 * 181) / 364, 6);
  expect(column("Status").slice(0, 3)).toEqual(["On target", "At risk", "At risk"]);
  expect(column("Status").slice(8)).toEqual(["Off target", "", "", ""]);
  for (const header of ["Status code", "Attainment", "Variance", "Variance %", "Pace", "Explanation"]) {
    expect(column(header).slice(9)).toEqual(["", "", ""]);
    expect(column(header).slice(0, 9)).not.toContain("");
  }
});

withPictures("LibreOffice draws the statuses in their colors", async () => {
  const { data, info } = await sharp(picturedByLibreOffice(await bytes()))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const colors = new Set<string>();
  for (let at = 0; at < data.length; at += info.channels) {
    colors.add(
      data
        .subarray(at, at + 3)
        .toString("hex")
        .toUpperCase(),
    );
  }
  expect([...colors]).toEqual(expect.arrayContaining(["D3EEE4", "FBE7B8", "F6C9B5"]));
});
