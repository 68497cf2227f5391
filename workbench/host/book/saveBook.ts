import type { CellPosition } from "@odoo/o-spreadsheet";
import type { BookData, CellData, CellStyle, LineData, SheetData, TableData } from "../bookData";
import { valueAt } from "../objects/range/cellReading";
import { styleAt } from "../objects/cellStyles";
import { formulaOf } from "../objects/range/cellReading";
import { areaText, type Area } from "./area";
import { evaluatesArrays } from "./arrayEvaluation";
import type { Book } from "./book";
import { hyperlinkOf } from "./gridStyle";
import { DEFAULT_COLUMN_POINTS } from "./loadBook";
import { excelSheetName } from "./sheetNames";
import type { Lines } from "./sheetExtrasPlugin";

const PIXELS_PER_POINT = 4 / 3;

/** A part of a sheet that another file keeps, such as validations. */
export type SheetSaver = (book: Book, sheetId: string) => Partial<SheetData>;

const savers: SheetSaver[] = [];

export function addSheetSaver(saver: SheetSaver): void {
  savers.push(saver);
}

/** The workbook as plain data, to be saved. Values of formulas are those of the last calculation. */
export function bookData(book: Book): BookData {
  book.settle();
  const { getters, parts } = book;
  const ids = getters.getSheetIds();
  const styles = new StyleList(book.styles);
  const sheets = ids.map((id) => saveSheet(book, id, styles));
  const { structureProtected, date1904 } = getters.getBookExtras();
  return {
    sheets,
    styles: styles.list,
    names: getters.getExcelNames().map((name) => ({
      name: name.name,
      formula: getters.getExcelNameFormula(name),
      ...(name.scope === undefined ? {} : { sheet: ids.indexOf(name.scope) }),
      ...(name.visible ? {} : { hidden: true }),
      ...(name.comment === "" ? {} : { comment: name.comment }),
    })),
    tables: saveTables(book, ids),
    customXml: parts.customXmlData(),
    settings: parts.settingsData(),
    activeSheet: ids.indexOf(getters.getActiveSheetId()),
    ...(structureProtected === true ? { structureProtected } : {}),
    ...(date1904 === true ? { date1904 } : {}),
    ...(book.loadedMode === undefined && book.calculationMode === "Automatic"
      ? {}
      : { calculationMode: modes[book.calculationMode] }),
  };
}

const modes = {
  Automatic: "automatic",
  AutomaticExceptTables: "automaticExceptTables",
  Manual: "manual",
} as const;

function saveTables(book: Book, ids: readonly string[]): TableData[] {
  return book.getters.getExcelTables().map(({ range, ...table }) => ({
    ...table,
    sheet: ids.indexOf(range.sheetId),
    range: areaText(range.zone),
  }));
}

function saveSheet(book: Book, sheetId: string, styles: StyleList): SheetData {
  const { getters } = book;
  const extras = getters.getSheetExtras(sheetId);
  const { xSplit, ySplit } = getters.getPaneDivisions(sheetId);
  const { color } = getters.getSheet(sheetId);
  const visible = getters.isSheetVisible(sheetId);
  const { fileId, protection, defaultColumnWidth, defaultRowHeight, selection } = extras;
  return Object.assign(
    {
      ...(fileId === undefined ? {} : { id: fileId }),
      name: excelSheetName(getters, sheetId),
      ...(visible
        ? {}
        : { visibility: extras.veryHidden === true ? ("veryHidden" as const) : ("hidden" as const) }),
      ...(protection === undefined ? {} : { protection }),
      cells: saveCells(book, sheetId, styles),
      merges: getters.getMerges(sheetId).map((merge) => areaText(merge)),
      columns: saveLines(book, sheetId, "COL", styles),
      rows: saveLines(book, sheetId, "ROW", styles),
      ...(defaultColumnWidth === undefined ? {} : { defaultColumnWidth }),
      ...(defaultRowHeight === undefined ? {} : { defaultRowHeight }),
      ...(xSplit === 0 && ySplit === 0 ? {} : { frozen: { rows: ySplit, columns: xSplit } }),
      conditionalRules: getters.getConditionalRules(sheetId),
      validations: [],
      ...(getters.getGridLinesVisibility(sheetId) ? {} : { showGridlines: false }),
      ...(color === undefined ? {} : { tabColor: color }),
      ...(selection === undefined ? {} : { selection }),
    },
    ...savers.map((save) => save(book, sheetId)),
  );
}

function saveCells(book: Book, sheetId: string, styles: StyleList): CellData[] {
  const { getters } = book;
  const cells = new Map<string, CellData>();
  const put = (cell: CellData): void => void cells.set(`${cell.row} ${cell.column}`, cell);
  for (const cell of getters.getCells(sheetId)) {
    const position = getters.getCellPosition(cell.id);
    const style = styles.indexOf(styleAt(book, position));
    const hyperlink = hyperlinkOf(cell.style);
    put({
      row: position.row,
      column: position.col,
      ...contentOf(book, position),
      ...(style === 0 ? {} : { style }),
      ...(hyperlink === undefined ? {} : { hyperlink }),
    });
  }
  for (const { row, col } of getters.getEvaluatedCellsPositions(sheetId)) {
    const position = { sheetId, row, col };
    if (getters.getArrayFormulaSpreadingOn(position) === undefined || formulaOf(book, position)) continue;
    put({ ...cells.get(`${row} ${col}`), row, column: col, ...valueOf(book, position) });
  }
  return [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

function contentOf(book: Book, position: CellPosition): Pick<CellData, "formula" | "value" | "arrayRange"> {
  const formula = formulaOf(book, position);
  if (formula === undefined) return valueOf(book, position);
  const zone = book.getters.getSpreadZone(position);
  const spills = zone !== undefined && (zone.top !== zone.bottom || zone.left !== zone.right);
  const array = spills ? areaText(zone) : undefined;
  const loaded = book.loadedArray(position, formula);
  const single = !loaded && evaluatesArrays(formula) ? areaText(cellArea(position)) : undefined;
  const arrayRange = array ?? loaded?.arrayRange ?? single;
  return {
    formula,
    ...valueOf(book, position),
    ...(arrayRange === undefined ? {} : { arrayRange }),
    ...(loaded?.legacyArray === true && loaded.arrayRange === arrayRange ? { legacyArray: true } : {}),
  };
}

const cellArea = ({ row, col }: CellPosition): Area => ({ top: row, bottom: row, left: col, right: col });

function valueOf(book: Book, position: CellPosition): Pick<CellData, "value"> {
  const cell = book.getters.getCell(position);
  const evaluated = book.getters.getEvaluatedCell(position);
  const value = valueAt(book, position);
  if (evaluated.type === "error") return { value: { error: String(value) } };
  if (value === "" && evaluated.type === "empty" && cell?.isFormula !== true) return {};
  return { value };
}

function saveLines(book: Book, sheetId: string, dimension: "ROW" | "COL", styles: StyleList): LineData[] {
  const { getters } = book;
  const extras = getters.getSheetExtras(sheetId);
  const lines: Lines = (dimension === "ROW" ? extras.rows : extras.columns) ?? {};
  const standard = (extras.defaultColumnWidth ?? DEFAULT_COLUMN_POINTS) * PIXELS_PER_POINT;
  const count = getters.getNumberHeaders(sheetId, dimension);
  const beyond = Object.keys(lines)
    .map(Number)
    .filter((line) => line >= count);
  const saved: LineData[] = [];
  for (const index of [...Array(count).keys(), ...beyond]) {
    const known = lines[index];
    const inGrid = index < count;
    const hidden = inGrid ? getters.isHeaderHidden(sheetId, dimension, index) : known?.hidden === true;
    const pixels = !inGrid
      ? undefined
      : dimension === "ROW"
        ? getters.getUserRowSize(sheetId, index)
        : getters.getColSize(sheetId, index);
    const size = savedSize(pixels, known?.size, dimension === "ROW" ? undefined : Math.round(standard));
    const style = known?.style === undefined ? 0 : styles.indexOf(known.style);
    if (size === undefined && !hidden && style === 0) continue;
    saved.push({
      index,
      ...(size === undefined ? {} : { size }),
      ...(hidden ? { hidden } : {}),
      ...(style === 0 ? {} : { style }),
    });
  }
  return saved;
}

/** The file's own size as long as the grid still has its picture of it. */
function savedSize(
  pixels: number | undefined,
  known: number | undefined,
  standard: number | undefined,
): number | undefined {
  if (pixels === undefined) return known;
  if (known !== undefined && Math.round(known * PIXELS_PER_POINT) === pixels) return known;
  return known === undefined && pixels === standard ? undefined : pixels / PIXELS_PER_POINT;
}

/** The book's styles, with those that came since behind them. */
class StyleList {
  readonly list: CellStyle[];
  private readonly known = new Map<string, number>();

  constructor(loaded: readonly CellStyle[]) {
    this.list = [...loaded];
    this.known.set("{}", 0);
    for (const [index, style] of loaded.entries()) {
      const key = canonical(style);
      if (index > 0 && !this.known.has(key)) this.known.set(key, index);
    }
  }

  indexOf(style: CellStyle): number {
    const key = canonical(style);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.list.push(style);
    this.known.set(key, this.list.length - 1);
    return this.list.length - 1;
  }
}

/** The same text for the same style, whatever the order of its properties. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
