import { EventHub } from "../../workbench/host/events/eventHub";
import { openTable, sales } from "./support/openTable";
import { good, type OpenedWorkbook } from "./support/openWorkbook";

/** Follows a workbook; `settle` waits until all that was done since is taken up and told. */
async function follow(workbook: OpenedWorkbook) {
  const heard: string[] = [];
  let wake: () => void = () => undefined;
  const stop = await workbook.kpis.watch((what) => {
    heard.push(what);
    wake();
  });
  return { heard, stop, told: (): Promise<void> => new Promise((resolve) => (wake = resolve)) };
}

const addRow = (workbook: OpenedWorkbook, row: readonly (string | number | null)[]): Promise<void> =>
  workbook.run(async (context) => {
    context.workbook.tables.getItem("Sales").rows.add(undefined, [[...row]] as (string | number)[][]);
    await context.sync();
  });

const may = ["May", 80, 110, "", null, null, null];

const actualOf = async ({ kpis }: OpenedWorkbook): Promise<string | undefined> =>
  good(await kpis.list())[0]?.definition.actual;

describe("rows that are added to a table with a KPI", () => {
  let workbook: OpenedWorkbook;

  beforeEach(async () => {
    workbook = await openTable();
    await workbook.write("Sheet1", "B7", [[""]]);
    good(await workbook.kpis.apply([sales]));
  });

  test("are taken up at once, in its columns, its rules, its names and its register row", async () => {
    const { heard, stop, told } = await follow(workbook);
    const next = told();
    await addRow(workbook, may);
    await next;
    expect(heard).toEqual(["figures"]);
    expect(await actualOf(workbook)).toBe("B2:B6");
    expect((await workbook.values("Sheet1", "E6"))[0]).toEqual(["Off target"]);
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
    expect(good(await workbook.kpis.checkHealth())).toEqual([]);
    await stop();
  });

  test("are taken up once: what the add-in writes itself leads to no further work", async () => {
    const { heard, stop, told } = await follow(workbook);
    const next = told();
    await addRow(workbook, may);
    await next;
    expect(workbook.kpis.lastDone()).toMatchObject({ what: "refresh", names: ["Sales"] });
    const own = told();
    await own;
    const { counters } = workbook.excel.host;
    counters.reset();
    const again = told();
    await workbook.write("Sheet1", "B6", [[115]]);
    await again;
    expect(heard).toContain("figures");
    // The edit itself, and the look at what changed; a refresh would take four more.
    expect(counters.syncs).toBeLessThanOrEqual(4);
    await stop();
  });

  test("are left to the add-in of the co-author who added them", async () => {
    const { heard, stop, told } = await follow(workbook);
    const fire = EventHub.prototype.fire;
    const spy = jest.spyOn(EventHub.prototype, "fire").mockImplementation(function (
      this: EventHub,
      ...event
    ) {
      const [kind, target, message] = event;
      fire.call(this, kind, target, { ...message, source: "Remote" });
    });
    await addRow(workbook, may);
    spy.mockRestore();
    const next = told();
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("C3").select();
      await context.sync();
    });
    await next;
    expect(heard).toEqual(["selection"]);
    expect(await actualOf(workbook)).toBe("B2:B5");
    await stop();
  });
});

test("a row that cannot be taken up is told once in the register, and tried again when another row comes", async () => {
  const workbook = await openTable();
  good(await workbook.kpis.apply([{ ...sales, columns: ["status"], place: "H1" }]));
  await workbook.write("Sheet1", "H6", [["a remark"]]);
  await workbook.write("Sheet1", "B7", [[""]]);
  const { stop, told } = await follow(workbook);
  const next = told();
  await addRow(workbook, may.slice(0, 4));
  await next;
  expect(await actualOf(workbook)).toBe("B2:B5");
  expect((await workbook.values("Sheet1", "H6"))[0]).toEqual(["a remark"]);
  await stop();
});
