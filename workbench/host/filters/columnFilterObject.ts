import { HostObject } from "../dispatch/hostObject";
import { addMember } from "../dispatch/members";
import { ExcelError } from "../excelError";
import { TableColumnObject } from "../tables/tableColumnObjects";
import { TableObject } from "../tables/tableObject";
import { tableFilter } from "./autoFilterObject";
import type { FilterPlace } from "./filterPlace";

/** `table.columns.getItem(…).filter`. */
export class ColumnFilterObject extends HostObject {
  readonly typeName = "Filter";

  constructor(private readonly column: TableColumnObject) {
    super(column.host);
  }

  private get filter(): FilterPlace {
    return tableFilter(new TableObject(this.host, this.column.place.id));
  }

  get Criteria(): unknown {
    return this.filter.columns.find(({ column }) => column === this.column.Index)?.criteria ?? null;
  }

  Apply(criteria: unknown): void {
    if (typeof criteria !== "object" || criteria === null) throw new ExcelError("InvalidArgument");
    this.filter.setColumn(this.column.Index, criteria as Readonly<Record<string, unknown>>);
  }

  ApplyValuesFilter(values: unknown): void {
    if (!Array.isArray(values)) throw new ExcelError("InvalidArgument");
    this.Apply({ filterOn: "Values", values });
  }

  ApplyCustomFilter(criterion1: unknown, criterion2?: unknown, operator?: unknown): void {
    const more = typeof criterion2 === "string" ? { criterion2, operator: operator ?? "And" } : {};
    this.Apply({ filterOn: "Custom", criterion1, ...more });
  }

  Clear(): void {
    this.filter.setColumn(this.column.Index, undefined);
  }
}

addMember(TableColumnObject, "Filter", { get: (column) => new ColumnFilterObject(column) });
