import { areaText, parseArea, quotedSheetName, splitAddress, type Area } from "../book/area";
import type { Book } from "../book/book";
import { excelSheetName } from "../book/sheetNames";
import { ExcelError } from "../excelError";

/** One rectangle on one sheet. */
export interface SheetArea {
  readonly sheetId: string;
  readonly area: Area;
}

/** `Sheet1!A1:B2`, as `range.address` gives it. */
export function addressOf(book: Book, { sheetId, area }: SheetArea): string {
  return `${quotedSheetName(excelSheetName(book.getters, sheetId))}!${areaText(area)}`;
}

/** The sheet of a name in any case. */
export function sheetIdByName(book: Book, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return book.getters.getSheetIds().find((id) => excelSheetName(book.getters, id).toLowerCase() === wanted);
}

/** What an address or a name of a range means on a sheet; undefined when it means nothing. */
export function findSheetArea(book: Book, sheetId: string, address: string): SheetArea | undefined {
  const { sheet, rest } = splitAddress(address);
  const home = sheet === undefined ? sheetId : sheetIdByName(book, sheet);
  if (home === undefined) return undefined;
  const area = parseArea(rest);
  if (area !== undefined) return { sheetId: home, area };
  const name = book.getters.findExcelName(rest, home);
  return name === undefined ? undefined : areaOfFormula(book, book.getters.getExcelNameFormula(name));
}

/** The rectangle that a formula such as `=Sheet1!$A$1:$B$2` is; undefined for any other formula. */
export function areaOfFormula(book: Book, formula: string): SheetArea | undefined {
  const { sheet, rest } = splitAddress(formula.replace(/^=/, ""));
  const sheetId = sheet === undefined ? undefined : sheetIdByName(book, sheet);
  const area = parseArea(rest);
  return sheetId === undefined || area === undefined ? undefined : { sheetId, area };
}

export function requireSheetArea(book: Book, sheetId: string, address: unknown): SheetArea {
  const found = typeof address === "string" ? findSheetArea(book, sheetId, address) : undefined;
  if (found === undefined) throw new ExcelError("InvalidArgument");
  return found;
}
