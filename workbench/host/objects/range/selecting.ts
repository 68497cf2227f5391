import { addMember } from "../../dispatch/members";
import { ExcelError } from "../../excelError";
import { RangeObject } from "./rangeObject";

/** Shows the range's sheet and selects it, scrolling to it. */
addMember(RangeObject, "Select", {
  call: (range) => {
    const { book } = range;
    const { sheetId, area } = range.here;
    if (!book.getters.isSheetVisible(sheetId)) throw new ExcelError("InvalidOperation");
    book.activate(sheetId);
    const part = book.gridPart(sheetId, area);
    if (part === undefined) {
      book.ensureSize(
        sheetId,
        Math.min(area.bottom, area.top + 10_000),
        Math.min(area.right, area.left + 100),
      );
    }
    const zone = book.gridPart(sheetId, area) ?? { top: 0, left: 0, bottom: 0, right: 0 };
    book.model.selection.selectZone({ cell: { row: zone.top, col: zone.left }, zone: { ...zone } });
  },
});

addMember(RangeObject, "Calculate", {
  call: (range) => {
    range.book.dispatch("EVALUATE_CELLS");
  },
});
