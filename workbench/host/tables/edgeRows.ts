import { columnLetters } from "../../xlsx/cells/cellAddress";
import { callMember } from "../dispatch/members";
import { writeHeaders } from "./makeTable";
import type { TablePlace } from "./tablePlace";

/** The header and totals rows come and go; the data rows stay where they are. */

/** The row above must be free; what stands there moves down with the table otherwise. */
export function showHeaders(place: TablePlace): void {
  const { area, table, sheetId } = place;
  const above = { ...area, top: area.top - 1, bottom: area.top - 1 };
  const free = above.top >= 0 && place.values(above).every((row) => row.every((value) => value === ""));
  if (!free) callMember(place.range({ ...area, bottom: area.top }), "Insert", ["Down"]);
  const grown = free ? { ...area, top: above.top } : { ...area, bottom: area.bottom + 1 };
  const names = table.columns.map(({ name }) => name);
  writeHeaders(place.host, sheetId, grown.top, grown.left, names);
  place.put({ area: grown, hasHeaders: true });
}

export function hideHeaders(place: TablePlace): void {
  const { area } = place;
  const header = { ...area, bottom: area.top };
  place.put({ area: { ...area, top: area.top + 1 }, hasHeaders: false });
  callMember(place.range(header), "Clear", ["Contents"]);
}

/** "Total" under the first column and the sum of the last, as Excel starts a totals row. */
export function showTotals(place: TablePlace): void {
  const { area, table } = place;
  const row = area.bottom + 1;
  const below = { ...area, top: row, bottom: row };
  place.makeRoom(below, "Down");
  place.put({ area: { ...area, bottom: row }, hasTotals: true });
  const last = table.columns.at(-1)?.name ?? columnLetters(area.right);
  const totals = table.columns.map((_, index) =>
    index === table.columns.length - 1 ? `=SUBTOTAL(109,[${last}])` : index === 0 ? "Total" : "",
  );
  place.write(below, [totals]);
}

export function hideTotals(place: TablePlace): void {
  const { area } = place;
  const totals = { ...area, top: area.bottom };
  place.put({ area: { ...area, bottom: area.bottom - 1 }, hasTotals: false });
  callMember(place.range(totals), "Clear", ["Contents"]);
}
