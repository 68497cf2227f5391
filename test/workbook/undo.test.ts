import { comparable } from "./support/comparable";
import { codes, good, openEngland, performance, type OpenedWorkbook } from "./support/openWorkbook";
import { openTable, sales } from "./support/openTable";

const kaa = { ...performance, id: "kaa" };

/** Undoing must be refused, and leave everything as it is. */
async function refusesAt(workbook: OpenedWorkbook, at: string): Promise<void> {
  await workbook.excel.settled();
  const before = comparable(workbook);
  const outcome = await workbook.kpis.undoLast();
  expect(codes(outcome)).toEqual(["undoChanged"]);
  if (!outcome.ok) expect(outcome.problems[0]?.at).toBe(at);
  await workbook.excel.settled();
  expect(comparable(workbook)).toEqual(before);
}

test("there is nothing to undo at first, after undoing, and after works that changed nothing", async () => {
  const workbook = await openEngland();
  expect(workbook.kpis.lastDone()).toBeUndefined();
  expect(codes(await workbook.kpis.undoLast())).toEqual(["nothingToUndo"]);
  good(await workbook.kpis.apply([kaa]));
  good(await workbook.kpis.apply([kaa]));
  expect(workbook.kpis.lastDone()).toEqual({
    what: "apply",
    names: ["4-hour performance"],
    unfinished: false,
  });
  expect(good(await workbook.kpis.undoLast())).toEqual({ what: "apply", names: ["4-hour performance"] });
  expect(codes(await workbook.kpis.undoLast())).toEqual(["nothingToUndo"]);
});

test("a column of a person's own in front of the register's IDs: what came goes, what went comes back", async () => {
  const workbook = await openEngland();
  const other = { ...kaa, id: "kbb", name: "Breaches", actual: "B2:B7" };
  good(await workbook.kpis.apply([kaa]));
  await workbook.run(async (context) => {
    context.workbook.tables.getItem("KpiRegister").columns.add(0, [["Comment"], ["ours"]]);
    await context.sync();
  });
  await workbook.excel.settled();
  const one = comparable(workbook);
  good(await workbook.kpis.apply([other]));
  await workbook.excel.settled();
  good(await workbook.kpis.undoLast());
  expect(comparable(workbook)).toEqual(one);
  good(await workbook.kpis.apply([other]));
  await workbook.excel.settled();
  const two = comparable(workbook);
  good(await workbook.kpis.remove(["kbb"]));
  good(await workbook.kpis.undoLast());
  await workbook.excel.settled();
  expect(comparable(workbook)).toEqual(two);
});

test("what a refresh wrote is undone, and the person's edit of the register stays", async () => {
  const workbook = await openEngland();
  good(await workbook.kpis.apply([kaa]));
  await workbook.excel.settled();
  await workbook.write("KPI register", "H2", [[0.9]]);
  const before = comparable(workbook);
  good(await workbook.kpis.refresh());
  expect(workbook.kpis.lastDone()?.what).toBe("refresh");
  expect(await workbook.values("England", "E2")).toEqual([[0.9]]);
  good(await workbook.kpis.undoLast());
  await workbook.excel.settled();
  expect(comparable(workbook)).toEqual(before);
});

test("a mode that takes two writings is one thing to undo", async () => {
  const workbook = await openEngland();
  const before = comparable(workbook);
  good(await workbook.kpis.apply([{ ...kaa, mode: "frozen" }]));
  expect(workbook.kpis.lastDone()?.what).toBe("apply");
  good(await workbook.kpis.undoLast());
  await workbook.excel.settled();
  expect(comparable(workbook)).toEqual(before);
});

test("columns that show nothing once they are frozen are undone with the rest", async () => {
  const workbook = await openEngland();
  const before = comparable(workbook);
  good(await workbook.kpis.apply([{ ...kaa, mode: "portable", columns: ["variance", "signal", "trend"] }]));
  good(await workbook.kpis.undoLast());
  await workbook.excel.settled();
  expect(comparable(workbook)).toEqual(before);
});

test("columns of a table that were written and then frozen are undone, unless they were edited", async () => {
  const workbook = await openTable();
  const before = comparable(workbook);
  good(await workbook.kpis.apply([{ ...sales, mode: "frozen" }]));
  await workbook.write("Sheet1", "E3", [["my own word"]]);
  await refusesAt(workbook, "Sheet1!E2:E5");
  await workbook.write("Sheet1", "E3", [["At risk"]]);
  good(await workbook.kpis.undoLast());
  await workbook.excel.settled();
  expect(comparable(workbook)).toEqual(before);
});

test("columns of a table that were exchanged for others are undone, though cells moved", async () => {
  const workbook = await openTable();
  const explained = { ...sales, columns: ["explanation"] as const };
  good(await workbook.kpis.apply([explained]));
  await workbook.excel.settled();
  const before = comparable(workbook);
  good(await workbook.kpis.apply([{ ...explained, columns: ["variance"] }]));
  await workbook.excel.settled();
  expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
  good(await workbook.kpis.undoLast());
  await workbook.excel.settled();
  expect(comparable(workbook)).toEqual(before);
});

describe("edits that a person made since are not overwritten", () => {
  test("a target typed over", async () => {
    const workbook = await openEngland();
    good(await workbook.kpis.apply([kaa]));
    await workbook.write("England", "E4", [[0.5]]);
    await refusesAt(workbook, "England!E2:E7");
  });

  test("a note in a cell that a removal had cleared", async () => {
    const workbook = await openEngland();
    good(await workbook.kpis.apply([kaa]));
    await workbook.excel.settled();
    good(await workbook.kpis.remove(["kaa"]));
    await workbook.write("England", "F3", [["ask Ann"]]);
    await refusesAt(workbook, "England!F2:F7");
  });

  test("a row inserted above", async () => {
    const workbook = await openEngland();
    good(await workbook.kpis.apply([kaa]));
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("England").getRange("1:1").insert("Down");
      await context.sync();
    });
    await refusesAt(workbook, "England!E2:E7");
  });

  test("figures that moved after their KPI was removed", async () => {
    const workbook = await openEngland();
    good(await workbook.kpis.apply([kaa]));
    await workbook.excel.settled();
    good(await workbook.kpis.remove(["kaa"]));
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("England").getRange("1:1").insert("Down");
      await context.sync();
    });
    await refusesAt(workbook, "England!C2:C7");
  });

  test("a register row filled in further", async () => {
    const workbook = await openEngland();
    good(await workbook.kpis.apply([kaa]));
    good(
      await workbook.kpis.apply([
        {
          name: "Breaches",
          id: "kbb",
          sheet: "England",
          actual: "B2:B7",
          polarity: "lower",
          columns: ["status"],
        },
      ]),
    );
    await workbook.write("KPI register", "D3", [["Ann"]]);
    await refusesAt(workbook, "KpiRegister");
  });

  test("a row added to the table", async () => {
    const workbook = await openTable();
    good(await workbook.kpis.apply([{ ...sales, id: "kaa" }]));
    await workbook.run(async (context) => {
      context.workbook.tables.getItem("Sales").rows.add(undefined, [["May", 99, 110, "", "", "", ""]]);
      await context.sync();
    });
    await refusesAt(workbook, "Sales[Status]");
  });

  test("a rule that a person put on the status cells stays when the rest is undone", async () => {
    const workbook = await openEngland();
    good(await workbook.kpis.apply([kaa]));
    await workbook.run(async (context) => {
      const rules = context.workbook.worksheets.getItem("England").getRange("F2:F7").conditionalFormats;
      rules.add("CellValue").cellValue.rule = { formula1: '="x"', operator: "EqualTo" };
      await context.sync();
    });
    good(await workbook.kpis.undoLast());
    const rules = await workbook.run(async (context) => {
      const formats = context.workbook.worksheets.getItem("England").getRange("F2:F7").conditionalFormats;
      formats.load("items/cellValueOrNullObject/rule");
      await context.sync();
      return formats.items.map(({ cellValueOrNullObject }) => cellValueOrNullObject.rule.formula1);
    });
    expect(rules).toEqual(['="x"']);
  });
});

test("what Excel's own undo has taken back already counts as undone", async () => {
  const workbook = await openEngland();
  await workbook.excel.settled();
  const before = comparable(workbook);
  good(await workbook.kpis.apply([kaa]));
  await workbook.excel.settled();
  // The memos are a step of their own in an Excel without undo groups.
  workbook.excel.book.model.dispatch("REQUEST_UNDO");
  workbook.excel.book.model.dispatch("REQUEST_UNDO");
  good(await workbook.kpis.undoLast());
  await workbook.excel.settled();
  expect(comparable(workbook)).toEqual(before);
});

describe("one step of Excel's own undo", () => {
  interface Asked {
    readonly mergeUndoGroup?: boolean;
  }

  /** A workbook in an Excel that says it has undo groups; `refuses` says what it answers when it is asked for one. */
  async function openGrouping(refuses?: (context: Excel.RequestContext) => Promise<void>) {
    const asked: Asked[] = [];
    const plain = await openEngland();
    const { createKpiWorkbook } = await import("../../src/workbook");
    const run = async (options: Asked, batch: (context: Excel.RequestContext) => Promise<unknown>) => {
      asked.push(options);
      return plain.excel.Excel.run(async (context) => {
        const result = await batch(context);
        if (options.mergeUndoGroup === true) await refuses?.(context);
        return result;
      });
    };
    const kpis = createKpiWorkbook(run as typeof Excel.run, undefined, {
      hasUndoGroups: () => true,
      pause: () => Promise.resolve(),
    });
    return { workbook: { ...plain, kpis }, asked };
  }

  test("is asked for where Excel has it: for the whole apply, and for undoing it", async () => {
    const { workbook, asked } = await openGrouping();
    good(await workbook.kpis.apply([kaa]));
    const writing = asked.filter(({ mergeUndoGroup }) => mergeUndoGroup === true);
    expect(writing).toHaveLength(1);
    good(await workbook.kpis.undoLast());
    expect(asked.at(-1)?.mergeUndoGroup).toBe(true);
  });

  test("is done without when Excel cannot undo something in it, and not asked for again", async () => {
    let batch = 0;
    const { workbook, asked } = await openGrouping(async (context) => {
      batch += 1;
      workbookOf().excel.host.failAt({ batch: 0, action: 0, code: "UndoNotSupported" });
      context.workbook.load("name");
      await context.sync();
    });
    function workbookOf(): OpenedWorkbook {
      return workbook;
    }
    expect(good(await workbook.kpis.apply([kaa])).kpis).toHaveLength(1);
    good(await workbook.kpis.apply([{ ...kaa, target: 0.9 }]));
    expect(batch).toBe(1);
    expect(asked.filter(({ mergeUndoGroup }) => mergeUndoGroup === true)).toHaveLength(1);
    expect(good(await workbook.kpis.list())[0]?.definition.target).toBe(0.9);
  });
});
