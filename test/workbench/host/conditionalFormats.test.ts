import type { Book } from "../../../workbench/host";
import { openExcel, type OpenedExcel } from "../../../workbench/host/openExcel";

/** The fills that the grid paints in a column, "" for none. */
function fills(book: Book, column: number, from: number, to: number): string[] {
  const sheetId = book.getters.getSheetIds()[0] ?? "";
  const rows = Array.from({ length: to - from + 1 }, (_, index) => from + index - 1);
  return rows.map(
    (row) => book.getters.getCellConditionalFormatStyle({ sheetId, col: column, row })?.fillColor ?? "",
  );
}

const red = "#FFC7CE";
const green = "#C6EFCE";

describe("conditional formats", () => {
  let excel: OpenedExcel;

  beforeEach(async () => {
    excel = await openExcel();
  });

  const run = <T>(batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T> =>
    excel.Excel.run((context) => batch(context, context.workbook.worksheets.getFirst()));

  it("puts a new rule on top and lets a priority be set, the others closing up", async () => {
    await run(async (context, sheet) => {
      const formats = sheet.getRange("A1:A3").conditionalFormats;
      const [first, second, third] = ["A", "B", "C"].map((text) => {
        const format = formats.add("ContainsText");
        format.textComparison.rule = { operator: "Contains", text };
        return format;
      });
      for (const format of [first, second, third]) format?.load("id,priority");
      await context.sync();
      expect([first?.priority, second?.priority, third?.priority]).toEqual([2, 1, 0]);
      if (first) first.priority = 0;
      formats.load("items/id,items/priority");
      await context.sync();
      expect(formats.items.map(({ id }) => id)).toEqual([first?.id, third?.id, second?.id]);
      expect(formats.items.map(({ priority }) => priority)).toEqual([0, 1, 2]);
    });
  });

  it("lets the first rule win and stops where a rule says so", async () => {
    await run(async (context, sheet) => {
      const range = sheet.getRange("A1:A3");
      range.values = [[5], [50], [""]];
      const low = range.conditionalFormats.add("CellValue");
      low.cellValue.rule = { operator: "LessThan", formula1: "=10" };
      low.cellValue.format.fill.color = red;
      const high = range.conditionalFormats.add("CellValue");
      high.cellValue.rule = { operator: "GreaterThanOrEqual", formula1: "=10" };
      high.cellValue.format.fill.color = green;
      const blank = range.conditionalFormats.add("PresetCriteria");
      blank.preset.rule = { criterion: "Blanks" };
      blank.stopIfTrue = true;
      await context.sync();
      // Without the rule on top, Excel would take the empty cell for 0 and paint it red.
      expect(fills(excel.book, 0, 1, 3)).toEqual([red, green, ""]);
      blank.delete();
      await context.sync();
      expect(fills(excel.book, 0, 1, 3)).toEqual([red, green, red]);
    });
  });

  it("paints texts without regard to case and leaves errors alone", async () => {
    await run(async (context, sheet) => {
      const range = sheet.getRange("A1:A3");
      range.formulas = [["at RISK"], ["=1/0"], ["On target"]];
      const format = range.conditionalFormats.add("ContainsText");
      format.textComparison.rule = { operator: "BeginsWith", text: "At risk" };
      format.textComparison.format.fill.color = red;
      const equal = range.conditionalFormats.add("CellValue");
      equal.cellValue.rule = { operator: "EqualTo", formula1: '="on target"' };
      equal.cellValue.format.fill.color = green;
      await context.sync();
      expect(fills(excel.book, 0, 1, 3)).toEqual([red, "", green]);
    });
  });

  it("moves a formula rule with its cells and takes the change back on undo", async () => {
    await run(async (context, sheet) => {
      sheet.getRange("A1:B3").values = [
        [1, 2],
        [3, 2],
        [5, 2],
      ];
      const format = sheet.getRange("A1:A3").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=A1>B1";
      format.custom.format.fill.color = green;
      await context.sync();
      expect(fills(excel.book, 0, 1, 3)).toEqual(["", green, green]);
      sheet.getRange("1:1").insert("Down");
      format.custom.rule.load("formula");
      const range = format.getRange().load("address");
      await context.sync();
      expect(format.custom.rule.formula).toBe("=A2>B2");
      expect(range.address).toBe("Sheet1!A2:A4");
      expect(fills(excel.book, 0, 1, 4)).toEqual(["", "", green, green]);
      excel.book.dispatch("REQUEST_UNDO");
      expect(fills(excel.book, 0, 1, 3)).toEqual(["", green, green]);
    });
  });

  it("colors a scale between its points", async () => {
    await run(async (context, sheet) => {
      const range = sheet.getRange("A1:A3");
      range.values = [[0], [5], [10]];
      const format = range.conditionalFormats.add("ColorScale");
      format.colorScale.criteria = {
        minimum: { type: "LowestValue", color: "#000000" },
        maximum: { type: "HighestValue", color: "#FFFFFF" },
      } as Excel.ConditionalColorScaleCriteria;
      format.colorScale.load("criteria,threeColorScale");
      await context.sync();
      expect(fills(excel.book, 0, 1, 3)).toEqual(["#000000", "#808080", "#FFFFFF"]);
      expect(format.colorScale.threeColorScale).toBe(false);
    });
  });

  it("keeps a data bar and an icon set whole, whatever the grid draws of them", async () => {
    await run(async (context, sheet) => {
      const range = sheet.getRange("A1:A4");
      range.values = [[1], [2], [3], [4]];
      const bar = range.conditionalFormats.add("DataBar").dataBar;
      bar.lowerBoundRule = { type: "Number", formula: "0" };
      bar.upperBoundRule = { type: "Number", formula: "4" };
      bar.positiveFormat.fillColor = "#123456";
      const icons = range.conditionalFormats.add("IconSet").iconSet;
      icons.style = "FourArrows";
      icons.load("criteria,style");
      bar.load("lowerBoundRule,showDataBarOnly");
      await context.sync();
      expect(bar.lowerBoundRule).toEqual({ type: "Number", formula: "0" });
      expect(icons.criteria.map(({ formula }) => formula)).toEqual([null, "25", "50", "75"]);
      const { getters } = excel.book;
      const sheetId = getters.getSheetIds()[0] ?? "";
      expect(getters.getConditionalDataBar({ sheetId, col: 0, row: 1 })).toEqual({
        color: "#123456",
        percentage: 50,
      });
      expect(getters.getConditionalIcon({ sheetId, col: 0, row: 3 })).toBe("arrowGood");
      expect(getters.getConditionalIcon({ sheetId, col: 0, row: 0 })).toBe("arrowBad");
    });
  });

  it("clears a part of a rule's cells and leaves the rest", async () => {
    await run(async (context, sheet) => {
      const format = sheet.getRange("A1:C3").conditionalFormats.add("PresetCriteria");
      format.preset.rule = { criterion: "NonErrors" };
      format.preset.format.fill.color = green;
      sheet.getRange("B2").conditionalFormats.clearAll();
      await context.sync();
      expect(fills(excel.book, 1, 1, 3)).toEqual([green, "", green]);
      const areas = format.getRanges().load("areaCount");
      const single = format.getRangeOrNullObject().load("address");
      await context.sync();
      expect([areas.areaCount, single.isNullObject]).toEqual([4, true]);
      expect(fills(excel.book, 0, 1, 3)).toEqual([green, green, green]);
      sheet.getRange().conditionalFormats.clearAll();
      const count = sheet.getRange("A1:C3").conditionalFormats.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  it("answers null for an unknown rule and ItemNotFound for one that is gone", async () => {
    await run(async (context, sheet) => {
      const formats = sheet.getRange("A1").conditionalFormats;
      const unknown = formats.getItemOrNullObject("{0}").load("id");
      const format = formats.add("Custom").load("id");
      await context.sync();
      expect(unknown.isNullObject).toBe(true);
      formats.getItem(format.id).delete();
      await context.sync();
      formats.getItem(format.id).load("type");
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
    });
  });
});
