import { NullObject } from "../../dispatch/hostObject";
import { addMember } from "../../dispatch/members";
import { RangeAreasObject } from "../rangeAreasObject";
import { guardSheet } from "../sheetGuard";
import { RangeObject } from "./rangeObject";

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
    const target = book.getters.getMergesInZone(sheetId, area).map(({ top, left, bottom, right }) => ({
      top,
      left,
      bottom,
      right,
    }));
    if (target.length > 0) book.dispatch("REMOVE_MERGE", { sheetId, target });
  },
});

addMember(RangeObject, "GetMergedAreasOrNullObject", {
  call: (range) => {
    const { book, host } = range;
    const { sheetId, area } = range.here;
    const merges = book.getters.getMergesInZone(sheetId, area);
    return merges.length === 0 ? new NullObject(host) : new RangeAreasObject(host, sheetId, merges);
  },
});
