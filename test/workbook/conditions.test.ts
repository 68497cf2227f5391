import { describe as inWords } from "../../src/workbook";
import { comparable } from "./support/comparable";
import { codes, good, openEngland, performance, type OpenedWorkbook } from "./support/openWorkbook";

/** A work that must be refused for a reason, with nothing changed. */
async function refused(workbook: OpenedWorkbook, code: string): Promise<void> {
  const before = comparable(workbook);
  const outcome = await workbook.kpis.apply([performance]);
  expect(codes(outcome)).toEqual([code]);
  if (!outcome.ok) {
    for (const problem of outcome.problems) {
      expect(inWords(problem, "fr")).not.toMatch(/[{}]/);
      expect(inWords(problem, "en")).not.toMatch(/[{}]/);
    }
  }
  await workbook.excel.settled();
  expect(comparable(workbook)).toEqual(before);
}

describe("a cell is being edited", () => {
  test("Excel lets an apply wait until the person is done", async () => {
    const workbook = await openEngland();
    workbook.excel.host.setCellEditing(true);
    let done = false;
    const applying = workbook.kpis.apply([performance]).then((outcome) => {
      done = true;
      return outcome;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(done).toBe(false);
    workbook.excel.host.setCellEditing(false);
    expect(good(await applying).kpis).toHaveLength(1);
  });

  test("an Excel that cannot wait is asked again, and then the person is told", async () => {
    const workbook = await openEngland();
    const fails = (batch: number): void =>
      workbook.excel.host.failAt({ batch, action: 0, code: "InvalidOperationInCellEditMode" });
    fails(0);
    fails(1);
    good(await workbook.kpis.apply([performance]));
    good(await workbook.kpis.undoLast());
    for (const batch of [0, 1, 2]) fails(batch);
    await refused(workbook, "cellEditing");
  });

  test("a person who begins to edit between two requests loses nothing", async () => {
    const workbook = await openEngland();
    // The memos are the fifth batch: everything else is written by then.
    workbook.excel.host.failAt({ batch: 4, action: 0, code: "InvalidOperationInCellEditMode" });
    expect(good(await workbook.kpis.apply([performance])).unchanged).toBe(false);
    expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
  });
});

test("a busy Excel is asked again, once what was begun is taken back", async () => {
  const workbook = await openEngland();
  workbook.excel.host.failAt({ batch: 3, action: 100, code: "RequestAborted" });
  expect(good(await workbook.kpis.apply([performance])).kpis).toHaveLength(1);
  expect(good(await workbook.kpis.list())).toHaveLength(1);
});

test("a protected sheet is named", async () => {
  const workbook = await openEngland();
  await workbook.run(async (context) => {
    context.workbook.worksheets.getItem("England").protection.protect();
    await context.sync();
  });
  await refused(workbook, "sheetProtected");
});

test("a protected register is named, also when a KPI shall go", async () => {
  const workbook = await openEngland();
  good(await workbook.kpis.apply([{ ...performance, id: "kaa" }]));
  await workbook.run(async (context) => {
    context.workbook.worksheets.getItem("KPI register").protection.protect();
    await context.sync();
  });
  expect(codes(await workbook.kpis.remove(["kaa"]))).toEqual(["sheetProtected"]);
});

describe("the workbook's structure is protected", () => {
  const protect = (workbook: OpenedWorkbook): Promise<void> =>
    workbook.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });

  test("a first KPI needs a sheet for the register, which cannot be added", async () => {
    const workbook = await openEngland();
    await protect(workbook);
    await refused(workbook, "structureProtected");
    expect(codes(await workbook.kpis.preview(performance))).toEqual(["structureProtected"]);
  });

  test("with a register KPIs come and go; its sheet stays", async () => {
    const workbook = await openEngland();
    good(await workbook.kpis.apply([{ ...performance, id: "kaa" }]));
    await protect(workbook);
    const before = comparable(workbook);
    good(await workbook.kpis.apply([{ ...performance, id: "kaa", target: 0.9 }]));
    good(await workbook.kpis.undoLast());
    expect(comparable(workbook)).toEqual(before);
    expect(good(await workbook.kpis.remove(["kaa"])).removed).toHaveLength(1);
    expect(good(await workbook.kpis.list())).toEqual([]);
    good(await workbook.kpis.undoLast());
    await workbook.excel.settled();
    expect(good(await workbook.kpis.list())).toHaveLength(1);
  });
});

test("in a file that is open for reading only Excel's refusal is explained", async () => {
  const workbook = await openEngland();
  workbook.excel.book.model.updateMode("readonly");
  await refused(workbook, "fileReadOnly");
});

describe.each(["Hidden", "VeryHidden"] as const)("%s sheets", (visibility) => {
  const hide = (workbook: OpenedWorkbook, sheet: string): Promise<void> =>
    workbook.run(async (context) => {
      context.workbook.worksheets.add("In front").activate();
      context.workbook.worksheets.getItem(sheet).visibility = visibility;
      await context.sync();
    });

  test("figures on one are judged and written beside; they cannot be shown", async () => {
    const workbook = await openEngland();
    await hide(workbook, "England");
    expect(good(await workbook.kpis.preview(performance)).counts.onTarget).toBeGreaterThan(0);
    const [kpi] = good(await workbook.kpis.apply([performance])).kpis;
    expect(kpi?.addresses).toHaveLength(4);
    expect(codes(await workbook.kpis.show(kpi?.id ?? ""))).toEqual(["sheetHidden"]);
    expect(good(await workbook.kpis.remove([kpi?.id ?? ""])).removed).toHaveLength(1);
  });

  test("the register may be one: it is read, written, removed and put back hidden", async () => {
    const workbook = await openEngland();
    good(await workbook.kpis.apply([{ ...performance, id: "kaa" }]));
    await hide(workbook, "KPI register");
    await workbook.excel.settled();
    expect(good(await workbook.kpis.list())).toHaveLength(1);
    good(await workbook.kpis.apply([{ ...performance, id: "kaa", target: 0.9 }]));
    expect(good(await workbook.kpis.list())[0]?.definition.target).toBe(0.9);
    await workbook.excel.settled();
    const before = comparable(workbook);
    good(await workbook.kpis.remove(["kaa"]));
    good(await workbook.kpis.undoLast());
    await workbook.excel.settled();
    expect(comparable(workbook)).toEqual(before);
  });
});
