import type { CoreGetters } from "./excelGetters";

/**
 * The grid's engine cannot refer to sheets with an apostrophe in their name. There it is U+02BC, a letter that looks
 * the same; everywhere else it is the apostrophe.
 */
const GRID_APOSTROPHE = "\u02BC";

export const gridSheetName = (name: string): string => name.replaceAll("'", GRID_APOSTROPHE);

/** The sheet's name as Excel has it. */
export function excelSheetName(getters: CoreGetters, sheetId: string): string {
  return getters.getSheetName(sheetId).replaceAll(GRID_APOSTROPHE, "'");
}

/** A sheet's name in quotes, as the grid writes it, in Excel's words. */
export const excelSheetText = (quoted: string): string => quoted.replaceAll(GRID_APOSTROPHE, "''");

/** A reference such as `'It''s'!A1` with the sheet's name as the grid has it. */
export function gridReference(reference: string): string {
  const bang = reference.lastIndexOf("!");
  if (bang < 0 || !reference.startsWith("'")) return reference;
  const name = reference.slice(1, bang - 1).replaceAll("''", "'");
  return `'${gridSheetName(name)}'${reference.slice(bang)}`;
}
