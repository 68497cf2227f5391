import { type Area, intersectionOf } from "../../book/area";
import type { Book } from "../../book/book";
import { NullObject } from "../../dispatch/hostObject";
import { addMember } from "../../dispatch/members";
import { RangeAreasObject } from "../rangeAreasObject";
import { guardSheet } from "../sheetGuard";
import { RangeObject } from "./rangeObject";

/** The merged areas that touch an area. The engine's own search looks at every cell, and a sheet has 17 billion. */
function mergesIn(book: Book, sheetId: string, area: Area): Area[] {
  return book.getters
    .getMerges(sheetId)
    .map(({ top, left, bottom, right }) => ({ top, left, bottom, right }))
    .filter((merge) => intersectionOf(merge, area) !== undefined);
}

/** Merged cells. Merging keeps the top left cell's content only. */

addMember(RangeObject, "Merge", {
  call: (range, across) => {
    const { book } = range;
    const { sheetId, area } = range.here;
    guardSheet(book, sheetId, area, "allowFormatCells");
    const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index);
    const target = across === true ? rows.map((row) => ({ ...area, top: row, bottom: row })) : [area];
    book.ensureSize(sheetId, area.bottom, area.right);
    book.dispatch("ADD_MERGE", { sheetId, target, force: true });
  },
});

addMember(RangeObject, "Unmerge", {
  call: (range) => {
    const { book } = range;
    const { sheetId, area } = range.here;
    guardSheet(book, sheetId, area, "allowFormatCells");
    const target = mergesIn(book, sheetId, area);
    if (target.length > 0) book.dispatch("REMOVE_MERGE", { sheetId, target });
  },
});

addMember(RangeObject, "GetMergedAreasOrNullObject", {
  call: (range) => {
    const { book, host } = range;
    const { sheetId, area } = range.here;
    const merges = mergesIn(book, sheetId, area);
    return merges.length === 0 ? new NullObject(host) : new RangeAreasObject(host, sheetId, merges);
  },
});
