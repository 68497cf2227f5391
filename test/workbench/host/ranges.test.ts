import { openExcel } from "../../../workbench/host/openExcel";

type Sheet = Excel.Worksheet;

/** Opens an empty workbook and runs one batch on its sheet. */
async function onSheet(run: (sheet: Sheet, context: Excel.RequestContext) => Promise<void>): Promise<void> {
  const { Excel } = await openExcel();
  await Excel.run((context) => run(context.workbook.worksheets.getActiveWorksheet(), context));
}

async function codeOf(run: (sheet: Sheet, context: Excel.RequestContext) => Promise<void>): Promise<string> {
  try {
    await onSheet(run);
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
  return "none";
}

describe("writing to a range", () => {
  test("leaves cells alone where the matrix holds null and empties them where it holds an empty text", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:C1");
      range.values = [[1, 2, 3]];
      range.values = [[null, "", 4]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[1, "", 4]]);
    });
  });

  test("fills every cell with a single value", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.values = 7 as unknown as number[][];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([
        [7, 7],
        [7, 7],
      ]);
    });
  });

  test("refuses a matrix of another shape", async () => {
    expect(
      await codeOf(async (sheet, context) => {
        sheet.getRange("A1:B2").values = [[1, 2]];
        await context.sync();
      }),
    ).toBe("InvalidArgument");
  });

  test("takes numbers, percentages, booleans and dates written as text as typing them does", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:D1");
      range.values = [["12.5", "95%", "TRUE", "1/31/2024"]];
      range.load(["values", "valueTypes"]);
      await context.sync();
      // 31 January 2024 is day 45322 of Excel's calendar.
      expect(range.values).toEqual([[12.5, 0.95, true, 45322]]);
      expect(range.valueTypes).toEqual([["Double", "Double", "Boolean", "Double"]]);
    });
  });

  test("keeps digits as text in a cell formatted as text, or behind an apostrophe", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").numberFormat = [["@"]];
      const range = sheet.getRange("A1:B1");
      range.values = [["007", "'007"]];
      range.load(["values", "valueTypes"]);
      await context.sync();
      expect(range.values).toEqual([["007", "007"]]);
      expect(range.valueTypes).toEqual([["String", "String"]]);
    });
  });
});

describe("reading a range", () => {
  test("gives errors as their text", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:D1");
      range.formulas = [["=1/0", "=NA()", "=NOSUCH(1)", '=1+"x"']];
      range.load(["values", "valueTypes", "text"]);
      await context.sync();
      expect(range.values).toEqual([["#DIV/0!", "#N/A", "#NAME?", "#VALUE!"]]);
      expect(range.valueTypes[0]?.every((type) => type === "Error")).toBe(true);
      expect(range.text[0]?.[0]).toBe("#DIV/0!");
    });
  });

  test.each([
    ["=SUM(A1:A3) + $B$1 * 2", "spaces"],
    ['="say ""yes"""', "doubled quotes"],
    ['=IF(A1="","",A1)', "empty texts"],
    ["=SUM(A:A)", "whole columns"],
    ["='My sheet'!A1", "a quoted sheet"],
    ["=IFERROR(#N/A,1)", "an error constant"],
    ["={1,2;3,4}", "an array constant"],
    ["=-A1%", "percent signs"],
  ])("gives the formula %s back to the letter (%s)", async (formula) => {
    await onSheet(async (sheet, context) => {
      context.workbook.worksheets.add("My sheet");
      const cell = sheet.getRange("F9");
      cell.formulas = [[formula]];
      cell.load("formulas");
      await context.sync();
      expect(cell.formulas).toEqual([[formula]]);
    });
  });

  test("gives a text that was cut in quotes as what it means", async () => {
    await onSheet(async (sheet, context) => {
      const cell = sheet.getRange("A1");
      cell.formulas = [['="say ""yes"" \\"&"!"']];
      cell.load("values");
      await context.sync();
      expect(cell.values).toEqual([['say "yes" \\!']]);
    });
  });

  test("moves references of a formula that the engine writes otherwise", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("D4").formulas = [['=A2 & " ""x"" " & $B$3']];
      sheet.getRange("1:2").insert("Down");
      const cell = sheet.getRange("D6");
      cell.load("formulas");
      await context.sync();
      expect(cell.formulas).toEqual([['=A4 & " ""x"" " & $B$5']]);
    });
  });

  test("gives Excel's number formats back to the letter and shows the nearest picture", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:D1");
      const formats = ['0.0%;[Red]-0.0%;"–"', '_-* #,##0.00\\ "€"_-', "[$-40C]d mmmm yyyy", "General"];
      range.values = [[0.953, 1234.5, 45322, 0.1]];
      range.numberFormat = [formats];
      range.load(["numberFormat", "text", "values"]);
      await context.sync();
      expect(range.numberFormat).toEqual([formats]);
      expect(range.text[0]?.[0]).toBe("95.3%");
      expect(range.text[0]?.[1]).toContain("1,234.50");
      expect(range.values).toEqual([[0.953, 1234.5, 45322, 0.1]]);
    });
  });

  test("gives whole columns, rows and sheets Excel's addresses and counts", async () => {
    await onSheet(async (sheet, context) => {
      const ranges = ["A:B", "3:3", "XFD1048576"].map((address) => sheet.getRange(address));
      for (const range of ranges)
        range.load(["address", "rowCount", "columnCount", "isEntireColumn", "isEntireRow"]);
      const all = sheet.getRange();
      all.load(["address", "cellCount"]);
      await context.sync();
      expect(ranges.map(({ address }) => address)).toEqual(["Sheet1!A:B", "Sheet1!3:3", "Sheet1!XFD1048576"]);
      expect(ranges.map(({ rowCount }) => rowCount)).toEqual([1048576, 1, 1]);
      expect(ranges.map(({ isEntireColumn }) => isEntireColumn)).toEqual([true, false, false]);
      expect(ranges.map(({ isEntireRow }) => isEntireRow)).toEqual([false, true, false]);
      expect(all.address).toBe("Sheet1!A:XFD");
      expect(all.cellCount).toBe(-1);
    });
  });

  test("refuses what is no address", async () => {
    expect(
      await codeOf(async (sheet, context) => {
        sheet.getRange("A0:B2").load("address");
        await context.sync();
      }),
    ).toBe("InvalidArgument");
  });
});

describe("ranges from ranges", () => {
  test("are found by offset, size and common cells", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("B2:D5");
      const derived = [
        range.getOffsetRange(1, -1),
        range.getResizedRange(-1, 2),
        range.getAbsoluteResizedRange(1, 1),
        range.getRow(1),
        range.getColumn(2),
        range.getCell(1, 1),
        range.getLastCell(),
        range.getLastRow(),
        range.getEntireColumn(),
        range.getEntireRow(),
        range.getBoundingRect("F9"),
        range.getIntersection("C4:Z9"),
        range.getRowsAbove(1),
        range.getRowsBelow(2),
        range.getColumnsAfter(1),
        range.getColumnsBefore(1),
      ];
      for (const one of derived) one.load("address");
      const none = range.getIntersectionOrNullObject("X1");
      await context.sync();
      expect(derived.map(({ address }) => address.replace("Sheet1!", ""))).toEqual([
        "A3:C6",
        "B2:F4",
        "B2",
        "B3:D3",
        "D2:D5",
        "C3",
        "D5",
        "B5:D5",
        "B:D",
        "2:5",
        "B2:F9",
        "C4:D5",
        "B1:D1",
        "B6:D7",
        "E2:E5",
        "A2:A5",
      ]);
      expect(none.isNullObject).toBe(true);
    });
  });

  test("outside the sheet are refused", async () => {
    expect(
      await codeOf(async (sheet, context) => {
        sheet.getRange("A1").getOffsetRange(-1, 0).load("address");
        await context.sync();
      }),
    ).toBe("InvalidArgument");
  });

  test("follow their cells while the client keeps them", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("B2:B4");
      range.load("address");
      await context.sync();
      sheet.getRange("1:1").insert("Down");
      sheet.getRange("A:A").insert("Right");
      range.load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!C3:C5");
    });
  });

  test("are an invalid reference once their cells are deleted", async () => {
    expect(
      await codeOf(async (sheet, context) => {
        const range = sheet.getRange("B2:B4");
        range.load("address");
        await context.sync();
        sheet.getRange("2:4").delete("Up");
        range.load("address");
        await context.sync();
      }),
    ).toBe("InvalidReference");
  });

  test("find used cells and the region around a cell", async () => {
    await onSheet(async (sheet, context) => {
      const blank = sheet.getUsedRangeOrNullObject();
      await context.sync();
      expect(blank.isNullObject).toBe(true);
      sheet.getRange("B2:C3").values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange("D4").values = [["corner"]];
      sheet.getRange("F9").values = [["far"]];
      sheet.getRange("H20").format.fill.color = "#FF0000";
      const all = sheet.getUsedRange();
      const values = sheet.getUsedRange(true);
      const region = sheet.getRange("B3").getSurroundingRegion();
      const column = sheet.getRange("C:C").getUsedRange();
      for (const range of [all, values, region, column]) range.load("address");
      await context.sync();
      expect(all.address).toBe("Sheet1!B2:H20");
      expect(values.address).toBe("Sheet1!B2:F9");
      expect(region.address).toBe("Sheet1!B2:D4");
      expect(column.address).toBe("Sheet1!C2:C3");
    });
  });
});

describe("spilled formulas", () => {
  test("tell where they spill and where a spilled cell comes from", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("B2").formulas = [["=SEQUENCE(3)"]];
      const spill = sheet.getRange("B2").getSpillingToRange();
      const parent = sheet.getRange("B4").getSpillParent();
      const none = sheet.getRange("A1").getSpillParentOrNullObject();
      const range = sheet.getRange("B2:B4");
      spill.load("address");
      parent.load("address");
      range.load(["values", "formulas", "hasSpill"]);
      await context.sync();
      expect(spill.address).toBe("Sheet1!B2:B4");
      expect(parent.address).toBe("Sheet1!B2");
      expect(none.isNullObject).toBe(true);
      expect(range.values).toEqual([[1], [2], [3]]);
      expect(range.formulas).toEqual([["=SEQUENCE(3)"], [2], [3]]);
      expect(range.hasSpill).toBe(true);
    });
  });

  test("are #SPILL! once a cell of theirs is written, and whole again once it is cleared", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("B2:B4");
      sheet.getRange("B2").formulas = [["=SEQUENCE(3)"]];
      sheet.getRange("B3").values = [["in the way"]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["#SPILL!"], ["in the way"], [""]]);
      sheet.getRange("B3").clear("Contents");
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[1], [2], [3]]);
    });
  });
});

describe("moving and copying cells", () => {
  test("insert pushes the cells below and the references to them", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B2").values = [
        [1, 10],
        [2, 20],
      ];
      sheet.getRange("D1").formulas = [["=A2"]];
      const inserted = sheet.getRange("A2").insert("Down");
      inserted.load(["address", "values"]);
      const range = sheet.getRange("A1:D3");
      range.load(["values", "formulas"]);
      await context.sync();
      expect(inserted.address).toBe("Sheet1!A2");
      expect(range.values).toEqual([
        [1, 10, "", 2],
        ["", 20, "", ""],
        [2, "", "", ""],
      ]);
      expect(range.formulas[0]?.[3]).toBe("=A3");
    });
  });

  test("delete pulls the cells on the right and leaves #REF! behind", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:C1").values = [[1, 2, 3]];
      sheet.getRange("A3:B3").formulas = [["=B1", "=C1"]];
      sheet.getRange("B1").delete("Left");
      const range = sheet.getRange("A1:C3");
      range.load(["values", "formulas"]);
      await context.sync();
      expect(range.values[0]).toEqual([1, 3, ""]);
      expect(range.formulas[2]?.[1]).toBe("=B1");
      expect(range.values[2]?.[0]).toBe("#REF!");
    });
  });

  test("copyFrom shifts relative references and fills whole multiples", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("B1").formulas = [["=A1*$A$1"]];
      sheet.getRange("B1").numberFormat = [["0.00"]];
      sheet.getRange("B2:B3").copyFrom("B1");
      sheet.getRange("D1").copyFrom("A1:B2", "Values", false, true);
      const range = sheet.getRange("B2:B3");
      const turned = sheet.getRange("D1:E2");
      range.load(["formulas", "numberFormat"]);
      turned.load("formulas");
      await context.sync();
      expect(range.formulas).toEqual([["=A2*$A$1"], ["=A3*$A$1"]]);
      expect(range.numberFormat).toEqual([["0.00"], ["0.00"]]);
      expect(turned.formulas).toEqual([
        [1, 2],
        [1, 2],
      ]);
    });
  });

  test("clear takes contents, formats or both", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B1");
      range.values = [[1, 2]];
      range.format.font.bold = true;
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("B1").clear("Formats");
      const cells = ["A1", "B1"].map((address) => sheet.getRange(address));
      for (const cell of cells) cell.load(["values", "format/font/bold"]);
      await context.sync();
      expect(cells.map((cell) => cell.values)).toEqual([[[""]], [[2]]]);
      expect(cells.map((cell) => cell.format.font.bold)).toEqual([true, false]);
    });
  });
});

describe("formats", () => {
  test("are read back as they were set, and as null where cells differ", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B1");
      range.format.set({
        fill: { color: "#FFEEAA" },
        font: { name: "Arial", size: 14, italic: true, underline: "Double", color: "#123456" },
        horizontalAlignment: "Center",
        wrapText: true,
        columnWidth: 90,
      });
      range.format.protection.locked = false;
      range.format.borders.getItem("EdgeBottom").set({ style: "Double", color: "#00FF00", weight: "Thick" });
      sheet.getRange("B1").format.font.bold = true;
      range.load(["format/columnWidth", "format/horizontalAlignment", "format/wrapText"]);
      const { font, fill, protection } = range.format;
      font.load(["name", "size", "italic", "underline", "color", "bold"]);
      fill.load("color");
      protection.load("locked");
      const border = range.format.borders.getItem("EdgeBottom");
      border.load(["style", "color", "weight"]);
      await context.sync();
      expect(font.toJSON()).toEqual({
        name: "Arial",
        size: 14,
        italic: true,
        underline: "Double",
        color: "#123456",
        bold: null,
      });
      expect(fill.color).toBe("#FFEEAA");
      expect(protection.locked).toBe(false);
      expect(border.toJSON()).toMatchObject({ style: "Double", color: "#00FF00", weight: "Thick" });
      expect(range.format.columnWidth).toBe(90);
      expect(range.format.horizontalAlignment).toBe("Center");
      expect(range.format.wrapText).toBe(true);
    });
  });

  test("merge and unmerge cells, and hide rows", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:C1");
      range.merge();
      const merged = sheet.getRange("A1:C3").getMergedAreasOrNullObject();
      merged.load("address");
      sheet.getRange("2:3").rowHidden = true;
      const rows = sheet.getRange("A2:A4");
      rows.load("rowHidden");
      await context.sync();
      expect(merged.address).toBe("Sheet1!A1:C1");
      expect(rows.rowHidden).toBeNull();
      range.unmerge();
      const none = sheet.getRange("A1:C3").getMergedAreasOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });
});
