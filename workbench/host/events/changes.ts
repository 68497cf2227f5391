import { areaText, parseArea, unionOf, type Area } from "../book/area";
import type { Book } from "../book/book";
import type { EventHub } from "./eventHub";
import { fireTableChanges } from "./tableChanges";

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
    const address = areaText(area);
    this.events.fire("worksheetChanged", sheetId, {
      type: "WorksheetChanged",
      changeType,
      source: "Local",
      worksheetId: sheetId,
      address,
      shiftDirection: "None",
      referenceId: `${sheetId}!${address}`,
      triggerSource: this.book.author === "addIn" ? "ThisLocalAddin" : "Unknown",
    });
    fireTableChanges(this.book, this.events, { sheetId, area, changeType });
  }

  /** Cells that the person changed with one command, as one event around them. */
  typed(sheetId: string, cells: readonly { readonly row: number; readonly col: number }[]): void {
    const areas = cells.map(({ row, col }) => ({ top: row, bottom: row, left: col, right: col }));
    const [first, ...rest] = areas;
    if (first !== undefined) this.edited(sheetId, rest.reduce<Area>(unionOf, first));
  }
}

/** The area that an event's `referenceId` names. */
export function areaOfEvent(reference: unknown): { sheetId: string; area: Area } | undefined {
  const match = typeof reference === "string" ? /^(.*)!([^!]+)$/.exec(reference) : null;
  const area = parseArea(match?.[2] ?? "");
  return match?.[1] === undefined || area === undefined ? undefined : { sheetId: match[1], area };
}
