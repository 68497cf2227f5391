import type { Area } from "../book/area";
import type { Book } from "../book/book";
import { ExcelError } from "../excelError";
import type { HostStyle } from "../book/gridStyle";

/** What a change needs a protected sheet's leave for; the options of Excel.WorksheetProtectionOptions. */
export type ProtectedAction =
  | "edit"
  | "allowFormatCells"
  | "allowFormatColumns"
  | "allowFormatRows"
  | "allowInsertColumns"
  | "allowInsertRows"
  | "allowDeleteColumns"
  | "allowDeleteRows";

/** Throws AccessDenied when the sheet's protection forbids the change; unlocked cells may be edited. */
export function guardSheet(book: Book, sheetId: string, area: Area, action: ProtectedAction): void {
  const { protection } = book.getters.getSheetExtras(sheetId);
  if (protection === undefined) return;
  if (action !== "edit") {
    if (protection.options[action] === true) return;
    throw new ExcelError("AccessDenied");
  }
  const part = book.gridPart(sheetId, area);
  if (part === undefined) throw new ExcelError("AccessDenied");
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let col = area.left; col <= area.right; col += 1) {
      const style = book.getters.getCell({ sheetId, row, col })?.style as HostStyle | undefined;
      if (style?.excel?.locked !== false) throw new ExcelError("AccessDenied");
    }
  }
}

/** Throws AccessDenied when the sheet is protected without this option. */
export function guardSheetOption(book: Book, sheetId: string, option: "allowSort" | "allowAutoFilter"): void {
  const { protection } = book.getters.getSheetExtras(sheetId);
  if (protection !== undefined && protection.options[option] !== true) throw new ExcelError("AccessDenied");
}

/** Throws AccessDenied when the workbook's structure is protected. */
export function guardStructure(book: Book): void {
  if (book.getters.getBookExtras().structureProtected === true) throw new ExcelError("AccessDenied");
}
