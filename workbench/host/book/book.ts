import { Model, registries, type CellPosition } from "@odoo/o-spreadsheet";
import { newBookData, type BookData, type CellData, type CellStyle } from "../bookData";
import { DocumentParts } from "../document/documentParts";
import { ExcelError } from "../excelError";
import { declareCalledFunctions } from "../functions/functionRegistry";
import { FunctionEngine } from "../functions/functionEngine";
import { lastResults } from "../functions/lastResults";
import { functionEngineKey } from "../functions/functionRegistry";
import { useExcelConditions } from "../functions/excelConditions";
import { useSumProductErrors } from "../functions/sumProductErrors";
import { useUnicodeCharacters } from "../functions/unicodeCharacter";
import "./addedPlugins";
import { type Area, LAST_COLUMN, LAST_ROW } from "./area";
import { evaluatesArrays } from "./arrayEvaluation";
import { BATCH } from "./batchPlugin";
import { registerHostPlugins } from "./corePlugins";
import { UPDATE_CELLS, type CellUpdate } from "./excelCellPlugin";
import type { HostGetters } from "./excelGetters";
import { manualCalculationKey } from "./evaluationPlugin";
import { DEFAULT_COLUMN_POINTS, loadBook } from "./loadBook";
import { changeAuthorKey } from "./protectionPlugin";
import { silenceTimings } from "./quietConsole";
import { gridSheetName } from "./sheetNames";
import { trackedAreasKey, type TrackedArea } from "./trackedAreasPlugin";

type Dispatch = (
  type: string,
  payload?: object,
) => { readonly isSuccessful: boolean; readonly reasons: readonly string[] };

/** Who makes a change, for the events that tell of it. */
export type ChangeAuthor = "person" | "addIn";

/** Size of a new sheet's grid; it grows where more is written. */
const NEW_ROWS = 1000;
const NEW_COLUMNS = 52;

function newSheetId(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}

const loadedModes = {
  automatic: "Automatic",
  automaticExceptTables: "AutomaticExceptTables",
  manual: "Manual",
} as const;

let functionsReady = false;

/**
 * A workbook: the engine's model with Excel's own state beside it. All changes of the host go through here, as do the
 * readings that must be up to date.
 */
export class Book {
  readonly model: Model;
  readonly functions: FunctionEngine;
  /** Settings, XML parts and properties of the file. */
  readonly parts: DocumentParts;
  readonly tracked = new Set<TrackedArea>();
  /** Excel.CalculationMode of the whole application. */
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  author: ChangeAuthor = "person";
  /** The styles that the book came with. */
  readonly styles: readonly CellStyle[];
  readonly loadedMode: BookData["calculationMode"];
  private readonly loadedArrays = new Map<string, CellData>();
  private batchDepth = 0;
  private suspended = false;

  constructor(data: BookData = newBookData()) {
    silenceTimings();
    registerHostPlugins();
    if (!functionsReady) {
      useExcelConditions();
      useSumProductErrors();
      useUnicodeCharacters();
    }
    functionsReady = true;
    declareCalledFunctions(data.sheets.flatMap(({ cells }) => cells.map(({ formula }) => formula ?? "")));
    this.functions = new FunctionEngine();
    this.parts = new DocumentParts(data);
    this.styles = data.styles.length === 0 ? [{}] : data.styles;
    this.loadedMode = data.calculationMode;
    this.calculationMode = loadedModes[data.calculationMode ?? "automatic"];
    const { workbook, sheetIds } = loadBook(data);
    for (const [index, { cells }] of data.sheets.entries()) {
      for (const cell of cells) {
        if (cell.arrayRange !== undefined || evaluatesArrays(cell.formula ?? "")) {
          this.loadedArrays.set(`${sheetIds[index] ?? ""} ${cell.row} ${cell.column}`, cell);
        }
      }
    }
    this.functions.lastResults = lastResults(data, sheetIds);
    this.model = new Model(workbook, {
      custom: {
        [trackedAreasKey]: this.tracked,
        [functionEngineKey]: this.functions,
        [changeAuthorKey]: () => this.author,
        [manualCalculationKey]: () => this.calculationMode === "Manual",
      },
    });
    this.functions.attach(this.model);
    const active = sheetIds[data.activeSheet ?? 0];
    if (active !== undefined && active !== this.getters.getActiveSheetId()) this.activate(active);
  }

  /** What the book came with at a place, if that reckons with several cells and its formula still stands there. */
  loadedArray({ sheetId, row, col }: CellPosition, formula: string): CellData | undefined {
    const loaded = this.loadedArrays.get(`${sheetId} ${row} ${col}`);
    return loaded?.formula === formula ? loaded : undefined;
  }

  get getters(): HostGetters {
    return this.model.getters as HostGetters;
  }

  /** Sends a command to the model; false when it changed nothing. Any other refusal is Excel's InvalidOperation. */
  dispatch(type: string, payload: object = {}): boolean {
    const result = (this.model.dispatch as unknown as Dispatch)(type, payload);
    if (result.isSuccessful) return true;
    if (result.reasons.every((reason) => reason === "NoChanges")) return false;
    if (result.reasons.includes("Readonly")) throw new ExcelError("AccessDenied");
    throw new ExcelError("InvalidOperation", `${type}: ${result.reasons.join(", ")}`);
  }

  /** Makes the changes of a batch one step of the history, made by the add-in. */
  batch(run: () => void): void {
    const { author } = this;
    this.author = "addIn";
    this.batchDepth += 1;
    try {
      if (this.batchDepth > 1 || this.getters.isReadonly()) run();
      else this.dispatch(BATCH, { run });
    } finally {
      this.batchDepth -= 1;
      this.suspended = false;
      this.author = author;
    }
  }

  /** Values read in the rest of the batch may be out of date. */
  suspendCalculation(): void {
    this.suspended = this.batchDepth > 0;
  }

  /** Brings calculated values up to date inside a batch, where the engine waits for its end. */
  settle(): void {
    if (this.batchDepth === 0 || this.suspended) return;
    const evaluation = registries.coreViewsPluginRegistry.get("evaluation");
    const handlers = this.model["handlers"] as readonly { finalize(): void }[];
    handlers.find((handler) => handler instanceof evaluation)?.finalize();
  }

  updateCells(sheetId: string, cells: readonly CellUpdate[]): void {
    if (cells.length === 0) return;
    const row = cells.reduce((last, cell) => Math.max(last, cell.row), 0);
    const col = cells.reduce((last, cell) => Math.max(last, cell.col), 0);
    this.ensureSize(sheetId, row, col);
    this.dispatch(UPDATE_CELLS, { sheetId, cells });
  }

  /** Lets the grid grow until it has the cell, with room for more: growing means adapting every reference. */
  ensureSize(sheetId: string, row: number, col: number): void {
    for (const [dimension, wanted, limit] of [
      ["ROW", row, LAST_ROW],
      ["COL", col, LAST_COLUMN],
    ] as const) {
      const last = this.getters.getNumberHeaders(sheetId, dimension) - 1;
      if (wanted <= last) continue;
      this.dispatch("ADD_COLUMNS_ROWS", {
        sheetId,
        sheetName: this.getters.getSheetName(sheetId),
        dimension,
        base: last,
        position: "after",
        quantity: Math.min(wanted - last + (dimension === "ROW" ? NEW_ROWS : NEW_COLUMNS), limit - last),
      });
    }
  }

  /** The part of an area that the grid has; undefined when it has none. All cells outside are empty. */
  gridPart(sheetId: string, area: Area): Area | undefined {
    const part = {
      ...area,
      bottom: Math.min(area.bottom, this.getters.getNumberRows(sheetId) - 1),
      right: Math.min(area.right, this.getters.getNumberCols(sheetId) - 1),
    };
    return part.top <= part.bottom && part.left <= part.right ? part : undefined;
  }

  /** An area of the grid in Excel's bounds: from edge to edge is whole rows or columns. */
  excelArea(sheetId: string, zone: Area): Area {
    const rows = this.getters.getNumberRows(sheetId);
    const columns = this.getters.getNumberCols(sheetId);
    return {
      top: zone.top,
      left: zone.left,
      bottom: zone.top === 0 && zone.bottom >= rows - 1 ? LAST_ROW : zone.bottom,
      right: zone.left === 0 && zone.right >= columns - 1 ? LAST_COLUMN : zone.right,
    };
  }

  /** Adds an empty sheet behind the others and answers its id. */
  addSheet(name: string): string {
    const sheetId = newSheetId();
    const ids = this.getters.getSheetIds();
    this.dispatch("CREATE_SHEET", {
      sheetId,
      name: gridSheetName(name),
      position: ids.length,
      cols: NEW_COLUMNS,
      rows: NEW_ROWS,
    });
    this.dispatch("RESIZE_COLUMNS_ROWS", {
      sheetId,
      dimension: "COL",
      elements: Array.from({ length: NEW_COLUMNS }, (_, index) => index),
      size: (DEFAULT_COLUMN_POINTS * 4) / 3,
    });
    return sheetId;
  }

  /** Copies a sheet with all that is on it, right behind it, and answers the copy's id. */
  copySheet(sheetId: string, name: string): string {
    const sheetIdTo = newSheetId();
    this.dispatch("DUPLICATE_SHEET", { sheetId, sheetIdTo, sheetNameTo: gridSheetName(name) });
    return sheetIdTo;
  }

  moveSheet(sheetId: string, position: number): void {
    const ids = this.getters.getSheetIds();
    const visible = ids.filter((id) => id === sheetId || this.getters.isSheetVisible(id));
    const before = ids.filter((id) => id !== sheetId).slice(0, position);
    const target = visible.filter((id) => id !== sheetId && before.includes(id)).length;
    const delta = target - visible.indexOf(sheetId);
    if (delta !== 0) this.dispatch("MOVE_SHEET", { sheetId, delta });
  }

  activate(sheetId: string): void {
    const from = this.getters.getActiveSheetId();
    if (from !== sheetId) this.dispatch("ACTIVATE_SHEET", { sheetIdFrom: from, sheetIdTo: sheetId });
  }
}

export function createBook(data?: BookData): Book {
  return new Book(data);
}
