import { sameSheet, type Area } from "./addresses";
import { anchoredIds, anchorsOf } from "./anchors";
import { bodyOf, type NameInfo, type TableInfo } from "./snapshot";

/** A KPI on a column of a table that has more rows than it was written for. */
export interface GrownKpi {
  readonly id: string;
  /** Rows of the table now. */
  readonly rows: number;
}

/**
 * The KPIs whose figures are a column of a table that got further rows: their figures, or one of their columns, end
 * before the table does. What stands beside a table is no column of it.
 */
export function grownInTables(names: readonly NameInfo[], tables: readonly TableInfo[]): GrownKpi[] {
  return anchoredIds(names).flatMap((id) => {
    const { sources, lines } = anchorsOf(names, id);
    const { actual } = sources;
    if (!actual || actual.area.rows < 2 || actual.area.columns > 1) return [];
    const table = tables.find(
      (one) => sameSheet(one.sheet, actual.sheet) && begins(actual.area, bodyOf(one)),
    );
    if (!table) return [];
    const body = bodyOf(table);
    const inTable = Object.values(lines).filter(
      ({ sheet, area }) => sameSheet(sheet, table.sheet) && begins(area, body),
    );
    const isShort = [actual, ...inTable].some(({ area }) => area.rows < body.rows);
    return isShort ? [{ id, rows: body.rows }] : [];
  });
}

/** Whether a column stands in a table from its first row on. */
const begins = ({ row, column, columns }: Area, body: Area): boolean =>
  row === body.row && columns === 1 && column >= body.column && column < body.column + body.columns;
