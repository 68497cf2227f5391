import { areaText, intersectionOf, type Area } from "../book/area";
import type { Book } from "../book/book";
import { tableKey } from "../tables/tableKey";
import type { ChangeType } from "./changes";
import type { EventHub } from "./eventHub";

/** Tells of changed cells to those who listen to the tables that have some of them. */
export function fireTableChanges(
  book: Book,
  events: EventHub,
  change: { readonly sheetId: string; readonly area: Area; readonly changeType: ChangeType },
): void {
  const { sheetId, area, changeType } = change;
  for (const { id, range } of book.getters.getExcelTables()) {
    if (range.sheetId !== sheetId || intersectionOf(range.zone, area) === undefined) continue;
    const tableId = tableKey(id);
    const address = areaText(area);
    const args = {
      changeType,
      source: "Local",
      worksheetId: sheetId,
      tableId,
      address,
      referenceId: `${sheetId}!${address}`,
    };
    events.fire("tableChanged", tableId, args, [sheetId]);
  }
}
