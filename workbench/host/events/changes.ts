import { areaText, unionOf, type Area } from "../book/area";
import type { Book } from "../book/book";
import type { EventHub } from "./eventHub";

/** Excel.DataChangeType. */
export type ChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

/** Tells of changed cells: `worksheet.onChanged` fires for edits of the person and of add-ins, not for recalculation. */
export class Changes {
  constructor(
    private readonly book: Book,
    private readonly events: EventHub,
  ) {}

  edited(sheetId: string, area: Area, changeType: ChangeType = "RangeEdited"): void {
    this.events.fire("worksheetChanged", sheetId, {
      type: "WorksheetChanged",
      changeType,
      source: "Local",
      worksheetId: sheetId,
      address: areaText(area),
      ...(this.book.author === "addIn" ? { triggerSource: "ThisLocalAddin" } : {}),
    });
  }

  /** Edits of the person in the grid, cell by cell, as one event around them. */
  typed(sheetId: string, cells: readonly { readonly row: number; readonly col: number }[]): void {
    const areas = cells.map(({ row, col }) => ({ top: row, bottom: row, left: col, right: col }));
    const [first, ...rest] = areas;
    if (first === undefined) return;
    this.edited(sheetId, rest.reduce<Area>(unionOf, first));
  }
}
