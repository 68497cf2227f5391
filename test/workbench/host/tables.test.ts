import { newBookData } from "../../../workbench/host";
import { openExcel, type OpenedExcel } from "../../../workbench/host/openExcel";

describe("tables", () => {
  let excel: OpenedExcel;

  beforeEach(async () => {
    excel = await openExcel();
  });

  const run = <T>(batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T> =>
    excel.Excel.run((context) => batch(context, context.workbook.worksheets.getFirst()));

  /** A table Sales of A1:C4 with the columns Month, Actual and Target. */
  function sales(sheet: Excel.Worksheet): Excel.Table {
    sheet.getRange("A1:C4").values = [
      ["Month", "Actual", "Target"],
      ["Jan", 10, 12],
      ["Feb", 20, 12],
      ["Mar", 30, 12],
    ];
    const table = sheet.tables.add("A1:C4", true);
    table.name = "Sales";
    return table;
  }

  it("names tables and columns as Excel does, none twice", async () => {
    await run(async (context, sheet) => {
      sheet.getRange("A1:D1").values = [["Month", "", "month", 2024]];
      const first = sheet.tables.add("A1:D2", true).load("name,id,style,showFilterButton,showBandedRows");
      const second = sheet.tables.add("F1:G3", true).load("name");
      const columns = first.columns.load("items/name,items/id,items/index");
      const header = sheet.getRange("A1:D1").load("values");
      await context.sync();
      expect([first.name, second.name]).toEqual(["Table1", "Table2"]);
      expect(columns.items.map(({ name }) => name)).toEqual(["Month", "Column2", "month2", "2024"]);
      expect(columns.items.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
      expect(header.values).toEqual([["Month", "Column2", "month2", "2024"]]);
      expect(first.style).toBe("TableStyleMedium2");
      expect(first.showFilterButton && first.showBandedRows).toBe(true);
    });
  });

  it("gives its parts as ranges, and refuses those it does not show", async () => {
    await run(async (context, sheet) => {
      const table = sales(sheet);
      const parts = [
        table.getRange(),
        table.getHeaderRowRange(),
        table.getDataBodyRange(),
        table.columns.getItem("actual").getDataBodyRange(),
        table.columns.getItemAt(2).getRange(),
        table.rows.getItemAt(1).getRange(),
      ];
      for (const part of parts) part.load("address");
      const values = table.columns.getItem("Actual").load("values");
      await context.sync();
      expect(parts.map(({ address }) => address.slice("Sheet1!".length))).toEqual([
        "A1:C4",
        "A1:C1",
        "A2:C4",
        "B2:B4",
        "C1:C4",
        "A3:C3",
      ]);
      expect(values.values).toEqual([["Actual"], [10], [20], [30]]);
      table.getTotalRowRange().load("address");
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
    });
  });

  it("is found by name, by id, by the workbook and by a range it touches", async () => {
    await run(async (context, sheet) => {
      const table = sales(sheet).load("id");
      await context.sync();
      const { tables } = context.workbook;
      const byId = tables.getItem(table.id).load("name");
      const none = tables.getItemOrNullObject("Nope").load("name");
      const touching = sheet.getRange("C4:D9").getTables().load("items/name");
      const inside = sheet.getRange("C4:D9").getTables(true).getCount();
      tables.load("count");
      await context.sync();
      expect(byId.name).toBe("Sales");
      expect(none.isNullObject).toBe(true);
      expect(touching.items.map(({ name }) => name)).toEqual(["Sales"]);
      expect([inside.value, tables.count]).toEqual([0, 1]);
      tables.getItem("Nope").load("name");
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
    });
  });

  it("refuses overlapping tables and names that are no names or taken", async () => {
    await run(async (context, sheet) => {
      const table = sales(sheet);
      await context.sync();
      sheet.tables.add("C4:E6", true);
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
      for (const name of ["two words", "A1", "1st", ""]) {
        table.name = name;
        await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
      }
    });
  });

  it("understands structured references and gives them back as they were written", async () => {
    await run(async (context, sheet) => {
      const table = sales(sheet);
      const formulas = [
        ["=SUM(Sales[Actual])", 60],
        ["=SUM(Sales[[Actual]:[Target]])", 96],
        ["=Sales[[#Headers],[Actual]]", "Actual"],
        ["=ROWS(Sales[#All])", 4],
        ["=SUM(Sales)", 102],
        ["=COUNTA(Sales[[#All],[Month]])", 4],
      ] as const;
      sheet.getRange("E10:E15").formulas = formulas.map(([formula]) => [formula]);
      table.columns.add(undefined, [["Gap"], ["=[@Actual]-[@Target]"], ["=[@Actual]-[@Target]"], [0]]);
      const range = sheet.getRange("E10:E15").load("values,formulas");
      const gap = table.columns.getItem("Gap").getDataBodyRange().load("values,formulas");
      await context.sync();
      expect(range.values.flat()).toEqual(formulas.map(([, value]) => value));
      expect(range.formulas.flat()).toEqual(formulas.map(([formula]) => formula));
      expect(gap.values).toEqual([[-2], [8], [0]]);
      expect(gap.formulas).toEqual([["=[@Actual]-[@Target]"], ["=[@Actual]-[@Target]"], [0]]);
    });
  });

  it("lets formulas follow renamed tables and columns, escaped where a name needs it", async () => {
    await run(async (context, sheet) => {
      const table = sales(sheet);
      sheet.getRange("E1:E2").formulas = [["=SUM(Sales[Actual])+MAX(Sales[Target])"], ["=SUM(B2:B4)"]];
      await context.sync();
      table.name = "Orders";
      table.columns.getItem("Actual").name = "Act [#]";
      sheet.getRange("C1").values = [["Goal"]];
      const range = sheet.getRange("E1:E2").load("values,formulas");
      const header = table.getHeaderRowRange().load("values");
      await context.sync();
      expect(range.formulas.flat()).toEqual(["=SUM(Orders[Act '['#']])+MAX(Orders[Goal])", "=SUM(B2:B4)"]);
      expect(range.values).toEqual([[72], [60]]);
      expect(header.values).toEqual([["Month", "Act [#]", "Goal"]]);
    });
  });

  it("keeps a header that looks like a number a text", async () => {
    await run(async (context, sheet) => {
      const table = sales(sheet);
      table.columns.getItem("Actual").name = "2024";
      const column = table.columns.getItemAt(1).load("name");
      const header = sheet.getRange("B1").load("values");
      await context.sync();
      expect([column.name, header.values]).toEqual(["2024", [["2024"]]]);
    });
  });

  it("grows at its end by added rows, with what its formulas mean", async () => {
    await run(async (context, sheet) => {
      const table = sales(sheet);
      table.columns.add(undefined, [["Gap"], ...[2, 3, 4].map(() => ["=[@Actual]-[@Target]"])]);
      sheet.getRange("F1").formulas = [["=SUM(Sales[Actual])"]];
      table.rows.add(undefined, [["Apr", 40, 12, null] as never]);
      const total = sheet.getRange("F1").load("values");
      const last = sheet.getRange("A5:D5").load("values");
      const rows = table.rows.load("count,items/values");
      await context.sync();
      expect(total.values).toEqual([[100]]);
      expect(last.values).toEqual([["Apr", 40, 12, 28]]);
      expect(rows.items.map(({ values }) => values[0]?.[1])).toEqual([10, 20, 30, 40]);
    });
  });

  it("grows when a person types right under it, and not when an add-in writes there", async () => {
    await run(async (context, sheet) => {
      const table = sales(sheet);
      const address = async (): Promise<string> => {
        const range = table.getRange().load("address");
        await context.sync();
        return range.address;
      };
      sheet.getRange("A5").values = [["note"]];
      expect(await address()).toBe("Sheet1!A1:C4");
      sheet.getRange("A5").values = [[""]];
      await context.sync();
      const sheetId = excel.book.getters.getActiveSheetId();
      excel.book.dispatch("UPDATE_CELL", { sheetId, col: 0, row: 4, content: "Apr" });
      expect(await address()).toBe("Sheet1!A1:C5");
      excel.book.dispatch("REQUEST_UNDO");
      expect(await address()).toBe("Sheet1!A1:C4");
    });
  });

  it("gives a row that a person begins the formulas of its columns", async () => {
    await run(async (context, sheet) => {
      const table = sales(sheet);
      table.columns.add(undefined, [["Gap"], ...[2, 3, 4].map(() => ["=[@Actual]-[@Target]"])]);
      await context.sync();
      const sheetId = excel.book.getters.getActiveSheetId();
      excel.book.dispatch("UPDATE_CELL", { sheetId, col: 1, row: 4, content: "40" });
      const row = sheet.getRange("A5:D5").load("values,formulas");
      await context.sync();
      expect(row.values).toEqual([["", 40, "", 40]]);
      expect(row.formulas[0]?.[3]).toBe("=[@Actual]-[@Target]");
    });
  });

  it("shows a totals row below its data and takes it away again", async () => {
    await run(async (context, sheet) => {
      const table = sales(sheet);
      table.showTotals = true;
      const total = table.getTotalRowRange().load("values,address");
      await context.sync();
      expect([total.address, total.values]).toEqual(["Sheet1!A5:C5", [["Total", "", 36]]]);
      table.showTotals = false;
      const range = table.getRange().load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!A1:C4");
    });
  });

  it("becomes plain cells, and formulas mention the cells then", async () => {
    await run(async (context, sheet) => {
      const table = sales(sheet);
      sheet.getRange("E1").formulas = [["=SUM(Sales[Actual])"]];
      table.convertToRange();
      const formula = sheet.getRange("E1").load("formulas,values");
      const count = sheet.tables.getCount();
      await context.sync();
      expect(formula.formulas).toEqual([["=SUM(Sheet1!$B$2:$B$4)"]]);
      expect([formula.values, count.value]).toEqual([[[60]], 0]);
    });
  });

  it("moves with inserted rows and keeps its columns when one is inserted or deleted", async () => {
    await run(async (context, sheet) => {
      const table = sales(sheet);
      sheet.getRange("H9").formulas = [["=SUM(Sales[Actual])"]];
      sheet.getRange("1:1").insert("Down");
      sheet.getRange("B:B").insert("Right");
      const columns = table.columns.load("items/name");
      const range = table.getRange().load("address");
      const sum = sheet.getRange("I10").load("values,formulas");
      await context.sync();
      expect(range.address).toBe("Sheet1!A2:D5");
      expect(columns.items.map(({ name }) => name)).toEqual(["Month", "Column1", "Actual", "Target"]);
      expect([sum.formulas, sum.values]).toEqual([[["=SUM(Sales[Actual])"]], [[60]]]);
    });
  });

  it("tells of changed cells inside it", async () => {
    await run(async (context, sheet) => {
      const table = sales(sheet);
      const seen: string[] = [];
      sheet.tables.onChanged.add((event) => {
        seen.push(`any ${event.address}`);
        return Promise.resolve();
      });
      table.onChanged.add((event) => {
        seen.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange("B3:D3").values = [[21, 12, ""]];
      sheet.getRange("F1").values = [[1]];
      await context.sync();
      await new Promise((resolve) => setTimeout(resolve, 0));
      expect(seen.sort()).toEqual(["B3:D3", "any B3:D3"]);
    });
  });

  it("reads a table from a file with formulas that mention it", async () => {
    const data = newBookData();
    const sheet = {
      ...(data.sheets[0] ?? newBookData().sheets[0]),
      cells: [
        { row: 0, column: 0, value: "KPI" },
        { row: 1, column: 0, value: 3 },
        { row: 4, column: 0, formula: "=Marks[KPI]*2", value: 6 },
      ],
    } as (typeof data.sheets)[number];
    const table = {
      id: 7,
      name: "Marks",
      sheet: 0,
      range: "A1:A2",
      hasHeaders: true,
      hasTotals: false,
      columns: [{ id: 1, name: "KPI" }],
    };
    excel = await openExcel({ ...data, sheets: [sheet], tables: [table] });
    await run(async (context, first) => {
      const cell = first.getRange("A5").load("values,formulas");
      await context.sync();
      expect([cell.formulas, cell.values]).toEqual([[["=Marks[KPI]*2"]], [[6]]]);
    });
  });
});
