import { columnLetters, type Area, type Place } from "../addresses";
import { keyOfPlace } from "../snapshot";
import type { CellFormats, HeaderStyle } from "../steps";
import { keyOfColumn } from "../surface";
import { cellsOf, rangeOf, type CellBlocks } from "./cellQuestions";
import { styleOf } from "./headerLook";
import { answersOf, question, type Question } from "./questions";

/** A line whose cells, column and header are looked at before it comes or goes. */
export interface SeenLine {
  readonly place: Place;
  /** Whether the width of its column matters. */
  readonly width: boolean;
  /** The header's cell, where its look matters. */
  readonly header?: Place;
}

export interface LineSurfaces {
  readonly formats: readonly (readonly [string, CellFormats])[];
  readonly looks: readonly (readonly [string, HeaderStyle])[];
  readonly widths: readonly (readonly [string, number])[];
}

/** Lines to be looked at, and what they look like once that was asked for. */
export interface LineLook {
  readonly questions: readonly Question<unknown>[];
  readonly answer: () => LineSurfaces;
}

/** Looks at lines: those side by side as one block, so that hundreds of KPIs fit into one request. */
export function lookAtLines(lines: readonly SeenLine[]): LineLook {
  const formats = blocksOf(lines.map(({ place }) => place)).map(formatsIn);
  const headers = lines.flatMap(({ header }) => header ?? []);
  const looks = blocksOf(headers).map((block) => question((context) => queueLooks(context, block)));
  const columns = lines.filter(({ width }) => width).map(({ place }) => place);
  const widths = columnRuns(columns).map((run) => question((context) => queueWidths(context, run)));
  return {
    questions: [...formats.map(({ cells }) => cells), ...looks, ...widths],
    answer: () => ({
      formats: formats.flatMap(({ answer }) => answer()),
      looks: answersOf(looks).flat(),
      widths: answersOf(widths).flat(),
    }),
  };
}

/** Places side by side, and the rectangle around them. */
interface Block {
  readonly around: Place;
  readonly places: readonly Place[];
}

/** Joins places that stand side by side: lines down a column on the same rows, lines along a row on the same columns. */
export function blocksOf(places: readonly Place[]): Block[] {
  const rows = new Map<string, Place[]>();
  for (const place of places) {
    const { sheet, area } = place;
    const alongRow = area.columns > 1;
    const across = alongRow ? `${area.column},${area.columns}` : `${area.row},${area.rows}`;
    const key = `${sheet.toLowerCase()}!${alongRow ? "row" : "column"} ${across}`;
    const row = rows.get(key) ?? [];
    row.push(place);
    rows.set(key, row);
  }
  return [...rows.values()].flatMap(joined);
}

function joined(places: readonly Place[]): Block[] {
  const [start, size] = (places[0]?.area.columns ?? 1) > 1 ? rowSides : columnSides;
  const sorted = [...places].sort((a, b) => a.area[start] - b.area[start]);
  const blocks: { around: Place; places: Place[] }[] = [];
  for (const place of sorted) {
    const last = blocks.at(-1);
    const end = last ? last.around.area[start] + last.around.area[size] : -1;
    if (last && place.area[start] <= end) {
      const reach = Math.max(end, place.area[start] + place.area[size]) - last.around.area[start];
      last.around = { ...last.around, area: { ...last.around.area, [size]: reach } };
      last.places.push(place);
    } else blocks.push({ around: place, places: [place] });
  }
  return blocks;
}

const columnSides = ["column", "columns"] as const;
const rowSides = ["row", "rows"] as const;

/** One cell after the other of an area inside a block, as the block's matrix has them. */
function partOf<T>(matrix: readonly (readonly T[])[], around: Area, area: Area): T[][] {
  const [top, left] = [area.row - around.row, area.column - around.column];
  return matrix.slice(top, top + area.rows).map((row) => row.slice(left, left + area.columns));
}

function formatsIn({ around, places }: Block): {
  readonly cells: Question<CellBlocks>;
  readonly answer: () => (readonly [string, CellFormats])[];
} {
  const cells = cellsOf(around, ["numberFormat"]);
  return {
    cells,
    answer() {
      const all = cells.answer().numberFormat.contents.map((row) => row.map(String));
      return places.map((place) => [keyOfPlace(place), formatsOf(partOf(all, around.area, place.area))]);
    },
  };
}

/** One number format where all cells have the same, else that of each. */
function formatsOf(formats: string[][]): CellFormats {
  const first = formats[0]?.[0] ?? "General";
  return formats.every((row) => row.every((format) => format === first)) ? first : formats;
}

type CellLooks = OfficeExtension.ClientResult<Excel.CellProperties[][]>;

const looksOf = (range: Excel.Range): CellLooks =>
  range.getCellProperties({
    format: {
      fill: { color: true },
      font: { color: true, name: true, size: true, bold: true, italic: true },
      horizontalAlignment: true,
      verticalAlignment: true,
      wrapText: true,
    },
  });

function queueLooks(
  context: Excel.RequestContext,
  { around, places }: Block,
): () => (readonly [string, HeaderStyle])[] {
  const cells = looksOf(rangeOf(context, around));
  return () =>
    places.flatMap((place): (readonly [string, HeaderStyle])[] => {
      const format = partOf(cells.value, around.area, place.area)[0]?.[0]?.format;
      return format ? [[keyOfPlace(place), styleOf(format)]] : [];
    });
}

interface ColumnRun {
  readonly sheet: string;
  readonly first: number;
  last: number;
}

/** Columns further apart than this are asked for apart. */
const gap = 30;

/** The columns of places, sheet by sheet, as few stretches. */
function columnRuns(places: readonly Place[]): ColumnRun[] {
  const runs: ColumnRun[] = [];
  const sorted = [...places].sort((a, b) => order(a.sheet, b.sheet) || a.area.column - b.area.column);
  for (const { sheet, area } of sorted) {
    const last = runs.at(-1);
    if (last?.sheet.toLowerCase() === sheet.toLowerCase() && area.column <= last.last + gap) {
      last.last = Math.max(last.last, area.column);
    } else runs.push({ sheet, first: area.column, last: area.column });
  }
  return runs;
}

function order(one: string, other: string): number {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a < b ? -1 : a > b ? 1 : 0;
}

function queueWidths(
  context: Excel.RequestContext,
  { sheet, first, last }: ColumnRun,
): () => (readonly [string, number])[] {
  const columns = context.workbook.worksheets
    .getItem(sheet)
    .getRange(`${columnLetters(first)}:${columnLetters(last)}`)
    .getColumnProperties({ format: { columnWidth: true } });
  return () =>
    columns.value.flatMap(({ format }, index): (readonly [string, number])[] => {
      const width = format?.columnWidth;
      return width === undefined ? [] : [[keyOfColumn(sheet, first + index), width]];
    });
}
