import { LAST_COLUMN, LAST_ROW, type Area } from "../../book/area";
import { NullObject } from "../../dispatch/hostObject";
import { addMember } from "../../dispatch/members";
import { ExcelError } from "../../excelError";
import { isFilled, usedArea } from "../usedCells";
import { WorksheetObject } from "../worksheetObject";
import { RangeObject } from "./rangeObject";

/** Ranges that follow from what the cells hold. */

const everywhere: Area = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

function usedPart(range: RangeObject, valuesOnly: unknown): RangeObject | undefined {
  const area = usedArea(range.book, range.sheetId, range.area, valuesOnly === true);
  return area && range.at(area);
}

addMember(RangeObject, "GetUsedRange", {
  call: (range, valuesOnly) => {
    const used = usedPart(range, valuesOnly);
    if (used === undefined) throw new ExcelError("ItemNotFound");
    return used;
  },
});

addMember(RangeObject, "GetUsedRangeOrNullObject", {
  call: (range, valuesOnly) => usedPart(range, valuesOnly) ?? new NullObject(range.host),
});

/** A blank sheet's used range is A1. */
addMember(WorksheetObject, "GetUsedRange", {
  call: (sheet, valuesOnly) => {
    const area = usedArea(sheet.book, sheet.sheetId, everywhere, valuesOnly === true);
    return new RangeObject(sheet.host, sheet.sheetId, area ?? { top: 0, left: 0, bottom: 0, right: 0 });
  },
});

addMember(WorksheetObject, "GetUsedRangeOrNullObject", {
  call: (sheet, valuesOnly) => {
    const area = usedArea(sheet.book, sheet.sheetId, everywhere, valuesOnly === true);
    return area === undefined ? new NullObject(sheet.host) : new RangeObject(sheet.host, sheet.sheetId, area);
  },
});

/** The block of cells around the range up to blank rows and columns, as Ctrl+* selects it. */
addMember(RangeObject, "GetSurroundingRegion", {
  call: (range) => {
    const { book, sheetId } = range;
    book.settle();
    let { area } = range;
    for (;;) {
      const grown = grow(area, (row, col) => isFilled(book, sheetId, row, col));
      if (grown === area) return range.at(area);
      area = grown;
    }
  },
});

/** One row or column more on each side on which a cell beside the area, corners included, is filled. */
function grow(area: Area, filled: (row: number, col: number) => boolean): Area {
  const { top, left, bottom, right } = area;
  const someInRow = (row: number): boolean => {
    if (row < 0) return false;
    for (let col = Math.max(left - 1, 0); col <= right + 1; col += 1) if (filled(row, col)) return true;
    return false;
  };
  const someInColumn = (col: number): boolean => {
    if (col < 0) return false;
    for (let row = Math.max(top - 1, 0); row <= bottom + 1; row += 1) if (filled(row, col)) return true;
    return false;
  };
  const sides = [someInRow(top - 1), someInColumn(left - 1), someInRow(bottom + 1), someInColumn(right + 1)];
  if (!sides.includes(true)) return area;
  const [up, before, down, after] = sides.map(Number);
  return {
    top: top - (up ?? 0),
    left: left - (before ?? 0),
    bottom: bottom + (down ?? 0),
    right: right + (after ?? 0),
  };
}
