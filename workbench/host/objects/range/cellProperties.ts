import { HostObject } from "../../dispatch/hostObject";
import { addMember, getMember } from "../../dispatch/members";
import { ExcelError } from "../../excelError";
import { RangeObject } from "./rangeObject";

/** What of each cell is asked for, as a tree of names: `{ format: { fill: { color: true } } }`. */
type Wanted = Readonly<Record<string, unknown>>;

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function wantedOf(given: unknown): Wanted {
  if (typeof given !== "object" || given === null) throw new ExcelError("InvalidArgument");
  return given as Wanted;
}

function properties(object: HostObject, wanted: Wanted): Readonly<Record<string, unknown>> {
  const entries = Object.entries(wanted).filter(([, part]) => part !== false && part !== undefined);
  return Object.fromEntries(
    entries.map(([name, part]) => {
      const value = getMember(object, pascal(name));
      return [name, value instanceof HostObject ? properties(value, wantedOf(part)) : value];
    }),
  );
}

function each<T>(first: number, last: number, give: (line: number) => T): T[] {
  return Array.from({ length: last - first + 1 }, (_, index) => give(first + index));
}

/** Formats of each cell, where `range.format` answers null for cells that differ. */
addMember(RangeObject, "GetCellProperties", {
  call: (range, given) => {
    const wanted = wantedOf(given);
    const { top, bottom, left, right } = range.area;
    return each(top, bottom, (row) =>
      each(left, right, (col) =>
        properties(range.at({ top: row, bottom: row, left: col, right: col }), wanted),
      ),
    );
  },
});

addMember(RangeObject, "GetColumnProperties", {
  call: (range, given) => {
    const wanted = wantedOf(given);
    const { area } = range;
    return each(area.left, area.right, (col) =>
      properties(range.at({ ...area, left: col, right: col }), wanted),
    );
  },
});

addMember(RangeObject, "GetRowProperties", {
  call: (range, given) => {
    const wanted = wantedOf(given);
    const { area } = range;
    return each(area.top, area.bottom, (row) =>
      properties(range.at({ ...area, top: row, bottom: row }), wanted),
    );
  },
});
