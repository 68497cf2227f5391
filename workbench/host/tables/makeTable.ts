import { type Area, intersectionOf, LAST_ROW } from "../book/area";
import { contentOf } from "../book/cellContent";
import type { HostContext } from "../dispatch/hostContext";
import { callMember, getMember } from "../dispatch/members";
import { ExcelError } from "../excelError";
import { RangeObject } from "../objects/range/rangeObject";
import { guardSheet } from "../objects/sheetGuard";
import type { PlacedTable } from "./excelTable";
import { TablePlace } from "./tablePlace";
import { columnNames, numberedName } from "./uniqueName";

/** Writes the names of the columns into the header cells where they differ, as texts. */
export function writeHeaders(
  host: HostContext,
  sheetId: string,
  row: number,
  left: number,
  names: readonly string[],
): void {
  const area = { top: row, bottom: row, left, right: left + names.length - 1 };
  const [texts] = getMember(new RangeObject(host, sheetId, area), "Values") as unknown[][];
  const cells = names
    .map((name, index) => ({ row, col: left + index, content: contentOf(name) }))
    .filter((_, index) => texts?.[index] !== names[index]);
  host.book.updateCells(sheetId, cells);
}

/** The area with its header row: an inserted one where the given cells have none, and at least one data row. */
function areaWithHeader(host: HostContext, sheetId: string, area: Area, hasHeaders: boolean): Area {
  if (hasHeaders && area.bottom > area.top) return area;
  const grown = { ...area, bottom: Math.min(area.bottom + 1, LAST_ROW) };
  const moved = hasHeaders ? { ...area, top: grown.bottom, bottom: grown.bottom } : area;
  const range = new RangeObject(host, sheetId, hasHeaders ? moved : { ...area, bottom: area.top });
  const below = new RangeObject(host, sheetId, { ...area, top: grown.bottom, bottom: grown.bottom });
  const filled = (getMember(below, "Values") as unknown[][]).some((row) => row.some((value) => value !== ""));
  if (!hasHeaders || filled) callMember(range, "Insert", ["Down"]);
  return grown;
}

/** Makes a table of a range, as `tables.add` does. */
export function makeTable(host: HostContext, sheetId: string, given: Area, hasHeaders: boolean): TablePlace {
  const { book } = host;
  guardSheet(book, sheetId, given, "edit");
  const others = book.getters.getExcelTables();
  const overlaps = others.some(({ range }) => range.sheetId === sheetId && intersectionOf(range.zone, given));
  if (overlaps) throw new ExcelError("InvalidArgument");
  const area = areaWithHeader(host, sheetId, given, hasHeaders);
  const header = new RangeObject(host, sheetId, { ...area, bottom: area.top });
  const [texts = []] = getMember(header, "Text") as string[][];
  const names = columnNames(hasHeaders ? texts : texts.map(() => ""));
  writeHeaders(host, sheetId, area.top, area.left, names);
  const id = Math.max(0, ...others.map((table) => table.id)) + 1;
  const taken = [...others, ...book.getters.getExcelNames()].map(({ name }) => name);
  const table: PlacedTable = {
    id,
    name: numberedName("Table", taken),
    sheetId,
    area,
    hasHeaders: true,
    hasTotals: false,
    columns: names.map((name, index) => ({ id: index + 1, name })),
    style: "TableStyleMedium2",
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showFilterButton: true,
  };
  book.dispatch("EXCEL_PUT_TABLE", { table });
  return new TablePlace(host, id);
}
