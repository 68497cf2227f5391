import type { Zone } from "@odoo/o-spreadsheet";
import { UIPlugin } from "@odoo/o-spreadsheet";
import type { HostGetters } from "./excelGetters";
import type { HostStyle } from "./gridStyle";

/** The key under which a model's `custom` configuration says who makes a change. */
export const changeAuthorKey = "excelChangeAuthor";

type Verdict = ReturnType<UIPlugin["allowDispatch"]>;
const FREE = "Success" as Verdict;
const FORBIDDEN = "SheetLocked" as Verdict;

/** What a person's command needs a protected sheet's leave for; commands without an entry are free. */
const leaves: Readonly<Record<string, (command: Command) => string | undefined>> = {
  SET_FORMATTING: () => "allowFormatCells",
  CLEAR_FORMATTING: () => "allowFormatCells",
  ADD_COLUMNS_ROWS: ({ dimension }) => (dimension === "ROW" ? "allowInsertRows" : "allowInsertColumns"),
  REMOVE_COLUMNS_ROWS: ({ dimension }) => (dimension === "ROW" ? "allowDeleteRows" : "allowDeleteColumns"),
  RESIZE_COLUMNS_ROWS: ({ dimension }) => (dimension === "ROW" ? "allowFormatRows" : "allowFormatColumns"),
  ADD_MERGE: () => "allowFormatCells",
};

interface Command {
  readonly type: string;
  readonly sheetId?: string;
  readonly row?: number;
  readonly col?: number;
  readonly target?: readonly Zone[];
  readonly dimension?: "ROW" | "COL";
}

/** Keeps the person in the grid from changing what a sheet's protection forbids; the add-in is refused by the host. */
export class ProtectionPlugin extends UIPlugin {
  private readonly author: (() => string) | undefined;

  constructor(...[config]: ConstructorParameters<typeof UIPlugin>) {
    super(config);
    this.author = config.custom[changeAuthorKey] as (() => string) | undefined;
  }

  override allowDispatch(given: unknown): Verdict {
    const command = given as Command;
    const { sheetId } = command;
    if (sheetId === undefined || this.author?.() !== "person") return FREE;
    const getters = this.getters as unknown as HostGetters;
    const { protection } = getters.getSheetExtras(sheetId);
    if (protection === undefined) return FREE;
    const leave = leaves[command.type]?.(command);
    const allowed =
      leave === undefined ? !this.changesLocked(command, getters) : protection.options[leave] === true;
    return allowed ? FREE : FORBIDDEN;
  }

  private changesLocked(command: Command, getters: HostGetters): boolean {
    const { type, sheetId = "", row, col, target = [] } = command;
    const locked = (at: { row: number; col: number }): boolean =>
      (getters.getCell({ sheetId, ...at })?.style as HostStyle | undefined)?.excel?.locked !== false;
    if (type === "UPDATE_CELL" || type === "CLEAR_CELL") {
      return row !== undefined && col !== undefined && locked({ row, col });
    }
    if (type !== "DELETE_CONTENT" && type !== "CLEAR_CELLS") return false;
    return target.some((zone) => {
      for (let at = zone.top; at <= zone.bottom; at += 1) {
        for (let across = zone.left; across <= zone.right; across += 1) {
          if (locked({ row: at, col: across })) return true;
        }
      }
      return false;
    });
  }
}
