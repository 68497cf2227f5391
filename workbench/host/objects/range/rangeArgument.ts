import { ExcelError } from "../../excelError";
import { requireSheetArea, type SheetArea } from "../sheetAddress";
import { RangeObject } from "./rangeObject";

/** An argument that is a range or the address of one on the same sheet. */
export function rangeArgument(range: RangeObject, given: unknown): SheetArea {
  if (given instanceof RangeObject) return given.here;
  return requireSheetArea(range.book, range.sheetId, given);
}

/** A whole number, or what stands in for one left out. */
export function wholeNumber(given: unknown, otherwise?: number): number {
  const value = given ?? otherwise;
  if (typeof value !== "number" || !Number.isInteger(value)) throw new ExcelError("InvalidArgument");
  return value;
}
