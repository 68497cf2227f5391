import type { CellUpdate } from "../../book/excelCellPlugin";
import { columnCount, quotedSheetName, rowCount, areaText, type Area } from "../../book/area";
import { contentOf } from "../../book/cellContent";
import { excelSheetName } from "../../book/sheetNames";
import { toGridBorder } from "../../book/gridStyle";
import { addMember } from "../../dispatch/members";
import { ExcelError } from "../../excelError";
import { shiftedFormula } from "../../formulas/shiftedFormula";
import { styleAt } from "../cellStyles";
import type { SheetArea } from "../sheetAddress";
import { guardSheet } from "../sheetGuard";
import { formulaOf, isInGrid, valueAt, type RangeValue } from "./cellReading";
import { rangeArgument } from "./rangeArgument";
import { RangeObject } from "./rangeObject";

const kinds = ["All", "Formulas", "Values", "Formats", "Link"] as const;
type CopyKind = (typeof kinds)[number];

interface Place {
  readonly row: number;
  readonly col: number;
}

/** The content that one cell of the source gives to one of the target; undefined when it gives none. */
function copiedContent(
  range: RangeObject,
  from: SheetArea,
  source: Place,
  target: Place,
  kind: CopyKind,
): string | undefined {
  const { book } = range;
  const position = { sheetId: from.sheetId, ...source };
  if (kind === "Formats") return undefined;
  if (kind === "Link") {
    const sheet = quotedSheetName(excelSheetName(book.getters, from.sheetId));
    const cell = { top: source.row, bottom: source.row, left: source.col, right: source.col };
    return `=${from.sheetId === range.sheetId ? "" : `${sheet}!`}${areaText(cell)}`;
  }
  const formula = kind === "Values" || !isInGrid(book, position) ? undefined : formulaOf(book, position);
  if (formula !== undefined) return shiftedFormula(formula, target.row - source.row, target.col - source.col);
  return contentOfValue(valueAt(book, position));
}

function contentOfValue(value: RangeValue): string {
  if (typeof value === "string" && /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)$/.test(value))
    return value;
  return value === "" ? "" : contentOf(value);
}

/** Where the copy goes: at least the source's size, whole multiples of it fill the target. */
function targetArea(range: RangeObject, source: Area, turned: boolean): Area {
  const [rows, columns] = turned
    ? [columnCount(source), rowCount(source)]
    : [rowCount(source), columnCount(source)];
  const { top, left } = range.area;
  const high = rowCount(range.area) % rows === 0 ? rowCount(range.area) : rows;
  const wide = columnCount(range.area) % columns === 0 ? columnCount(range.area) : columns;
  return { top, left, bottom: top + high - 1, right: left + wide - 1 };
}

addMember(RangeObject, "CopyFrom", {
  call: (range, given, copyType, skipBlanks, transpose) => {
    const kind = kinds.find((one) => one === (copyType ?? "All"));
    if (kind === undefined) throw new ExcelError("InvalidArgument");
    const { book, sheetId } = range;
    book.settle();
    const from = rangeArgument(range, given);
    const turned = transpose === true;
    const target = targetArea(range, from.area, turned);
    guardSheet(book, sheetId, target, kind === "Formats" ? "allowFormatCells" : "edit");
    const updates: CellUpdate[] = [];
    const borders: { row: number; col: number; border: ReturnType<typeof toGridBorder> }[] = [];
    for (let row = target.top; row <= target.bottom; row += 1) {
      for (let col = target.left; col <= target.right; col += 1) {
        const [down, across] = turned
          ? [col - target.left, row - target.top]
          : [row - target.top, col - target.left];
        const source = {
          row: from.area.top + (down % rowCount(from.area)),
          col: from.area.left + (across % columnCount(from.area)),
        };
        const position = { sheetId: from.sheetId, ...source };
        const cell = isInGrid(book, position) ? book.getters.getCell(position) : undefined;
        if (skipBlanks === true && valueAt(book, position) === "") continue;
        const content = copiedContent(range, from, source, { row, col }, kind);
        const looks = kind === "All" || kind === "Formats";
        updates.push({
          row,
          col,
          ...(content === undefined ? {} : { content }),
          ...(looks ? { style: cell?.style ?? null, format: cell?.format ?? "" } : {}),
        });
        if (looks) borders.push({ row, col, border: toGridBorder(styleAt(book, position).borders) });
      }
    }
    book.updateCells(sheetId, updates);
    for (const { row, col, border } of borders) book.dispatch("SET_BORDER", { sheetId, row, col, border });
    if (kind !== "Formats") range.host.changes.edited(sheetId, target);
  },
});
