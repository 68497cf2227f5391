import { excelSheetName } from "../book/sheetNames";
import { addMember } from "../dispatch/members";
import { ExcelError } from "../excelError";
import { guardStructure } from "./sheetGuard";
import { WorksheetObject } from "./worksheetObject";

/** Copying and deleting sheets. */

addMember(WorksheetObject, "Delete", {
  call: (sheet) => {
    const { book, sheetId, host } = sheet;
    guardStructure(book);
    const { getters } = book;
    const lastVisible = getters.isSheetVisible(sheetId) && getters.getVisibleSheetIds().length === 1;
    const veryHidden = getters.getSheetExtras(sheetId).veryHidden === true;
    if (lastVisible || veryHidden) throw new ExcelError("InvalidOperation");
    book.dispatch("DELETE_SHEET", { sheetId, sheetName: getters.getSheetName(sheetId) });
    host.events.fire("worksheetDeleted", sheetId, { worksheetId: sheetId, source: "Local" });
  },
});

/** `Name (2)` and on, cut so that the number fits Excel's 31 characters. */
function copiedName(sheet: WorksheetObject): string {
  const { getters } = sheet.book;
  const taken = new Set(getters.getSheetIds().map((id) => excelSheetName(getters, id).toLowerCase()));
  const name = excelSheetName(getters, sheet.sheetId).replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const candidate = name.slice(0, 31 - suffix.length) + suffix;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

addMember(WorksheetObject, "Copy", {
  call: (sheet, positionType, relativeTo) => {
    const { book, sheetId, host } = sheet;
    guardStructure(book);
    const id = book.copySheet(sheetId, copiedName(sheet));
    const others = book.getters.getSheetIds().filter((one) => one !== id);
    const other = relativeTo instanceof WorksheetObject ? others.indexOf(relativeTo.sheetId) : -1;
    const places: Readonly<Record<string, number>> = {
      None: 0,
      Before: other,
      After: other + 1,
      Beginning: 0,
      End: others.length,
    };
    const place = places[String(positionType ?? "None")];
    if (place === undefined || place < 0) throw new ExcelError("InvalidArgument");
    book.moveSheet(id, place);
    host.events.fire("worksheetAdded", id, { worksheetId: id, source: "Local" });
    return new WorksheetObject(host, id);
  },
});
