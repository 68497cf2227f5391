import { LAST_COLUMN, LAST_ROW } from "../book/area";
import type { HostContext } from "../dispatch/hostContext";
import { HostObject, NullObject } from "../dispatch/hostObject";
import { addMember } from "../dispatch/members";
import { wholeNumber } from "./range/rangeArgument";
import { RangeObject } from "./range/rangeObject";
import { requireSheetArea } from "./sheetAddress";
import { WorksheetObject } from "./worksheetObject";

/** `worksheet.freezePanes`: rows and columns from the top left that stay in view. */
export class FreezePanesObject extends HostObject {
  readonly typeName = "WorksheetFreezePanes";

  constructor(
    host: HostContext,
    private readonly sheet: WorksheetObject,
  ) {
    super(host);
  }

  private freeze(rows: number, columns: number): void {
    const { book, sheetId } = this.sheet;
    book.dispatch("UNFREEZE_COLUMNS_ROWS", { sheetId });
    if (rows > 0) book.dispatch("FREEZE_ROWS", { sheetId, quantity: rows });
    if (columns > 0) book.dispatch("FREEZE_COLUMNS", { sheetId, quantity: columns });
  }

  /** Freezes down to and across to the range's last cell. */
  FreezeAt(given: unknown): void {
    const { book, sheetId } = this.sheet;
    const { area } = given instanceof RangeObject ? given : requireSheetArea(book, sheetId, given);
    this.freeze(area.bottom + 1, area.right + 1);
  }

  FreezeRows(count: unknown): void {
    this.freeze(wholeNumber(count, 1), 0);
  }

  FreezeColumns(count: unknown): void {
    this.freeze(0, wholeNumber(count, 1));
  }

  Unfreeze(): void {
    const { book, sheetId } = this.sheet;
    book.dispatch("UNFREEZE_COLUMNS_ROWS", { sheetId });
  }

  GetLocationOrNullObject(): HostObject {
    const { book, sheetId } = this.sheet;
    const { xSplit, ySplit } = book.getters.getPaneDivisions(sheetId);
    if (xSplit === 0 && ySplit === 0) return new NullObject(this.host);
    return new RangeObject(this.host, sheetId, {
      top: 0,
      left: 0,
      bottom: ySplit === 0 ? LAST_ROW : ySplit - 1,
      right: xSplit === 0 ? LAST_COLUMN : xSplit - 1,
    });
  }
}

addMember(WorksheetObject, "FreezePanes", { get: (sheet) => new FreezePanesObject(sheet.host, sheet) });
