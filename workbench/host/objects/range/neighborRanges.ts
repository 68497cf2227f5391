import { intersectionOf, LAST_COLUMN, LAST_ROW, unionOf } from "../../book/area";
import { NullObject } from "../../dispatch/hostObject";
import { addMember } from "../../dispatch/members";
import { ExcelError } from "../../excelError";
import { rangeArgument, wholeNumber } from "./rangeArgument";
import { RangeObject } from "./rangeObject";

/** Ranges that follow from a range by arithmetic alone. Outside the sheet they are an InvalidArgument. */

addMember(RangeObject, "GetCell", {
  call: (range, row, column) => {
    const top = range.area.top + wholeNumber(row);
    const left = range.area.left + wholeNumber(column);
    return range.at({ top, bottom: top, left, right: left });
  },
});

addMember(RangeObject, "GetRow", {
  call: (range, index) => {
    const row = range.area.top + wholeNumber(index);
    return range.at({ ...range.area, top: row, bottom: row });
  },
});

addMember(RangeObject, "GetColumn", {
  call: (range, index) => {
    const column = range.area.left + wholeNumber(index);
    return range.at({ ...range.area, left: column, right: column });
  },
});

addMember(RangeObject, "GetLastRow", {
  call: (range) => range.at({ ...range.area, top: range.area.bottom }),
});

addMember(RangeObject, "GetLastColumn", {
  call: (range) => range.at({ ...range.area, left: range.area.right }),
});

addMember(RangeObject, "GetLastCell", {
  call: (range) => range.at({ ...range.area, top: range.area.bottom, left: range.area.right }),
});

addMember(RangeObject, "GetEntireRow", {
  call: (range) => range.at({ ...range.area, left: 0, right: LAST_COLUMN }),
});

addMember(RangeObject, "GetEntireColumn", {
  call: (range) => range.at({ ...range.area, top: 0, bottom: LAST_ROW }),
});

addMember(RangeObject, "GetOffsetRange", {
  call: (range, rows, columns) => {
    const { top, bottom, left, right } = range.area;
    const [down, across] = [wholeNumber(rows), wholeNumber(columns)];
    return range.at({ top: top + down, bottom: bottom + down, left: left + across, right: right + across });
  },
});

addMember(RangeObject, "GetResizedRange", {
  call: (range, rows, columns) => {
    const { area } = range;
    return range.at({
      ...area,
      bottom: area.bottom + wholeNumber(rows),
      right: area.right + wholeNumber(columns),
    });
  },
});

addMember(RangeObject, "GetAbsoluteResizedRange", {
  call: (range, rows, columns) => {
    const { top, left } = range.area;
    const [high, wide] = [wholeNumber(rows), wholeNumber(columns)];
    return range.at({ top, left, bottom: top + high - 1, right: left + wide - 1 });
  },
});

/** Positive counts take what is next to the range, negative ones what is on the range's own other side. */
addMember(RangeObject, "GetRowsAbove", {
  call: (range, count) => rowsBeside(range, -wholeNumber(count, 1)),
});
addMember(RangeObject, "GetRowsBelow", {
  call: (range, count) => rowsBeside(range, wholeNumber(count, 1)),
});
addMember(RangeObject, "GetColumnsBefore", {
  call: (range, count) => columnsBeside(range, -wholeNumber(count, 1)),
});
addMember(RangeObject, "GetColumnsAfter", {
  call: (range, count) => columnsBeside(range, wholeNumber(count, 1)),
});

function rowsBeside(range: RangeObject, count: number): RangeObject {
  const { area } = range;
  if (count === 0) throw new ExcelError("InvalidArgument");
  return count > 0
    ? range.at({ ...area, top: area.bottom + 1, bottom: area.bottom + count })
    : range.at({ ...area, top: area.top + count, bottom: area.top - 1 });
}

function columnsBeside(range: RangeObject, count: number): RangeObject {
  const { area } = range;
  if (count === 0) throw new ExcelError("InvalidArgument");
  return count > 0
    ? range.at({ ...area, left: area.right + 1, right: area.right + count })
    : range.at({ ...area, left: area.left + count, right: area.left - 1 });
}

function intersection(range: RangeObject, given: unknown): RangeObject | undefined {
  const other = rangeArgument(range, given);
  if (other.sheetId !== range.sheetId) return undefined;
  const area = intersectionOf(range.area, other.area);
  return area && range.at(area);
}

addMember(RangeObject, "GetIntersection", {
  call: (range, other) => {
    const common = intersection(range, other);
    if (common === undefined) throw new ExcelError("ItemNotFound");
    return common;
  },
});

addMember(RangeObject, "GetIntersectionOrNullObject", {
  call: (range, other) => intersection(range, other) ?? new NullObject(range.host),
});

addMember(RangeObject, "GetBoundingRect", {
  call: (range, other) => {
    const { sheetId, area } = rangeArgument(range, other);
    if (sheetId !== range.sheetId) throw new ExcelError("InvalidArgument");
    return range.at(unionOf(range.area, area));
  },
});
