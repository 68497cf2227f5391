import type { CellPosition, CoreCommand, RangeAdapterFunctions, WorkbookData } from "@odoo/o-spreadsheet";
import { CorePlugin, registries } from "@odoo/o-spreadsheet";
import { gridFormula } from "../formulas/formulaSteps";
import { formulaTokens } from "../formulas/formulaTokens";
import { adaptedParts, formulaParts, formulaText, type ExcelFormulaText } from "./excelFormulaText";
import type { HostCoreGetters } from "./excelGetters";
import { formulaPlace } from "./formulaPlace";
import type { HostStyle } from "./gridStyle";
import { formulaOfResult, type LastResult } from "./lastResult";

/** What a command says about a cell. */
interface CellChange {
  readonly content?: string;
  readonly style?: unknown;
  readonly format?: string;
  /** Of a formula of a file. */
  readonly last?: LastResult;
}

/** The part of the engine's own cell plugin that is built upon. */
interface CellPlugin extends CorePlugin {
  updateCell(sheetId: string, col: number, row: number, after: CellChange): void;
}

const EngineCellPlugin = registries.corePluginRegistry.get("cell") as unknown as {
  new (...config: ConstructorParameters<typeof CorePlugin>): CellPlugin;
  readonly getters: readonly string[];
};

/** Asks for formulas that mention names or tables to be translated anew, after those changed. */
export const RETRANSLATE = "EXCEL_RETRANSLATE";

/** Many cells of one sheet in one command: one entry of the history, without the engine's checks of each. */
export const UPDATE_CELLS = "EXCEL_UPDATE_CELLS";

export interface CellUpdate {
  readonly col: number;
  readonly row: number;
  readonly content?: string;
  readonly style?: HostStyle | null;
  readonly format?: string;
}

export interface UpdateCells {
  readonly type: typeof UPDATE_CELLS;
  readonly sheetId: string;
  readonly cells: readonly CellUpdate[];
}

/** Sends the command from a core plugin. */
export function retranslate(dispatch: unknown): void {
  (dispatch as (type: string) => void)(RETRANSLATE);
}

/** Formulas read from a file; they are entered once sheets, names and tables are there. */
export interface LoadedFormulas {
  readonly excelFormulas?: readonly (CellPosition & {
    readonly content: string;
    readonly last?: LastResult;
  })[];
}

/**
 * The engine's cells, with formulas in Excel's grammar: whatever enters a cell is translated on its way in, from the
 * grid as from the add-in, and Excel's own text is kept beside it. Texts move and are undone with their cells. A formula
 * of a file that the engine cannot calculate shows its last result, as Excel shows that of a workbook that is not open.
 */
export class ExcelCellPlugin extends EngineCellPlugin {
  static override readonly getters = [...EngineCellPlugin.getters, "getExcelFormula"];

  readonly excelTexts: Record<string, Record<number, ExcelFormulaText | undefined> | undefined> = {};
  /** Cells that may mention names or tables, by sheet: all that ever did, so that undoing needs no account of it. */
  private readonly mentioning = new Map<string, Set<number>>();
  /** Formulas that give the last results, by the ids of cells that the engine cannot calculate. */
  private readonly lastResults = new Map<number, string>();

  private get host(): HostCoreGetters {
    return this.getters as HostCoreGetters;
  }

  override adaptRanges(adapters: RangeAdapterFunctions): void {
    super.adaptRanges(adapters);
    for (const [sheetId, texts] of Object.entries(this.excelTexts)) {
      for (const [id, parts] of Object.entries(texts ?? {})) {
        if (parts === undefined) continue;
        const adapted = adaptedParts(parts, adapters.applyChange);
        if (adapted !== parts) this.keepText(sheetId, Number(id), adapted);
      }
    }
  }

  override handle(command: CoreCommand): void {
    super.handle(command);
    const { type } = command as { readonly type: string };
    if (type === RETRANSLATE) this.retranslate();
    if (type === UPDATE_CELLS) {
      const { sheetId, cells } = command as unknown as UpdateCells;
      const update = this.dispatch as unknown as (type: "UPDATE_CELL", change: object) => void;
      for (const [index, cell] of cells.entries()) {
        // Looks reach the views with the whole command, and their caches are emptied by its last cell.
        if (cell.content === undefined && index < cells.length - 1)
          this.updateCell(sheetId, cell.col, cell.row, cell);
        else update("UPDATE_CELL", { sheetId, ...cell });
      }
    }
    if (type === "DUPLICATE_SHEET") {
      const { sheetId, sheetIdTo } = command as unknown as { sheetId: string; sheetIdTo: string };
      this.copyTexts(sheetId, sheetIdTo);
    }
    if (type === "DELETE_SHEET") {
      this.history.update("excelTexts", (command as { sheetId: string }).sheetId, undefined);
    }
  }

  override updateCell(sheetId: string, col: number, row: number, after: CellChange): void {
    const position = { sheetId, col, row };
    const { content } = after;
    if (content === undefined) return super.updateCell(sheetId, col, row, after);
    if (!content.startsWith("=")) {
      super.updateCell(sheetId, col, row, after);
      this.forgetText(position);
      return;
    }
    const last = formulaOfResult(after.last) ?? this.lastResult(position, content);
    const grid = gridFormula(content, formulaPlace(position, this.host));
    super.updateCell(sheetId, col, row, { ...after, content: grid });
    const cell = this.getters.getCell(position);
    if (cell?.isFormula !== true) return;
    if (cell.compiledFormula.isBadExpression && last !== undefined) {
      const shown = gridFormula(last, formulaPlace(position, this.host));
      super.updateCell(sheetId, col, row, { ...after, content: shown });
      this.keepText(sheetId, cell.id, formulaParts(content, sheetId, this.getters));
      this.lastResults.set(cell.id, last);
      return;
    }
    const parts = formulaParts(content, sheetId, this.getters);
    const mentions = mentionsNames(content);
    if (mentions) this.noteMention(sheetId, cell.id);
    const plain =
      grid === content &&
      !mentions &&
      cell.compiledFormula.toFormulaString(this.getters) === formulaText(parts, sheetId, this.getters);
    if (plain) this.forgetText(position);
    else this.keepText(sheetId, cell.id, parts);
  }

  getExcelFormula(position: CellPosition): string | undefined {
    const cell = this.getters.getCell(position);
    if (cell?.isFormula !== true) return undefined;
    const parts = this.excelTexts[position.sheetId]?.[cell.id];
    return parts === undefined ? undefined : formulaText(parts, position.sheetId, this.getters);
  }

  /** What the cell showed in the file, as long as its formula is the same. */
  private lastResult(position: CellPosition, content: string): string | undefined {
    const cell = this.getters.getCell(position);
    const last = cell === undefined ? undefined : this.lastResults.get(cell.id);
    return last !== undefined && this.getExcelFormula(position) === content ? last : undefined;
  }

  /** The engine copies its own formulas; those with a text of Excel's are entered again from it. */
  private copyTexts(from: string, to: string): void {
    for (const [id, parts] of Object.entries(this.excelTexts[from] ?? {})) {
      const position = this.getters.tryGetCellPosition(Number(id));
      if (parts === undefined || position === undefined) continue;
      const content = formulaText(parts, from, this.getters);
      this.dispatch("UPDATE_CELL", { ...position, sheetId: to, content });
    }
  }

  private retranslate(): void {
    for (const [sheetId, ids] of this.mentioning) {
      for (const id of ids) {
        const parts = this.excelTexts[sheetId]?.[id];
        if (parts === undefined) continue;
        const position = this.getters.tryGetCellPosition(id);
        const cell = position && this.getters.getCell(position);
        if (position === undefined || cell?.isFormula !== true || this.lastResults.has(id)) continue;
        const content = formulaText(parts, sheetId, this.getters);
        const grid = gridFormula(content, formulaPlace(position, this.host));
        if (spaceless(grid) === cell.compiledFormula.toFormulaString(this.getters)) continue;
        this.dispatch("UPDATE_CELL", { ...position, content });
      }
    }
  }

  private noteMention(sheetId: string, cellId: number): void {
    const ids = this.mentioning.get(sheetId) ?? new Set();
    this.mentioning.set(sheetId, ids.add(cellId));
  }

  private keepText(sheetId: string, cellId: number, parts: ExcelFormulaText): void {
    this.history.update("excelTexts", sheetId, cellId, parts);
  }

  private forgetText(position: CellPosition): void {
    const cell = this.getters.getCell(position);
    if (cell !== undefined && this.excelTexts[position.sheetId]?.[cell.id] !== undefined) {
      this.history.update("excelTexts", position.sheetId, cell.id, undefined);
    }
  }
}

function mentionsNames(formula: string): boolean {
  return formulaTokens(formula).some(({ kind }) => kind === "name" || kind === "table");
}

/** The engine leaves spaces out when it writes a formula. */
function spaceless(formula: string): string {
  return formulaTokens(formula)
    .filter((token) => token.kind !== "space")
    .map((token) => token.text)
    .join("");
}

/** Enters the formulas of a file; registered last, so that names and tables are known. */
export class FormulaLoadPlugin extends CorePlugin {
  override import(data: WorkbookData & LoadedFormulas): void {
    for (const formula of data.excelFormulas ?? []) this.dispatch("UPDATE_CELL", formula);
  }
}
