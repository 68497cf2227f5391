import { LAST_COLUMN, LAST_ROW, columnCount, isEntireColumn, isEntireRow, rowCount } from "../../book/area";
import { checkedArea, type Area } from "../../book/area";
import type { TrackedArea } from "../../book/trackedAreasPlugin";
import type { HostContext } from "../../dispatch/hostContext";
import { HostObject } from "../../dispatch/hostObject";
import { ExcelError } from "../../excelError";
import { addressOf, type SheetArea } from "../sheetAddress";
import { WorksheetObject } from "../worksheetObject";

/**
 * A rectangle of cells. What it holds and how it looks are members of files of their own; here is where it lies. A
 * range that the client keeps follows its cells and is an InvalidReference once they are gone.
 */
export class RangeObject extends HostObject {
  readonly typeName = "Range";
  private place: SheetArea;
  private follower: TrackedArea | undefined;

  constructor(host: HostContext, sheetId: string, area: Area) {
    super(host);
    this.place = { sheetId, area: checkedArea(area) };
  }

  get book(): HostContext["book"] {
    return this.host.book;
  }

  get sheetId(): string {
    return this.here.sheetId;
  }

  get area(): Area {
    return this.here.area;
  }

  /** Another range of the same sheet. */
  at(area: Area): RangeObject {
    return new RangeObject(this.host, this.sheetId, area);
  }

  get here(): SheetArea {
    const { follower, book } = this;
    if (follower !== undefined) {
      if (follower.gone) throw new ExcelError("InvalidReference");
      const { sheetId, unboundedZone } = follower.range;
      const { top, left, bottom = LAST_ROW, right = LAST_COLUMN } = unboundedZone;
      this.place = { sheetId, area: { top, left, bottom, right } };
    }
    if (book.getters.tryGetSheet(this.place.sheetId) === undefined) throw new ExcelError("InvalidReference");
    return this.place;
  }

  override keep(): void {
    const { sheetId, area } = this.here;
    const part = this.book.gridPart(sheetId, area);
    const wholeColumns = isEntireColumn(area);
    const wholeRows = isEntireRow(area);
    const inGrid =
      part !== undefined &&
      (wholeColumns || part.bottom === area.bottom) &&
      (wholeRows || part.right === area.right);
    if (!inGrid || (wholeColumns && wholeRows)) return;
    const zone = {
      top: area.top,
      left: area.left,
      bottom: wholeColumns ? undefined : area.bottom,
      right: wholeRows ? undefined : area.right,
    };
    this.follower = { range: this.book.getters.getRangeFromZone(sheetId, zone), gone: false };
    this.book.tracked.add(this.follower);
  }

  override release(): void {
    if (this.follower !== undefined) this.book.tracked.delete(this.follower);
    this.follower = undefined;
  }

  get Address(): string {
    return addressOf(this.book, this.here);
  }

  get AddressLocal(): string {
    return this.Address;
  }

  get RowIndex(): number {
    return this.area.top;
  }

  get ColumnIndex(): number {
    return this.area.left;
  }

  get RowCount(): number {
    return rowCount(this.area);
  }

  get ColumnCount(): number {
    return columnCount(this.area);
  }

  /** -1 above 2³¹ − 1, as Excel says. */
  get CellCount(): number {
    const count = this.RowCount * this.ColumnCount;
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  get IsEntireColumn(): boolean {
    return isEntireColumn(this.area);
  }

  get IsEntireRow(): boolean {
    return isEntireRow(this.area);
  }

  get Worksheet(): WorksheetObject {
    return new WorksheetObject(this.host, this.sheetId);
  }
}
