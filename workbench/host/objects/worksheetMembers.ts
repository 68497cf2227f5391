import { LAST_COLUMN, LAST_ROW } from "../book/area";
import { excelSheetName, gridSheetName } from "../book/sheetNames";
import { addMember } from "../dispatch/members";
import { ExcelError } from "../excelError";
import { RangeObject } from "./range/rangeObject";
import { requireSheetArea } from "./sheetAddress";
import { guardStructure } from "./sheetGuard";
import { checkSheetName } from "./sheetName";
import { WorksheetObject } from "./worksheetObject";
import { WorksheetsObject } from "./worksheetsObject";

/** What a sheet is: its name, place, ranges and neighbors. */

addMember(WorksheetObject, "Name", {
  get: (sheet) => excelSheetName(sheet.book.getters, sheet.sheetId),
  set: (sheet, value) => {
    const { book, sheetId } = sheet;
    guardStructure(book);
    const nameBefore = excelSheetName(book.getters, sheetId);
    const newName = String(value);
    if (newName === nameBefore) return;
    checkSheetName(book, newName, sheetId);
    book.dispatch("RENAME_SHEET", {
      sheetId,
      oldName: gridSheetName(nameBefore),
      newName: gridSheetName(newName),
    });
    sheet.host.events.fire("worksheetNameChanged", sheetId, {
      worksheetId: sheetId,
      nameBefore,
      nameAfter: newName,
      source: "Local",
    });
  },
});

addMember(WorksheetObject, "Position", {
  get: (sheet) => sheet.book.getters.getSheetIds().indexOf(sheet.sheetId),
  set: (sheet, value) => {
    const { book, sheetId } = sheet;
    guardStructure(book);
    const ids = book.getters.getSheetIds();
    if (typeof value !== "number" || value < 0 || value >= ids.length)
      throw new ExcelError("InvalidArgument");
    book.moveSheet(sheetId, value);
  },
});

addMember(WorksheetObject, "GetRange", {
  call: (sheet, address) => {
    if (address === undefined || address === null || address === "") {
      const everything = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };
      return new RangeObject(sheet.host, sheet.sheetId, everything);
    }
    const found = requireSheetArea(sheet.book, sheet.sheetId, address);
    return new RangeObject(sheet.host, found.sheetId, found.area);
  },
});

addMember(WorksheetObject, "GetCell", {
  call: (sheet, row, column) => cellAt(sheet, row, column, 1, 1),
});

addMember(WorksheetObject, "GetRangeByIndexes", {
  call: (sheet, row, column, rows, columns) => cellAt(sheet, row, column, rows, columns),
});

function cellAt(
  sheet: WorksheetObject,
  row: unknown,
  column: unknown,
  rows: unknown,
  columns: unknown,
): RangeObject {
  const given = [row, column, rows, columns];
  if (!given.every((value): value is number => Number.isInteger(value)))
    throw new ExcelError("InvalidArgument");
  const [top = 0, left = 0, high = 1, wide = 1] = given;
  const area = { top, left, bottom: top + high - 1, right: left + wide - 1 };
  return new RangeObject(sheet.host, sheet.sheetId, area);
}

addMember(WorksheetObject, "Activate", {
  call: (sheet) => {
    if (!sheet.book.getters.isSheetVisible(sheet.sheetId)) throw new ExcelError("InvalidOperation");
    sheet.book.activate(sheet.sheetId);
  },
});

addMember(WorksheetObject, "GetNextOrNullObject", {
  call: (sheet, visibleOnly) => new WorksheetsObject(sheet.host).neighbor(sheet, 1, visibleOnly),
});

addMember(WorksheetObject, "GetPreviousOrNullObject", {
  call: (sheet, visibleOnly) => new WorksheetsObject(sheet.host).neighbor(sheet, -1, visibleOnly),
});
