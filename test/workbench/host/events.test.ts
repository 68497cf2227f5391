import { openExcel, type OpenedExcel } from "../../../workbench/host/openExcel";

/** Lets the messages of the host reach their handlers. */
const delivered = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

/** Opens a workbook and notes the change events of its sheet. */
async function watched(): Promise<OpenedExcel & { readonly changes: Excel.WorksheetChangedEventArgs[] }> {
  const excel = await openExcel();
  const changes: Excel.WorksheetChangedEventArgs[] = [];
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().onChanged.add((args) => {
      changes.push(args);
      return Promise.resolve();
    });
    await context.sync();
  });
  return { ...excel, changes };
}

const sheetIdOf = ({ book }: OpenedExcel): string => book.getters.getActiveSheetId();

describe("events", () => {
  test("tell of what the person types, with where it was", async () => {
    const excel = await watched();
    excel.book.model.dispatch("UPDATE_CELL", { sheetId: sheetIdOf(excel), col: 1, row: 2, content: "5" });
    await delivered();
    expect(excel.changes).toHaveLength(1);
    expect(excel.changes[0]).toMatchObject({ address: "B3", changeType: "RangeEdited", source: "Local" });
    await excel.Excel.run(async (context) => {
      const range = excel.changes[0]?.getRange(context);
      range?.load("values");
      await context.sync();
      expect(range?.values).toEqual([[5]]);
    });
  });

  test("tell of what the add-in writes, once for each statement", async () => {
    const { Excel, changes } = await watched();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange("2:2").insert("Down");
      await context.sync();
    });
    await delivered();
    expect(changes.map(({ address, changeType }) => [address, changeType])).toEqual([
      ["A1:B2", "RangeEdited"],
      ["2:2", "RowInserted"],
    ]);
  });

  test("do not tell of recalculated cells, formats or other sheets", async () => {
    const excel = await watched();
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("B1").formulas = [["=A1*2"]];
      context.workbook.worksheets.add("Other").getRange("A1").values = [[1]];
      sheet.getRange("C1").format.font.bold = true;
      await context.sync();
    });
    excel.book.model.dispatch("UPDATE_CELL", { sheetId: sheetIdOf(excel), col: 0, row: 0, content: "5" });
    await delivered();
    expect(excel.changes.map(({ address }) => address)).toEqual(["B1", "A1"]);
  });

  test("stop when the handler is removed, and while they are switched off", async () => {
    const { Excel } = await openExcel();
    const seen: string[] = [];
    const write = (address: string): Promise<void> =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange(address).values = [[1]];
        await context.sync();
      });
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add((args) => {
        seen.push(args.address);
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    await write("A1");
    await delivered();
    await Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getFirst().getRange("A2").values = [[1]];
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await delivered();
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    await write("A3");
    await delivered();
    expect(seen).toEqual(["A1"]);
  });

  test("tell of changes inside a table, to the table and to the tables of its sheet", async () => {
    const { Excel } = await openExcel();
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const table = sheet.tables.add("A1:B3", true);
      const note = (who: string) => (args: Excel.TableChangedEventArgs) => {
        seen.push(`${who} ${args.address}`);
        return Promise.resolve();
      };
      table.onChanged.add(note("table"));
      sheet.tables.onChanged.add(note("sheet"));
      await context.sync();
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("D2").values = [[1]];
      await context.sync();
    });
    await delivered();
    expect(seen.sort()).toEqual(["sheet B2", "table B2"]);
  });

  test("tell of selections, activations and sheets that come and go", async () => {
    const { Excel, book } = await openExcel();
    const seen: string[] = [];
    const note = (text: string) => (): Promise<void> => {
      seen.push(text);
      return Promise.resolve();
    };
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      context.workbook.onSelectionChanged.add(note("workbook selection"));
      worksheets.onSelectionChanged.add((args) => note(`selection ${args.address}`)());
      worksheets.onActivated.add(note("activated"));
      worksheets.onDeactivated.add(note("deactivated"));
      worksheets.onAdded.add(note("added"));
      worksheets.onDeleted.add(note("deleted"));
      await context.sync();
    });
    book.model.selection.selectCell(1, 1);
    await delivered();
    expect(seen.splice(0).sort()).toEqual(["selection B2", "workbook selection"]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Second").activate();
      await context.sync();
    });
    await delivered();
    expect(seen.splice(0)).toEqual(expect.arrayContaining(["added", "deactivated", "activated"]));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Second").delete();
      await context.sync();
    });
    await delivered();
    expect(seen).toContain("deleted");
  });
});

describe("the history", () => {
  test("takes back a batch of the add-in as one step, formats, names and formula texts included", async () => {
    const { Excel, book } = await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1").formulas = [['="a ""b"""']];
      await context.sync();
      sheet.getRange("A1:B1").values = [["x", "y"]];
      sheet.getRange("A1:B1").format.fill.color = "#FF0000";
      context.workbook.names.add("New", sheet.getRange("A1"));
      await context.sync();
      book.model.dispatch("REQUEST_UNDO");
      const range = sheet.getRange("A1:B1");
      range.load(["formulas", "format/fill/color"]);
      const name = context.workbook.names.getItemOrNullObject("New");
      await context.sync();
      expect(range.formulas).toEqual([['="a ""b"""', ""]]);
      expect(range.format.fill.color).toBe("#FFFFFF");
      expect(name.isNullObject).toBe(true);
      book.model.dispatch("REQUEST_REDO");
      range.load(["values", "format/fill/color"]);
      const again = context.workbook.names.getItemOrNullObject("New");
      await context.sync();
      expect(range.values).toEqual([["x", "y"]]);
      expect(range.format.fill.color).toBe("#FF0000");
      expect(again.isNullObject).toBe(false);
    });
  });
});
