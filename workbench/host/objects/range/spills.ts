import type { Area } from "../../book/area";
import { columnCount, rowCount } from "../../book/area";
import { NullObject } from "../../dispatch/hostObject";
import { addMember } from "../../dispatch/members";
import { ExcelError } from "../../excelError";
import { isInGrid } from "./cellReading";
import { RangeObject } from "./rangeObject";

/** Spills: formulas whose result fills cells beyond their own. */

function onlyCell(range: RangeObject): { sheetId: string; row: number; col: number } {
  const { sheetId, area } = range.here;
  if (rowCount(area) * columnCount(area) !== 1) throw new ExcelError("InvalidArgument");
  range.book.settle();
  return { sheetId, row: area.top, col: area.left };
}

/** What the formula in the range's only cell fills. */
function spillOf(range: RangeObject): RangeObject | undefined {
  const position = onlyCell(range);
  if (!isInGrid(range.book, position)) return undefined;
  const cell = range.book.getters.getCell(position);
  const zone = cell?.isFormula === true ? range.book.getters.getSpreadZone(position) : undefined;
  return zone && isSpill(zone) ? range.at(zone) : undefined;
}

const isSpill = (area: Area): boolean => rowCount(area) * columnCount(area) > 1;

/** The cell whose formula fills the range's only cell. */
function parentOf(range: RangeObject): RangeObject | undefined {
  const position = onlyCell(range);
  if (!isInGrid(range.book, position)) return undefined;
  const anchor = range.book.getters.getArrayFormulaSpreadingOn(position);
  if (anchor === undefined) return spillOf(range) && range;
  return range.at({ top: anchor.row, bottom: anchor.row, left: anchor.col, right: anchor.col });
}

addMember(RangeObject, "GetSpillingToRange", {
  call: (range) => {
    const spill = spillOf(range);
    if (spill === undefined) throw new ExcelError("ItemNotFound");
    return spill;
  },
});
addMember(RangeObject, "GetSpillingToRangeOrNullObject", {
  call: (range) => spillOf(range) ?? new NullObject(range.host),
});
addMember(RangeObject, "GetSpillParent", {
  call: (range) => {
    const parent = parentOf(range);
    if (parent === undefined) throw new ExcelError("ItemNotFound");
    return parent;
  },
});
addMember(RangeObject, "GetSpillParentOrNullObject", {
  call: (range) => parentOf(range) ?? new NullObject(range.host),
});

/** True when every cell belongs to a spill, false when none does, null when some do. */
addMember(RangeObject, "HasSpill", {
  get: (range) => {
    range.book.settle();
    const { book, sheetId } = range;
    const part = book.gridPart(sheetId, range.area);
    let some = false;
    let all =
      part !== undefined && rowCount(part) === range.RowCount && columnCount(part) === range.ColumnCount;
    for (let row = part?.top ?? 0; row <= (part?.bottom ?? -1); row += 1) {
      for (let col = part?.left ?? 0; col <= (part?.right ?? -1); col += 1) {
        const position = { sheetId, row, col };
        const zone = book.getters.getCell(position)?.isFormula
          ? book.getters.getSpreadZone(position)
          : undefined;
        const spilled =
          book.getters.getArrayFormulaSpreadingOn(position) !== undefined ||
          (zone !== undefined && isSpill(zone));
        some ||= spilled;
        all &&= spilled;
      }
    }
    return all ? true : some ? null : false;
  },
});
