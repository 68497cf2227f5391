import type { Book } from "../book/book";
import { ExcelError } from "../excelError";
import { sheetIdByName } from "./sheetAddress";

/** Excel's rules for names of sheets: 1 to 31 characters, none of `\ / ? * [ ] :`, no quote at either end, unique. */
export function checkSheetName(book: Book, name: string, ownId?: string): void {
  const malformed =
    name.length === 0 ||
    name.length > 31 ||
    /[\\/?*[\]:]/.test(name) ||
    /^'|'$/.test(name) ||
    /^history$/i.test(name);
  if (malformed) throw new ExcelError("InvalidArgument");
  const taken = sheetIdByName(book, name);
  if (taken !== undefined && taken !== ownId) throw new ExcelError("ItemAlreadyExists");
}
