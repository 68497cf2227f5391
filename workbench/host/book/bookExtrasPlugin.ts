import type { CoreCommand, WorkbookData } from "@odoo/o-spreadsheet";
import { CorePlugin } from "@odoo/o-spreadsheet";
import type { FontData } from "../bookData";

/** What Excel knows of a workbook and the grid does not. */
export interface BookExtras {
  readonly structureProtected?: boolean;
  /** Given through the API when the structure was protected. */
  readonly password?: string;
  readonly date1904?: boolean;
  /** The font of cells that name none. */
  readonly font?: FontData;
}

export interface SetBookExtras {
  readonly type: "EXCEL_SET_BOOK_EXTRAS";
  readonly extras: BookExtras;
}

export interface LoadedBookExtras {
  readonly excelBook?: BookExtras;
}

export class BookExtrasPlugin extends CorePlugin {
  static override readonly getters = ["getBookExtras"];

  readonly extras: BookExtras = {};

  override import(data: WorkbookData & LoadedBookExtras): void {
    Object.assign(this.extras, data.excelBook);
  }

  override handle(command: CoreCommand): void {
    const change = command as unknown as SetBookExtras;
    if (change.type === "EXCEL_SET_BOOK_EXTRAS") this.history.update("extras", change.extras);
  }

  getBookExtras(): BookExtras {
    return this.extras;
  }
}
