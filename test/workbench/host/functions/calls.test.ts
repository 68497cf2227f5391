import { installFunctions } from "../../../../workbench/host/functions/installFunctions";
import type { FunctionMetadata } from "../../../../workbench/host/functions/functionMetadata";
import { newBookData } from "../../../../workbench/host";
import { openExcel, type OpenedExcel } from "../../../../workbench/host/openExcel";

type Cell = string | number | boolean | null;

const matrix = { dimensionality: "matrix" } as const;

/** Functions small enough to know their results by heart. */
const functions: readonly FunctionMetadata[] = [
  {
    id: "ADD",
    name: "ADD",
    parameters: [
      { name: "first", type: "number" },
      { name: "second", type: "number", optional: true },
    ],
  },
  { id: "SEEN", name: "SEEN", parameters: [{ name: "cells", ...matrix }], result: matrix },
  { id: "GIVE", name: "GIVE", parameters: [{ name: "what" }], result: matrix },
  { id: "LIST", name: "LIST", parameters: [{ name: "cells", repeating: true, ...matrix }] },
  { id: "PLACE", name: "PLACE", parameters: [], options: { requiresAddress: true } },
];

const given: Readonly<Record<string, unknown>> = {
  nothing: [[null, 1]],
  ragged: [[1, 2], [3]],
  flat: [1, 2],
  infinite: Infinity,
  long: "x".repeat(32768),
};

describe("calls of custom functions", () => {
  let excel: OpenedExcel;
  const calls: Record<string, number> = {};

  async function open(allowErrorForDataTypeAny = true): Promise<void> {
    excel = await openExcel();
    const { CustomFunctions } = excel;
    const count = (id: string): void => void (calls[id] = (calls[id] ?? 0) + 1);
    for (const id of Object.keys(calls)) delete calls[id];
    CustomFunctions.associate("ADD", (first: number, second: number | null) => {
      count("ADD");
      return first + (second ?? 100);
    });
    CustomFunctions.associate("SEEN", (cells: unknown[][]) => {
      count("SEEN");
      return cells.map((row) =>
        row.map((cell) => (cell instanceof CustomFunctions.Error ? cell : JSON.stringify(cell))),
      );
    });
    CustomFunctions.associate("GIVE", (what: string) => {
      if (what === "divide") throw new CustomFunctions.Error("#DIV/0!" as CustomFunctions.ErrorCode);
      if (what === "text")
        throw new CustomFunctions.Error("#VALUE!" as CustomFunctions.ErrorCode, "No such thing");
      if (what === "bug") throw new Error("a bug");
      return given[what] ?? what;
    });
    CustomFunctions.associate("LIST", (cells: unknown[]) => JSON.stringify(cells));
    CustomFunctions.associate("PLACE", (invocation: { address?: string }) => invocation.address);
    installFunctions(excel.book, excel.host, { namespace: "TRY", functions, allowErrorForDataTypeAny });
  }

  beforeEach(() => open());

  /** Enters formulas down column F and gives their values once all calls are answered. */
  async function values(...formulas: string[]): Promise<unknown[]> {
    return excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange(`F1:F${formulas.length}`);
      range.formulas = formulas.map((formula) => [formula]);
      await context.sync();
      await excel.settled();
      range.load("values");
      await context.sync();
      return range.values.flat();
    });
  }

  async function enter(address: string, cells: Cell[][]): Promise<void> {
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange(address).formulas = cells;
      await context.sync();
    });
  }

  async function read(address: string): Promise<unknown[][]> {
    return excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange(address).load("values");
      await context.sync();
      return range.values;
    });
  }

  it("are busy until the runtime answers", async () => {
    await excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1");
      range.formulas = [["=TRY.ADD(1,2)"]];
      range.load("values,valueTypes");
      await context.sync();
      expect([range.values, range.valueTypes]).toEqual([[["#BUSY!"]], [["Error"]]]);
      await excel.settled();
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[3]]);
    });
  });

  it("hand over omitted arguments as null and numbers for what reads as one", async () => {
    expect(await values("=TRY.ADD(1)", '=TRY.ADD("2",TRUE)', '=TRY.ADD("x",1)', "=TRY.ADD(A9,1)")).toEqual([
      101,
      3,
      "#VALUE!",
      1,
    ]);
  });

  it("hand over a range as rows, empty cells as null, and spill the answer", async () => {
    await enter("A1:B2", [
      [1, "a"],
      ["", true],
    ]);
    await enter("D1", [["=TRY.SEEN(A1:B2)"]]);
    await excel.settled();
    expect(await read("D1:E2")).toEqual([
      ["1", '"a"'],
      ["null", "true"],
    ]);
  });

  it("make one request for equal arguments, and none when only other cells change", async () => {
    await enter("A1:A2", [[5], [7]]);
    await values("=TRY.ADD(A1,1)", "=TRY.ADD(5,1)", "=TRY.ADD(A1,1)*2");
    expect(calls["ADD"]).toBe(1);
    await enter("A2", [[8]]);
    await excel.settled();
    expect(calls["ADD"]).toBe(1);
    await enter("A1", [[6]]);
    await excel.settled();
    expect(await read("F1:F3")).toEqual([[7], [6], [14]]);
    expect(calls["ADD"]).toBe(2);
  });

  it("wait for calls that they depend on, with one request each", async () => {
    expect(await values("=TRY.ADD(1,1)", "=TRY.ADD(F1,1)", "=TRY.ADD(TRY.ADD(F2,1),1)")).toEqual([2, 3, 5]);
    expect(calls["ADD"]).toBe(4);
  });

  it("ask once for a spilled column that another call reads", async () => {
    await enter("A1:A3", [[1], [2], [3]]);
    await enter("C1:D1", [["=A1:A3*2", "=TRY.SEEN(C1:C3)"]]);
    await excel.settled();
    expect(await read("D1:D3")).toEqual([["2"], ["4"], ["6"]]);
    expect(calls["SEEN"]).toBe(1);
  });

  it("repeat a call of single values over a range", async () => {
    await enter("A1:A3", [[1], [2], ["x"]]);
    await enter("C1", [["=TRY.ADD(A1:A3,10)"]]);
    await excel.settled();
    expect(await read("C1:C3")).toEqual([[11], [12], ["#VALUE!"]]);
  });

  it("pass errors on to functions that take them, each in its own cell", async () => {
    await enter("A1:A2", [["=1/0"], [2]]);
    await enter("C1", [['=TRY.SEEN(IF(A1:A2="","",A1:A2))']]);
    await excel.settled();
    expect(await read("C1:C2")).toEqual([["#DIV/0!"], ["2"]]);
  });

  it("are the error themselves where functions take none", async () => {
    await open(false);
    await enter("A1:A2", [["=NA()"], [2]]);
    expect(await values("=TRY.SEEN(A1:A2)", "=TRY.ADD(A1,1)")).toEqual(["#N/A", "#N/A"]);
    expect(calls).toEqual({});
  });

  it("show thrown errors by their code, bugs and malformed answers as #VALUE!", async () => {
    const asked = ["divide", "text", "bug", "ragged", "flat", "infinite", "long"];
    expect(await values(...asked.map((what) => `=TRY.GIVE("${what}")`))).toEqual([
      "#DIV/0!",
      "#VALUE!",
      "#VALUE!",
      "#VALUE!",
      "#VALUE!",
      "#NUM!",
      "#VALUE!",
    ]);
  });

  it("show null as 0", async () => {
    await enter("A1", [['=TRY.GIVE("nothing")']]);
    await excel.settled();
    expect(await read("A1:B1")).toEqual([[0, 1]]);
  });

  it("take any number of repeated arguments", async () => {
    await enter("A1:A2", [[1], [2]]);
    expect(await values("=TRY.LIST(A1:A2,3)")).toEqual(["[[[1],[2]],[[3]]]"]);
  });

  it("tell the address of the cell to functions that ask for it", async () => {
    expect(await values("=TRY.PLACE()", "=TRY.PLACE()")).toEqual(["Sheet1!F1", "Sheet1!F2"]);
  });

  it("do not spill over what stands there, and do once it is gone", async () => {
    await enter("A1:A3", [[1], [2], [3]]);
    await enter("C1:C2", [["=TRY.SEEN(A1:A3)"], ["mine"]]);
    await excel.settled();
    expect(await read("C1:C3")).toEqual([["#SPILL!"], ["mine"], [""]]);
    await enter("C2", [[""]]);
    await excel.settled();
    expect(await read("C1:C3")).toEqual([["1"], ["2"], ["3"]]);
  });

  it("do not spill inside a table", async () => {
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.tables.add("A1:B3", true);
      await context.sync();
    });
    await enter("A2:A3", [[1], [2]]);
    await enter("B2:B3", [["=TRY.SEEN(A2:A3)"], ["=TRY.ADD([@Column1],1)"]]);
    await excel.settled();
    expect(await read("B2:B3")).toEqual([["#SPILL!"], [3]]);
  });

  it("are #NAME? without the add-in; only formulas of the file come to life with it", async () => {
    const data = {
      sheets: [
        {
          name: "Sheet1",
          cells: [{ row: 0, column: 0, formula: "=TRY.ADD(1,2)" }],
          merges: [],
          columns: [],
          rows: [],
          conditionalRules: [],
          validations: [],
        },
      ],
      styles: [{}],
      names: [],
      tables: [],
      customXml: [],
      settings: [],
    };
    excel = await openExcel(data);
    await enter("A2", [["=TRY.ADD(1,3)"]]);
    expect(await read("A1:A2")).toEqual([["#NAME?"], ["#NAME?"]]);
    excel.CustomFunctions.associate("ADD", (first: number, second: number) => first + second);
    installFunctions(excel.book, excel.host, { namespace: "TRY", functions });
    await excel.settled();
    expect(await read("A1:A2")).toEqual([[3], ["#NAME?"]]);
    await enter("A2", [["=TRY.ADD(1,3)"]]);
    await excel.settled();
    expect(await read("A2")).toEqual([[4]]);
  });

  it("of a file show what they showed when it was saved, until they are calculated", async () => {
    const cells = [
      { row: 0, column: 0, value: 7 },
      { row: 1, column: 0, value: 8 },
      { row: 0, column: 1, formula: "=TRY.SEEN(A1:A2)", value: "last", arrayRange: "B1:B2" },
      { row: 1, column: 1, value: "time" },
    ];
    const [sheet] = newBookData().sheets;
    excel = await openExcel({ ...newBookData(), sheets: sheet ? [{ ...sheet, cells }] : [] });
    expect(await read("B1:B2")).toEqual([["last"], ["time"]]);
    excel.CustomFunctions.associate("SEEN", (rows: unknown[][]) => rows.map((row) => row.map(() => "now")));
    installFunctions(excel.book, excel.host, { namespace: "TRY", functions });
    expect(await read("B1:B2")).toEqual([["last"], ["time"]]);
    await excel.settled();
    expect(await read("B1:B2")).toEqual([["now"], ["now"]]);
  });

  it("that the add-in's page enters while it loads are answered once it is there", async () => {
    excel = await openExcel();
    const library = { namespace: "TRY", functions };
    excel.book.functions.register(library);
    await enter("A1:A2", [['=IF(1=1,TRY.ADD(1,2),"")'], ["=TRY.ADD(1,3)"]]);
    expect(await read("A1:A2")).toEqual([["#BUSY!"], ["#BUSY!"]]);
    await new Promise((resolve) => setTimeout(resolve, 0));
    excel.CustomFunctions.associate("ADD", (first: number, second: number) => first + second);
    installFunctions(excel.book, excel.host, library);
    await excel.settled();
    expect(await read("A1:A2")).toEqual([[3], [4]]);
  });

  it("of a sheet that was deleted meanwhile are answered to nobody", async () => {
    await excel.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.add("Gone");
      sheet.getRange("A1").formulas = [["=TRY.ADD(1,2)"]];
      worksheets.getFirst().getRange("A1").formulas = [["=TRY.ADD(1,2)"]];
      await context.sync();
      sheet.delete();
      await context.sync();
    });
    await excel.settled();
    expect(await read("A1")).toEqual([[3]]);
  });

  it("hand empty cells over as 0 where an older Excel is played", async () => {
    excel.book.functions.emptyAsZero = true;
    await enter("C1", [['=TRY.SEEN(IF(A1:A2="","",A1:A2))']]);
    await enter("D1", [["=TRY.SEEN(A1:A2)"]]);
    await excel.settled();
    expect(await read("C1:D2")).toEqual([
      ['""', "0"],
      ['""', "0"],
    ]);
  });

  it("of two workbooks in one process have nothing to do with each other", async () => {
    const first = excel;
    await values("=TRY.ADD(1,1)");
    await open();
    excel.CustomFunctions.associate("ADD", () => "other");
    expect(await values("=TRY.ADD(1,1)")).toEqual(["other"]);
    excel = first;
    expect(await read("F1")).toEqual([[2]]);
  });

  it("answer ten thousand different calls", async () => {
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const rows = Array.from({ length: 10_000 }, (_, index) => [`=TRY.ADD(${index},1)`]);
      sheet.getRange("A1:A10000").formulas = rows;
      await context.sync();
      await excel.settled();
      const last = sheet.getRange("A9999:A10000").load("values");
      await context.sync();
      expect(last.values).toEqual([[9999], [10000]]);
    });
  });
});
