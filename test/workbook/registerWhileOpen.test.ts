import { EventHub } from "../../workbench/host/events/eventHub";
import type { CellContent } from "../../src/workbook/cells";
import { breaches, codesOf, findings, onRegister } from "./health/brokenBook";
import { good, openEngland, performance, type OpenedWorkbook } from "./support/openWorkbook";

/** A workbook of two KPIs with the pane open on it. */
async function openPane() {
  const workbook = await openEngland();
  good(await workbook.kpis.apply([performance, breaches]));
  await workbook.excel.settled();
  const heard: string[] = [];
  let wake: () => void = () => undefined;
  const stop = await workbook.kpis.watch((what) => {
    heard.push(what);
    wake();
  });
  const told = (): Promise<void> => new Promise((resolve) => (wake = resolve));
  return { workbook, heard, stop, told };
}

/** Types into the row of the first KPI. */
const type = (workbook: OpenedWorkbook, header: string, content: CellContent): Promise<void> =>
  onRegister(workbook, (table) => {
    table.columns.getItem(header).getDataBodyRange().getCell(0, 0).values = [[content]];
  });

const problems = ({ run }: OpenedWorkbook): Promise<CellContent[]> =>
  run(async (context) => {
    const column = context.workbook.tables.getItem("KpiRegister").columns.getItem("Problem");
    const body = column.getDataBodyRange().load("values");
    await context.sync();
    return (body.values as CellContent[][]).flat();
  });

test.each<[string, CellContent, CellContent, string]>([
  ["Polarity", "sideways", "higher", "“sideways” cannot be understood as Polarity"],
  ["Target", "nowhere!", 0.95, "“nowhere!” is not an address"],
  ["Sheet", "Wales", "England", "There is no sheet “Wales”"],
  ["Actual", "B2:B7", "C2:C7", ""],
])(
  "a bad edit of %s is marked with its reason and changes nothing; mended, the mark goes",
  async (header, bad, right, reason) => {
    const { workbook, stop, told } = await openPane();
    const before = await workbook.formulas("England", "A1:K7");
    const marked = told();
    await type(workbook, header, bad);
    await marked;
    const [first, second] = await problems(workbook);
    expect(`${String(first)}${String(second)}`).toContain(reason);
    expect(`${String(first)}${String(second)}`).not.toBe("");
    expect(await workbook.formulas("England", "A1:K7")).toEqual(before);
    const mended = told();
    await type(workbook, header, right);
    await mended;
    expect(await problems(workbook)).toEqual(["", ""]);
    expect(await workbook.formulas("England", "A1:K7")).toEqual(before);
    expect(await findings(workbook)).toEqual([]);
    await stop();
  },
);

test("an edit beside a bad one is followed, and values typed into the columns stay", async () => {
  const { workbook, stop, told } = await openPane();
  await workbook.write("England", "I3", [["agreed"]]);
  const heard = told();
  await onRegister(workbook, (table) => {
    const cell = (header: string, row: number): Excel.Range =>
      table.columns.getItem(header).getDataBodyRange().getCell(row, 0);
    cell("Polarity", 0).values = [["sideways"]];
    cell("Target", 1).values = [[9]];
  });
  await heard;
  expect((await problems(workbook)).map((text) => text !== "")).toEqual([true, false]);
  expect((await workbook.formulas("England", "I2")).flat()[0]).toContain(",9,");
  expect((await workbook.formulas("England", "I3")).flat()).toEqual(["agreed"]);
  expect(codesOf(await findings(workbook)).sort()).toEqual(["rowDamaged", "valueTyped"]);
  await stop();
});

test("a co-author's edit is left to their window, and followed here at the next opening", async () => {
  const { workbook, heard, stop } = await openPane();
  const fire = EventHub.prototype.fire;
  const spy = jest.spyOn(EventHub.prototype, "fire").mockImplementation(function (this: EventHub, ...event) {
    const [kind, target, message] = event;
    fire.call(this, kind, target, { ...message, source: "Remote" });
  });
  await type(workbook, "Target", 0.9);
  spy.mockRestore();
  await stop();
  expect(heard).toEqual([]);
  expect((await workbook.values("England", "E2")).flat()).toEqual([0.95]);
  expect(codesOf(await findings(workbook))).toEqual(["rowNotFollowed"]);
  const again = await workbook.kpis.watch(() => undefined);
  await again();
  expect((await workbook.values("England", "E2")).flat()).toEqual([0.9]);
  expect(await findings(workbook)).toEqual([]);
});
