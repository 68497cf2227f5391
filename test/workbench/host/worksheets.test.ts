import { openExcel } from "../../../workbench/host/openExcel";

async function onBook(run: (context: Excel.RequestContext) => Promise<void>): Promise<void> {
  const { Excel } = await openExcel();
  await Excel.run(run);
}

async function codeOf(run: (context: Excel.RequestContext) => unknown): Promise<string> {
  try {
    await onBook(async (context) => {
      run(context);
      await context.sync();
    });
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
  return "none";
}

describe("worksheets", () => {
  test("are added, renamed, moved, copied and deleted", async () => {
    await onBook(async (context) => {
      const { worksheets } = context.workbook;
      const first = worksheets.getItem("sheet1");
      const added = worksheets.add("Plan '26");
      worksheets.add();
      first.getRange("A1").formulas = [["='Plan ''26'!B1"]];
      added.name = "Plan";
      added.position = 0;
      const copy = added.copy("After", first);
      copy.name = "Copy";
      worksheets.getItem("Sheet2").delete();
      const formula = first.getRange("A1");
      formula.load("formulas");
      worksheets.load("items/name");
      const count = worksheets.getCount();
      const next = added.getNextOrNullObject();
      const none = copy.getNextOrNullObject();
      next.load("name");
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(["Plan", "Sheet1", "Copy"]);
      expect(formula.formulas).toEqual([["=Plan!B1"]]);
      expect(count.value).toBe(3);
      expect(next.name).toBe("Sheet1");
      expect(none.isNullObject).toBe(true);
    });
  });

  test("are found by id after they were renamed", async () => {
    await onBook(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.load("id");
      await context.sync();
      sheet.name = "Renamed";
      const again = context.workbook.worksheets.getItem(sheet.id);
      again.load("name");
      await context.sync();
      expect(again.name).toBe("Renamed");
    });
  });

  test("can be hidden, but never the last one that shows", async () => {
    await onBook(async (context) => {
      const { worksheets } = context.workbook;
      const register = worksheets.add("Register");
      register.visibility = "VeryHidden";
      register.load("visibility");
      const visible = worksheets.getCount(true);
      await context.sync();
      expect(register.visibility).toBe("VeryHidden");
      expect(visible.value).toBe(1);
    });
    expect(await codeOf(({ workbook }) => (workbook.worksheets.getFirst().visibility = "Hidden"))).toBe(
      "InvalidOperation",
    );
    expect(await codeOf(({ workbook }) => workbook.worksheets.getFirst().delete())).toBe("InvalidOperation");
  });

  test("refuse names that Excel refuses", async () => {
    expect(await codeOf(({ workbook }) => workbook.worksheets.add("sheet1"))).toBe("ItemAlreadyExists");
    expect(await codeOf(({ workbook }) => workbook.worksheets.add("a/b"))).toBe("InvalidArgument");
    expect(await codeOf(({ workbook }) => workbook.worksheets.add("x".repeat(32)))).toBe("InvalidArgument");
  });

  test("keep rows and columns in view", async () => {
    await onBook(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const none = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B2"));
      const location = sheet.freezePanes.getLocationOrNullObject();
      location.load("address");
      await context.sync();
      expect(location.address).toBe("Sheet1!A1:B2");
    });
  });
});

describe("protection", () => {
  test("of a sheet refuses edits of locked cells and formats that it does not allow", async () => {
    const protect = (context: Excel.RequestContext, options = {}): Excel.Worksheet => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect(options);
      return sheet;
    };
    expect(await codeOf((context) => (protect(context).getRange("A1").values = [[1]]))).toBe("AccessDenied");
    expect(await codeOf((context) => (protect(context).getRange("B1").values = [[1]]))).toBe("none");
    expect(await codeOf((context) => protect(context).getRange("1:1").insert("Down"))).toBe("AccessDenied");
    expect(
      await codeOf((context) => protect(context, { allowInsertRows: true }).getRange("1:1").insert("Down")),
    ).toBe("none");
    expect(await codeOf((context) => (protect(context).getRange("A1").format.font.bold = true))).toBe(
      "AccessDenied",
    );
  });

  test("of a sheet holds for the person in the grid too", async () => {
    const { Excel, book } = await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
    });
    const sheetId = book.getters.getActiveSheetId();
    const type = (col: number): boolean =>
      book.model.dispatch("UPDATE_CELL", { sheetId, col, row: 0, content: "5" }).isSuccessful;
    expect([type(0), type(1)]).toEqual([false, true]);
  });

  test("of a sheet is lifted with its password only", async () => {
    expect(
      await codeOf(({ workbook }) => {
        const { protection } = workbook.worksheets.getFirst();
        protection.protect({}, "secret");
        protection.unprotect("guess");
      }),
    ).toBe("AccessDenied");
    expect(
      await codeOf(({ workbook }) => {
        const sheet = workbook.worksheets.getFirst();
        sheet.protection.protect({}, "secret");
        sheet.protection.unprotect("secret");
        sheet.getRange("A1").values = [[1]];
      }),
    ).toBe("none");
  });

  test("of the workbook keeps its sheets as they are", async () => {
    const changes: ((workbook: Excel.Workbook) => unknown)[] = [
      (workbook) => workbook.worksheets.add(),
      (workbook) => (workbook.worksheets.getFirst().name = "Other"),
      (workbook) => workbook.worksheets.getFirst().copy(),
    ];
    for (const change of changes) {
      expect(
        await codeOf(({ workbook }) => {
          workbook.protection.protect();
          change(workbook);
        }),
      ).toBe("AccessDenied");
    }
  });
});

describe("the selection", () => {
  test("of several areas has no range, but areas", async () => {
    const { Excel, book } = await openExcel();
    book.model.selection.selectZone({
      cell: { row: 0, col: 0 },
      zone: { top: 0, bottom: 1, left: 0, right: 0 },
    });
    book.model.selection.addCellToSelection(3, 3);
    const selected = Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address");
      await context.sync();
    });
    await expect(selected).rejects.toMatchObject({ code: "InvalidSelection" });
    await Excel.run(async (context) => {
      const areas = context.workbook.getSelectedRanges();
      areas.load(["areaCount", "address"]);
      await context.sync();
      expect(areas.areaCount).toBe(2);
      expect(areas.address).toBe("Sheet1!A1:A2,Sheet1!D4");
    });
  });

  test("is made by the add-in, on another sheet too, and whole columns stay whole", async () => {
    await onBook(async (context) => {
      const sheet = context.workbook.worksheets.add("Other");
      sheet.getRange("C:D").select();
      const range = context.workbook.getSelectedRange();
      const cell = context.workbook.getActiveCell();
      range.load("address");
      cell.load("address");
      await context.sync();
      expect(range.address).toBe("Other!C:D");
      expect(cell.address).toBe("Other!C1");
    });
  });
});
