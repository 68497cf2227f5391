import type { Area } from "../book/area";
import type { HostContext } from "../dispatch/hostContext";
import { callMember, getMember, setMember } from "../dispatch/members";
import { ExcelError } from "../excelError";
import { RangeObject } from "../objects/range/rangeObject";
import type { ExcelTable, PlacedTable } from "./excelTable";
import { placedTable } from "./excelTable";

/** A table by its id, and the ways to read and change it. */
export class TablePlace {
  constructor(
    readonly host: HostContext,
    readonly id: number,
  ) {}

  /** The table as it is now; ItemNotFound once it is deleted. */
  get table(): ExcelTable {
    const table = this.host.book.getters.getExcelTables().find(({ id }) => id === this.id);
    if (!table) throw new ExcelError("ItemNotFound");
    return table;
  }

  get sheetId(): string {
    return this.table.range.sheetId;
  }

  get area(): Area {
    return this.table.range.zone;
  }

  /** Header and totals rows left out. */
  get dataArea(): Area {
    const { range, hasHeaders, hasTotals } = this.table;
    const { top, bottom, left, right } = range.zone;
    return { left, right, top: top + (hasHeaders ? 1 : 0), bottom: bottom - (hasTotals ? 1 : 0) };
  }

  range(area: Area): RangeObject {
    return new RangeObject(this.host, this.sheetId, area);
  }

  put(change: Partial<PlacedTable>): void {
    this.host.book.dispatch("EXCEL_PUT_TABLE", { table: { ...placedTable(this.table), ...change } });
  }

  /** Values of some of its cells, row by row. */
  values(area: Area): unknown[][] {
    return getMember(this.range(area), "Values") as unknown[][];
  }

  write(area: Area, values: readonly (readonly unknown[])[]): void {
    setMember(this.range(area), "Values", values);
  }

  /** Makes room for cells right below or beside the table: what stands there moves, an empty place is taken. */
  makeRoom(area: Area, direction: "Down" | "Right"): void {
    const free = this.values(area).every((row) => row.every((value) => value === ""));
    if (!free) callMember(this.range(area), "Insert", [direction]);
  }
}
