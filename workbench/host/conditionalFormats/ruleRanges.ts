import type { Range } from "@odoo/o-spreadsheet";
import { type Area, isEntireColumn, isEntireRow, LAST_COLUMN, LAST_ROW } from "../book/area";
import type { CoreGetters } from "../book/excelGetters";

/** A rectangle of Excel's as one that moves; whole rows and columns stay whole however large the grid is. */
export function movingRange(area: Area, sheetId: string, getters: CoreGetters): Range {
  return getters.getRangeFromZone(sheetId, {
    top: area.top,
    left: area.left,
    bottom: isEntireColumn(area) ? undefined : area.bottom,
    right: isEntireRow(area) ? undefined : area.right,
  });
}

/** The rectangle in Excel's bounds. */
export function areaOfRange({ unboundedZone }: Range): Area {
  const { top, left, bottom = LAST_ROW, right = LAST_COLUMN } = unboundedZone;
  return { top, left, bottom, right };
}
