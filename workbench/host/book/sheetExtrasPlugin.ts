import type { CoreCommand, WorkbookData } from "@odoo/o-spreadsheet";
import { CorePlugin } from "@odoo/o-spreadsheet";
import type { CellStyle, SheetProtectionData } from "../bookData";

/** What Excel knows of a sheet and the grid does not. */
export interface SheetExtras {
  /** `SheetData.id` of the file it came from. */
  readonly fileId?: string;
  readonly veryHidden?: boolean;
  readonly protection?: SheetProtectionData;
  /** Styles of whole rows and columns, for cells that have none of their own. */
  readonly columnStyles?: Readonly<Record<number, CellStyle>>;
  readonly rowStyles?: Readonly<Record<number, CellStyle>>;
  /** In points. */
  readonly defaultColumnWidth?: number;
  readonly defaultRowHeight?: number;
}

export interface SetSheetExtras {
  readonly type: "EXCEL_SET_SHEET_EXTRAS";
  readonly sheetId: string;
  readonly extras: SheetExtras;
}

export interface LoadedSheetExtras {
  readonly excelSheets?: Readonly<Record<string, SheetExtras>>;
}

/** Keeps the extras of each sheet in the history. */
export class SheetExtrasPlugin extends CorePlugin {
  static override readonly getters = ["getSheetExtras"];

  readonly extras: Record<string, SheetExtras | undefined> = {};

  override import(data: WorkbookData & LoadedSheetExtras): void {
    Object.assign(this.extras, data.excelSheets);
  }

  override handle(command: CoreCommand): void {
    const change = command as unknown as
      | SetSheetExtras
      | { type: "DUPLICATE_SHEET"; sheetId: string; sheetIdTo: string }
      | { type: "DELETE_SHEET"; sheetId: string };
    if (change.type === "EXCEL_SET_SHEET_EXTRAS") {
      this.history.update("extras", change.sheetId, change.extras);
    } else if (change.type === "DUPLICATE_SHEET") {
      const { fileId, ...copied } = this.getSheetExtras(change.sheetId);
      void fileId;
      this.history.update("extras", change.sheetIdTo, copied);
    } else if (change.type === "DELETE_SHEET") {
      this.history.update("extras", change.sheetId, undefined);
    }
  }

  getSheetExtras(sheetId: string): SheetExtras {
    return this.extras[sheetId] ?? {};
  }
}
