import { BATCH } from "../book/batchPlugin";
import type { Area } from "../book/area";
import { areaText, LAST_COLUMN, LAST_ROW } from "../book/area";
import type { Book } from "../book/book";
import type { Changes } from "./changes";
import type { EventHub } from "./eventHub";

/** The commands of the model that events tell of. */
type Command = { readonly type: string; readonly sheetId: string } & {
  readonly row: number;
  readonly col: number;
  readonly content?: string;
  readonly dimension: "ROW" | "COL";
  readonly base: number;
  readonly position: "before" | "after";
  readonly quantity: number;
  readonly elements: readonly number[];
  readonly sheetIdFrom: string;
  readonly sheetIdTo: string;
  readonly oldName: string;
  readonly newName: string;
  readonly commands: readonly Command[];
};

const lines = (dimension: "ROW" | "COL", first: number, last: number): Area =>
  dimension === "ROW"
    ? { top: first, bottom: last, left: 0, right: LAST_COLUMN }
    : { top: 0, bottom: LAST_ROW, left: first, right: last };

/** Watches the model and tells the add-in what happens in the grid; what the add-in does itself is told elsewhere. */
export class PersonObserver {
  private typed = new Map<string, { row: number; col: number }[]>();
  private calculated = false;
  private selection = "";

  constructor(
    private readonly book: Book,
    private readonly events: EventHub,
    private readonly changes: Changes,
  ) {
    const { model } = book;
    model.on("command-dispatched", this, (command: unknown) => this.saw(command as Command));
    model.on("command-finalized", this, () => this.finished());
    model.selection.observe(this, { handleEvent: () => this.selected() });
    this.selection = this.selectionText();
  }

  private saw(command: Command): void {
    if (command.type === "UPDATE_CELL" || command.type === "EVALUATE_CELLS" || command.type === BATCH) {
      this.calculated = true;
    }
    if (command.type === "ACTIVATE_SHEET") return this.activated(command);
    if (this.book.author !== "person") return;
    const { sheetId } = command;
    switch (command.type) {
      case "UPDATE_CELL":
        if (command.content !== undefined) this.note(sheetId, command);
        break;
      case "ADD_COLUMNS_ROWS": {
        const first = command.position === "before" ? command.base : command.base + 1;
        const type = command.dimension === "ROW" ? "RowInserted" : "ColumnInserted";
        this.changes.edited(sheetId, lines(command.dimension, first, first + command.quantity - 1), type);
        break;
      }
      case "REMOVE_COLUMNS_ROWS": {
        const type = command.dimension === "ROW" ? "RowDeleted" : "ColumnDeleted";
        const area = lines(command.dimension, Math.min(...command.elements), Math.max(...command.elements));
        this.changes.edited(sheetId, area, type);
        break;
      }
      case "CREATE_SHEET":
        this.events.fire("worksheetAdded", sheetId, { worksheetId: sheetId, source: "Local" });
        break;
      case "DUPLICATE_SHEET":
        this.events.fire("worksheetAdded", command.sheetIdTo, {
          worksheetId: command.sheetIdTo,
          source: "Local",
        });
        break;
      case "DELETE_SHEET":
        this.events.fire("worksheetDeleted", sheetId, { worksheetId: sheetId, source: "Local" });
        break;
      case "RENAME_SHEET":
        this.events.fire("worksheetNameChanged", sheetId, {
          worksheetId: sheetId,
          nameBefore: command.oldName,
          nameAfter: command.newName,
          source: "Local",
        });
        break;
      case "UNDO":
      case "REDO":
        this.undone(command.commands);
    }
  }

  /** Undoing an edit changes its cells again. */
  private undone(commands: readonly Command[]): void {
    for (const command of commands) {
      if (command.type === "UPDATE_CELL" && command.content !== undefined)
        this.note(command.sheetId, command);
      if (command.type === "EXCEL_UPDATE_CELLS") {
        const { cells } = command as unknown as { cells: readonly Command[] };
        for (const cell of cells) if (cell.content !== undefined) this.note(command.sheetId, cell);
      }
    }
  }

  private note(sheetId: string, { row, col }: { row: number; col: number }): void {
    const cells = this.typed.get(sheetId) ?? [];
    cells.push({ row, col });
    this.typed.set(sheetId, cells);
  }

  private activated({ sheetIdFrom, sheetIdTo }: Command): void {
    this.events.fire("worksheetDeactivated", sheetIdFrom, { worksheetId: sheetIdFrom });
    this.events.fire("worksheetActivated", sheetIdTo, { worksheetId: sheetIdTo });
  }

  private finished(): void {
    const { typed, calculated } = this;
    this.typed = new Map();
    this.calculated = false;
    for (const [sheetId, cells] of typed) {
      if (this.book.getters.tryGetSheet(sheetId) !== undefined) this.changes.typed(sheetId, cells);
    }
    if (calculated) {
      for (const sheetId of this.book.getters.getSheetIds()) {
        this.events.fire("worksheetCalculated", sheetId, { worksheetId: sheetId, address: "" });
      }
    }
    this.selected();
  }

  private selectionText(): string {
    const { getters } = this.book;
    const sheetId = getters.getActiveSheetId();
    const areas = getters.getSelectedZones().map((zone) => areaText(this.book.excelArea(sheetId, zone)));
    return `${sheetId} ${areas.join(",")}`;
  }

  private selected(): void {
    const text = this.selectionText();
    if (text === this.selection) return;
    this.selection = text;
    const sheetId = this.book.getters.getActiveSheetId();
    this.events.fire("worksheetSelectionChanged", sheetId, {
      worksheetId: sheetId,
      address: text.slice(text.indexOf(" ") + 1),
      isInsideTable: false,
    });
    this.events.fire("workbookSelectionChanged", "", {});
  }
}
