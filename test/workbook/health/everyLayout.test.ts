import type { KpiDefinition } from "../../../src/kpi/definition";
import type { FindingCode } from "../../../src/workbook/port";
import { good, openWorkbook, type OpenedWorkbook } from "../support/openWorkbook";
import { codesOf, findings, onSheet, soundness } from "./brokenBook";

interface Layout {
  readonly title: string;
  readonly cells: readonly (readonly (string | number)[])[];
  readonly table?: boolean;
  readonly kpis: readonly Partial<KpiDefinition>[];
  /** A status cell, its column's header, and all cells of the column. */
  readonly status: { readonly cell: string; readonly header: string; readonly cells: string };
}

const months = ["Jan", "Feb", "Mar", "Apr"].map((month, i) => [month, 90 + 5 * i, 100]);
const periods = { actual: "B2:B5", target: "C2:C5", columns: ["status", "attainment"] } as const;

const layouts: readonly Layout[] = [
  {
    title: "native formulas beside a range",
    cells: [["Month", "Sales", "Goal"], ...months],
    kpis: [{ ...periods, name: "Sales", mode: "portable" }],
    status: { cell: "D3", header: "D1", cells: "D2:D5" },
  },
  {
    title: "values beside a range",
    cells: [["Month", "Sales", "Goal"], ...months],
    kpis: [{ ...periods, name: "Sales", mode: "frozen" }],
    status: { cell: "D3", header: "D1", cells: "D2:D5" },
  },
  {
    title: "an Excel table",
    cells: [["Month", "Sales", "Goal"], ...months],
    table: true,
    kpis: [{ ...periods, name: "Sales" }],
    status: { cell: "D3", header: "D1", cells: "D2:D5" },
  },
  {
    title: "a row of figures",
    cells: [0, 1, 2].map((line) => [
      ["Month", "Sales", "Goal"][line] ?? "",
      ...months.map((one) => one[line] ?? ""),
    ]),
    kpis: [{ name: "Sales", actual: "B2:E2", target: "B3:E3", columns: ["status", "attainment"] }],
    status: { cell: "B4", header: "A4", cells: "B4:E4" },
  },
  {
    title: "a list",
    cells: [["KPI", "Actual", "Goal"], ...months],
    kpis: months.map(([name], i) => ({
      name: String(name),
      actual: `B${i + 2}`,
      target: `C${i + 2}`,
      columns: ["status", "attainment"],
    })),
    status: { cell: "D3", header: "D1", cells: "D2:D5" },
  },
];

async function openLayout({ cells, table, kpis }: Layout): Promise<OpenedWorkbook> {
  const workbook = await openWorkbook();
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.name = "Data";
    const range = sheet.getRange("A1").getResizedRange(cells.length - 1, (cells[0]?.length ?? 1) - 1);
    range.values = cells.map((row) => [...row]);
    if (table) sheet.tables.add(range, true).name = "Sales";
    await context.sync();
  });
  good(
    await workbook.kpis.apply(
      kpis.map((one) => ({
        name: "",
        sheet: "Data",
        actual: "",
        polarity: "higher",
        columns: [],
        ...one,
      })),
    ),
  );
  await workbook.excel.settled();
  return workbook;
}

interface Breakage {
  readonly title: string;
  readonly act: (workbook: OpenedWorkbook, at: Layout["status"]) => Promise<void>;
  readonly code: FindingCode;
  /** Layouts where it breaks nothing: values that are frozen are a person's to change. */
  readonly butFrozen?: boolean;
}

const breakages: readonly Breakage[] = [
  {
    title: "a value typed over a status",
    act: (workbook, { cell }) => workbook.write("Data", cell, [["agreed"]]),
    code: "valueTyped",
    butFrozen: true,
  },
  {
    title: "another formula over a status",
    act: (workbook, { cell }) => workbook.write("Data", cell, [['="fine"']]),
    code: "formulaEdited",
    butFrozen: true,
  },
  {
    title: "a header emptied",
    act: (workbook, { header }) =>
      onSheet(workbook, (sheet) => sheet.getRange(header).clear("Contents"), "Data"),
    code: "headerGone",
  },
  {
    title: "a number over a header",
    act: (workbook, { header }) => workbook.write("Data", header, [[7]]),
    code: "headerOverwritten",
  },
  {
    title: "colors deleted",
    act: (workbook, { cells }) =>
      onSheet(workbook, (sheet) => sheet.getRange(cells).conditionalFormats.clearAll(), "Data"),
    code: "ruleLost",
  },
  {
    title: "hidden names deleted",
    act: ({ run }) =>
      run(async (context) => {
        const { names } = context.workbook;
        names.load("items/name");
        await context.sync();
        for (const one of names.items) if (one.name.endsWith("_status")) one.delete();
        await context.sync();
      }),
    code: "namesLost",
  },
  {
    title: "the status column deleted",
    act: ({ run }, { cells, header }) =>
      run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Data");
        const table = sheet.tables.getItemOrNullObject("Sales");
        await context.sync();
        const line = sheet.getRange(cells).getBoundingRect(header);
        if (!table.isNullObject) table.columns.getItem("Status").delete();
        else if (header.endsWith("1")) line.getEntireColumn().delete("Left");
        else line.getEntireRow().delete("Up");
        await context.sync();
      }),
    code: "columnGone",
  },
];

const cases = layouts.flatMap((layout) =>
  breakages
    .filter(({ butFrozen }) => !butFrozen || layout.kpis[0]?.mode !== "frozen")
    .filter(({ code }) => !layout.table || (code !== "headerGone" && code !== "headerOverwritten"))
    .map((breakage) => ({ layout, breakage, title: `${layout.title}: ${breakage.title}` })),
);

test.each(cases)(
  "$title is found, repaired by one click, and found no more",
  async ({ layout, breakage }) => {
    const workbook = await openLayout(layout);
    expect(await findings(workbook)).toEqual([]);
    const sound = await soundness(workbook);
    await breakage.act(workbook, layout.status);
    const found = await findings(workbook);
    expect([...new Set(codesOf(found))]).toEqual([breakage.code]);
    const named = !["namesLost", "columnGone"].includes(breakage.code);
    expect(found.every(({ at = "" }) => at.startsWith("Data!") === named)).toBe(true);
    good(await workbook.kpis.repair(found));
    expect(await findings(workbook)).toEqual([]);
    // A column that is written anew stands where there is room.
    if (breakage.code !== "columnGone") expect(await soundness(workbook)).toBe(sound);
  },
);
