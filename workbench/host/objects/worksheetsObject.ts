import { HostCollection } from "../dispatch/hostCollection";
import { NullObject } from "../dispatch/hostObject";
import { ExcelError } from "../excelError";
import { sheetIdByName } from "./sheetAddress";
import { guardStructure } from "./sheetGuard";
import { checkSheetName } from "./sheetName";
import { WorksheetObject } from "./worksheetObject";

/** The sheets in the order of their tabs. */
export class WorksheetsObject extends HostCollection<WorksheetObject> {
  readonly typeName = "WorksheetCollection";

  private sheet(id: string): WorksheetObject {
    return new WorksheetObject(this.host, id);
  }

  items(): readonly WorksheetObject[] {
    return this.host.book.getters.getSheetIds().map((id) => this.sheet(id));
  }

  /** By name in any case, or by id. */
  find(key: unknown): WorksheetObject | undefined {
    if (typeof key !== "string") throw new ExcelError("InvalidArgument");
    const { book } = this.host;
    const id = book.getters.tryGetSheet(key) === undefined ? sheetIdByName(book, key) : key;
    return id === undefined ? undefined : this.sheet(id);
  }

  /** New sheets come last and are not activated. */
  Add(name?: unknown): WorksheetObject {
    const { book } = this.host;
    guardStructure(book);
    const wanted =
      name === undefined || name === null ? book.getters.getNextSheetName("Sheet") : String(name);
    checkSheetName(book, wanted);
    const id = book.addSheet(wanted);
    this.host.events.fire("worksheetAdded", id, { worksheetId: id, source: "Local" });
    return this.sheet(id);
  }

  GetActiveWorksheet(): WorksheetObject {
    return this.sheet(this.host.book.getters.getActiveSheetId());
  }

  override GetCount(visibleOnly?: unknown): number {
    return this.visible(visibleOnly).length;
  }

  GetFirst(visibleOnly?: unknown): WorksheetObject {
    const first = this.visible(visibleOnly)[0];
    if (first === undefined) throw new ExcelError("ItemNotFound");
    return first;
  }

  GetLast(visibleOnly?: unknown): WorksheetObject {
    const last = this.visible(visibleOnly).at(-1);
    if (last === undefined) throw new ExcelError("ItemNotFound");
    return last;
  }

  /** The sheet so many places from another, or the null object. */
  neighbor(sheet: WorksheetObject, step: 1 | -1, visibleOnly: unknown): WorksheetObject | NullObject {
    const ids = this.visible(visibleOnly).map(({ sheetId }) => sheetId);
    const id = ids[ids.indexOf(sheet.sheetId) + step];
    return id === undefined ? new NullObject(this.host) : this.sheet(id);
  }

  private visible(visibleOnly: unknown): readonly WorksheetObject[] {
    const { getters } = this.host.book;
    return visibleOnly === true
      ? this.items().filter(({ sheetId }) => getters.isSheetVisible(sheetId))
      : this.items();
  }
}
