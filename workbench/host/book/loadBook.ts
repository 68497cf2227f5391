import type { WorkbookData } from "@odoo/o-spreadsheet";
import { helpers } from "@odoo/o-spreadsheet";
import type { BookData, CellData, CellStyle, SheetData } from "../bookData";
import { type Area, areaText, LAST_COLUMN, LAST_ROW, parseArea } from "./area";
import type { LoadedBookExtras } from "./bookExtrasPlugin";
import { contentOf } from "./cellContent";
import type { LoadedFormulas } from "./excelCellPlugin";
import { toGrid, toGridBorder, withHyperlink } from "./gridStyle";
import { lastResultOf } from "./lastResult";
import type { LoadedNames } from "./namesPlugin";
import { gridSheetName } from "./sheetNames";
import type { Lines, LoadedSheetExtras, SheetExtras } from "./sheetExtrasPlugin";

/** The engine's workbook with what the host's plugins read besides. */
export type LoadedWorkbook = WorkbookData &
  LoadedFormulas &
  LoadedNames &
  LoadedSheetExtras &
  LoadedBookExtras;

/** A part of a book that another file reads into the workbook, such as tables. `ids` are the sheets' ids in order. */
export type BookLoader = (data: BookData, workbook: LoadedWorkbook, ids: readonly string[]) => void;

const loaders: BookLoader[] = [];

export function addBookLoader(loader: BookLoader): void {
  loaders.push(loader);
}

/** Rows and columns the grid offers beyond what is filled, so that spills and typing find room. */
const SPARE_ROWS = 200;
const SPARE_COLUMNS = 20;
const LEAST_ROWS = 1000;
const LEAST_COLUMNS = 52;

const PIXELS_PER_POINT = 4 / 3;

/** Excel's standard width: 8.43 characters, 64 pixels. */
export const DEFAULT_COLUMN_POINTS = 48;

/** The id under which the client knows the sheet at a position of a file. */
function sheetId(index: number): string {
  return `{00000000-0001-0000-${index.toString(16).padStart(4, "0")}-000000000000}`;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

export function loadBook(data: BookData): { workbook: LoadedWorkbook; sheetIds: readonly string[] } {
  const ids = data.sheets.map((_, index) => sheetId(index));
  const palette = new Palette(data.styles);
  const sheets = data.sheets.map((sheet, index) => loadSheet(sheet, ids[index] ?? "", palette));
  const workbook: Writable<LoadedWorkbook> = {
    ...helpers.createEmptyWorkbookData(),
    sheets,
    styles: palette.gridStyles,
    formats: palette.gridFormats,
    borders: palette.gridBorders,
    excelFormulas: data.sheets.flatMap((sheet, index) => formulasOf(sheet, ids[index] ?? "")),
    excelNames: data.names.map(({ name, formula, sheet, hidden, comment }) => ({
      name,
      formula,
      visible: hidden !== true,
      comment: comment ?? "",
      ...(sheet === undefined ? {} : { scope: ids[sheet] ?? "" }),
    })),
    excelSheets: Object.fromEntries(
      data.sheets.map((sheet, index) => [ids[index] ?? "", extrasOf(sheet, data.styles)]),
    ),
    excelBook: {
      ...(data.structureProtected === true ? { structureProtected: true } : {}),
      ...(data.date1904 === true ? { date1904: true } : {}),
      ...(data.styles[0]?.font === undefined ? {} : { font: data.styles[0].font }),
    },
  };
  for (const loader of loaders) loader(data, workbook, ids);
  return { workbook, sheetIds: ids };
}

function formulasOf({ cells }: SheetData, sheetId: string): NonNullable<LoadedFormulas["excelFormulas"]> {
  const key = (row: number, column: number): string => `${row} ${column}`;
  const arrays = cells.some(({ arrayRange }) => arrayRange !== undefined);
  const values = new Map(arrays ? cells.map(({ row, column, value }) => [key(row, column), value]) : []);
  return cells.flatMap((cell) => {
    const { row, column, formula, arrayRange } = cell;
    if (formula === undefined) return [];
    const array = arrayRange === undefined ? undefined : parseArea(arrayRange);
    const last = lastResultOf(cell, array, (atRow, atColumn) => values.get(key(atRow, atColumn)));
    return [{ sheetId, col: column, row, content: formula, ...(last === undefined ? {} : { last }) }];
  });
}

function loadSheet(sheet: SheetData, id: string, palette: Palette): WorkbookData["sheets"][number] {
  const lastRow = lastUsed(sheet.cells, "row");
  const lastColumn = lastUsed(sheet.cells, "column");
  const loaded = {
    ...helpers.createEmptySheet(id, gridSheetName(sheet.name)),
    rowNumber: Math.min(Math.max(LEAST_ROWS, lastRow + SPARE_ROWS), LAST_ROW + 1),
    colNumber: Math.min(Math.max(LEAST_COLUMNS, lastColumn + SPARE_COLUMNS), LAST_COLUMN + 1),
    isVisible: (sheet.visibility ?? "visible") === "visible",
    areGridLinesVisible: sheet.showGridlines ?? true,
    merges: [...sheet.merges],
    ...(sheet.tabColor === undefined ? {} : { color: sheet.tabColor }),
  };
  const arrays = sheet.cells.flatMap(({ arrayRange }) => parseArea(arrayRange ?? "") ?? []);
  for (const { row, column, value, formula, style, hyperlink } of sheet.cells) {
    const at = areaText({ top: row, bottom: row, left: column, right: column });
    const content = formula === undefined && !isSpilled(arrays, row, column) ? contentOf(value) : "";
    if (content !== "") loaded.cells[at] = content;
    palette.paint(loaded, at, style ?? 0, hyperlink);
  }
  const width = Math.round((sheet.defaultColumnWidth ?? DEFAULT_COLUMN_POINTS) * PIXELS_PER_POINT);
  for (let column = 0; column < loaded.colNumber; column += 1) loaded.cols[column] = { size: width };
  for (const [lines, target, count] of [
    [sheet.rows, loaded.rows, loaded.rowNumber],
    [sheet.columns, loaded.cols, loaded.colNumber],
  ] as const) {
    for (const line of lines) {
      if (line.index >= count) continue;
      target[line.index] = {
        ...target[line.index],
        ...(line.size === undefined ? {} : { size: Math.round(line.size * PIXELS_PER_POINT) }),
        ...(line.hidden === true ? { isHidden: true } : {}),
      };
    }
  }
  const { frozen } = sheet;
  return frozen === undefined
    ? loaded
    : { ...loaded, panes: { xSplit: frozen.columns, ySplit: frozen.rows } };
}

/** Cells inside an array's area hold its last results, which must not block its next spill. */
function isSpilled(arrays: readonly Area[], row: number, column: number): boolean {
  return arrays.some(
    ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
}

function lastUsed(cells: SheetData["cells"], side: "row" | "column"): number {
  let last = 0;
  for (const cell of cells) {
    last = Math.max(last, cell[side]);
    const area = cell.arrayRange === undefined ? undefined : parseArea(cell.arrayRange);
    if (area !== undefined) last = Math.max(last, side === "row" ? area.bottom : area.right);
  }
  return last;
}

function extrasOf(sheet: SheetData, styles: readonly CellStyle[]): SheetExtras {
  const lines = (list: SheetData["rows"]): Lines =>
    Object.fromEntries(
      list.map(({ index, style, ...look }) => {
        const found = style === undefined ? undefined : styles[style];
        return [index, found === undefined ? look : { ...look, style: found }];
      }),
    );
  return {
    ...(sheet.id === undefined ? {} : { fileId: sheet.id }),
    ...(sheet.visibility === "veryHidden" ? { veryHidden: true } : {}),
    ...(sheet.protection === undefined ? {} : { protection: sheet.protection }),
    ...(sheet.defaultColumnWidth === undefined ? {} : { defaultColumnWidth: sheet.defaultColumnWidth }),
    ...(sheet.defaultRowHeight === undefined ? {} : { defaultRowHeight: sheet.defaultRowHeight }),
    ...(sheet.selection === undefined ? {} : { selection: sheet.selection }),
    rows: lines(sheet.rows),
    columns: lines(sheet.columns),
  };
}

/** The book's styles as the grid numbers them: styles, formats and borders apart, from 1. */
class Palette {
  readonly gridStyles: WorkbookData["styles"] = {};
  readonly gridFormats: WorkbookData["formats"] = {};
  readonly gridBorders: WorkbookData["borders"] = {};

  private links = 0;

  constructor(private readonly styles: readonly CellStyle[]) {
    for (const [index, style] of styles.entries()) {
      const grid = toGrid(style);
      const border = toGridBorder(style.borders);
      if (Object.keys(grid.style).length > 0) this.gridStyles[index + 1] = grid.style;
      if (grid.format !== "") this.gridFormats[index + 1] = grid.format;
      if (border !== undefined) this.gridBorders[index + 1] = border;
    }
  }

  paint(
    sheet: WorkbookData["sheets"][number],
    at: string,
    style: number,
    hyperlink: CellData["hyperlink"],
  ): void {
    if (hyperlink !== undefined) {
      const linked = this.styles.length + 1 + this.links++;
      this.gridStyles[linked] =
        withHyperlink(style === 0 ? {} : (this.gridStyles[style + 1] ?? {}), hyperlink) ?? {};
      sheet.styles[at] = linked;
    } else if (style !== 0 && this.gridStyles[style + 1] !== undefined) sheet.styles[at] = style + 1;
    if (style !== 0 && this.gridFormats[style + 1] !== undefined) sheet.formats[at] = style + 1;
    if (style !== 0 && this.gridBorders[style + 1] !== undefined) sheet.borders[at] = style + 1;
  }
}
