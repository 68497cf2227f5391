import { type Area, intersectionOf } from "../book/area";
import type { HostContext } from "../dispatch/hostContext";
import { HostCollection } from "../dispatch/hostCollection";
import { addMember } from "../dispatch/members";
import { anywhere } from "../events/eventHub";
import { ExcelError } from "../excelError";
import { RangeObject } from "../objects/range/rangeObject";
import { requireSheetArea, type SheetArea } from "../objects/sheetAddress";
import { WorkbookObject } from "../objects/workbookObject";
import { WorksheetObject } from "../objects/worksheetObject";
import type { ExcelTable } from "./excelTable";
import { makeTable } from "./makeTable";
import { TableObject } from "./tableObject";
import { tableKey } from "./tableKey";

/** Tables by name in any case or by id. */
abstract class Tables extends HostCollection<TableObject> {
  protected abstract tables(): readonly ExcelTable[];

  items(): readonly TableObject[] {
    return this.tables().map(({ id }) => new TableObject(this.host, id));
  }

  find(key: unknown): TableObject | undefined {
    const wanted = String(key).toLowerCase();
    const table = this.tables().find(
      ({ id, name }) =>
        name.toLowerCase() === wanted || tableKey(id).toLowerCase() === wanted || String(id) === wanted,
    );
    return table && new TableObject(this.host, table.id);
  }
}

/** The tables of the workbook or of one sheet. */
export class TableCollection extends Tables {
  readonly typeName = "TableCollection";

  constructor(
    host: HostContext,
    private readonly sheetId?: string,
  ) {
    super(host);
  }

  /** What the client's handlers of the collection listen to. */
  get eventTarget(): string {
    return this.sheetId ?? anywhere;
  }

  protected tables(): readonly ExcelTable[] {
    const tables = this.host.book.getters.getExcelTables();
    return this.sheetId === undefined ? tables : tables.filter(({ range }) => range.sheetId === this.sheetId);
  }

  Add(address: unknown, hasHeaders: unknown): TableObject {
    const { sheetId, area } = this.placeOf(address);
    if (this.sheetId !== undefined && sheetId !== this.sheetId) throw new ExcelError("InvalidArgument");
    const { id } = makeTable(this.host, sheetId, area, hasHeaders === true);
    return new TableObject(this.host, id);
  }

  private placeOf(address: unknown): SheetArea {
    if (address instanceof RangeObject) return address.here;
    const { book } = this.host;
    return requireSheetArea(book, this.sheetId ?? book.getters.getActiveSheetId(), address);
  }
}

/** The tables that touch a range, or lie in it entirely. */
class TableScopedCollection extends Tables {
  readonly typeName = "TableScopedCollection";

  constructor(
    private readonly range: RangeObject,
    private readonly entirely: boolean,
  ) {
    super(range.host);
  }

  protected tables(): readonly ExcelTable[] {
    const { sheetId, area } = this.range;
    const within = ({ top, left, bottom, right }: Area): boolean =>
      top >= area.top && left >= area.left && bottom <= area.bottom && right <= area.right;
    return this.host.book.getters
      .getExcelTables()
      .filter(
        ({ range }) =>
          range.sheetId === sheetId &&
          (this.entirely ? within(range.zone) : intersectionOf(range.zone, area) !== undefined),
      );
  }

  GetFirst(): TableObject {
    const [first] = this.items();
    if (!first) throw new ExcelError("ItemNotFound");
    return first;
  }
}

addMember(TableCollection, "_RegisterDataChangedEvent", {
  call: (tables) => tables.host.events.register("tableChanged", tables.eventTarget),
});
addMember(TableCollection, "_UnregisterDataChangedEvent", {
  call: (tables) => tables.host.events.unregister("tableChanged", tables.eventTarget),
});
addMember(WorkbookObject, "Tables", { get: (workbook) => new TableCollection(workbook.host) });
addMember(WorksheetObject, "Tables", { get: (sheet) => new TableCollection(sheet.host, sheet.sheetId) });
addMember(RangeObject, "GetTables", {
  call: (range, fullyContained) => new TableScopedCollection(range, fullyContained === true),
});
