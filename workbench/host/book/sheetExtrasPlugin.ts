import type { CoreCommand, WorkbookData } from "@odoo/o-spreadsheet";
import { CorePlugin } from "@odoo/o-spreadsheet";
import type { CellStyle, SheetProtectionData } from "../bookData";

/** What Excel knows of a sheet and the grid does not. */
export interface SheetExtras {
  /** `SheetData.id` of the file it came from. */
  readonly fileId?: string;
  readonly veryHidden?: boolean;
  readonly protection?: SheetProtectionData;
  /** Rows and columns that the file gives a look of their own, by their place. */
  readonly rows?: Lines;
  readonly columns?: Lines;
  /** In points. */
  readonly defaultColumnWidth?: number;
  readonly defaultRowHeight?: number;
  /** The selection as the file has it. */
  readonly selection?: string;
}

/** A row or column of a file. */
export interface LineExtras {
  /** For cells that have no style of their own. */
  readonly style?: CellStyle;
  /** In points, to the file's precision. */
  readonly size?: number;
  readonly hidden?: boolean;
}

export type Lines = Readonly<Record<number, LineExtras>>;

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
      | { type: "DELETE_SHEET"; sheetId: string }
      | {
          type: "ADD_COLUMNS_ROWS";
          sheetId: string;
          dimension: "ROW" | "COL";
          base: number;
          position: "before" | "after";
          quantity: number;
        }
      | { type: "REMOVE_COLUMNS_ROWS"; sheetId: string; dimension: "ROW" | "COL"; elements: number[] };
    if (change.type === "EXCEL_SET_SHEET_EXTRAS") {
      this.history.update("extras", change.sheetId, change.extras);
    } else if (change.type === "DUPLICATE_SHEET") {
      const { fileId, ...copied } = this.getSheetExtras(change.sheetId);
      void fileId;
      this.history.update("extras", change.sheetIdTo, copied);
    } else if (change.type === "ADD_COLUMNS_ROWS") {
      const first = change.position === "before" ? change.base : change.base + 1;
      this.moveLines(change, (line) => (line < first ? line : line + change.quantity));
    } else if (change.type === "REMOVE_COLUMNS_ROWS") {
      const removed = new Set(change.elements);
      const sorted = [...removed].sort((a, b) => a - b);
      this.moveLines(change, (line) =>
        removed.has(line) ? undefined : line - sorted.filter((one) => one < line).length,
      );
    } else if (change.type === "DELETE_SHEET") {
      this.history.update("extras", change.sheetId, undefined);
    }
  }

  private moveLines(
    { sheetId, dimension }: { sheetId: string; dimension: "ROW" | "COL" },
    place: (line: number) => number | undefined,
  ): void {
    const extras = this.getSheetExtras(sheetId);
    const side = dimension === "ROW" ? "rows" : "columns";
    const lines = Object.entries(extras[side] ?? {});
    if (lines.length === 0) return;
    const moved = lines.flatMap(([line, look]) => {
      const to = place(Number(line));
      return to === undefined ? [] : [[to, look]];
    });
    this.history.update("extras", sheetId, { ...extras, [side]: Object.fromEntries(moved) });
  }

  getSheetExtras(sheetId: string): SheetExtras {
    return this.extras[sheetId] ?? {};
  }
}
