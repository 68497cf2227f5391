import { columnLetters, parsePlace, printArea } from "../addresses";
import type { RegisterSnapshot } from "../snapshot";
import type { RegisterLook } from "../surface";

/**
 * Queues all that the register's sheet needs to be made again as it is, beside its contents. Colors and fonts that a
 * person gave its cells are not among it: the table's style brings its own.
 */
export function queueRegisterLook(
  context: Excel.RequestContext,
  { sheet: name, table: tableName, area }: RegisterSnapshot,
): () => RegisterLook {
  const sheet = context.workbook.worksheets.getItem(name).load("position,visibility");
  const table = context.workbook.tables.getItem(tableName).load("style");
  const cells = sheet.getRange(printArea(area)).load("numberFormat");
  const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
  const columns = Array.from({ length: area.columns }, (_, i) => {
    const letters = columnLetters(area.column + i);
    return sheet.getRange(`${letters}:${letters}`).load("format/columnWidth");
  });
  return () => ({
    position: sheet.position,
    visibility: sheet.visibility,
    style: table.style,
    formats: formatsOf(cells),
    widths: columns.map(widthOf),
    frozenRows: rowsOf(frozen),
  });
}

const widthOf = (column: Excel.Range): number => column.format.columnWidth;

const formatsOf = (cells: Excel.Range): string[][] =>
  (cells.numberFormat as unknown[][]).map((row) => row.map(String));

function rowsOf(frozen: Excel.Range): number {
  if (frozen.isNullObject) return 0;
  const area = parsePlace(frozen.address, "")?.area;
  return area ? area.row + area.rows : 0;
}
