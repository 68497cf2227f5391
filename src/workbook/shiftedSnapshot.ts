import { sameSheet, type Place } from "./addresses";
import { areaOfBlock, isFormula, type CellBlock, type CellContent } from "./cells";
import { shiftedArea, shiftedPlace, type SheetLines } from "./insertedLines";
import { shiftedFormula } from "./shiftedFormula";
import { keyOfPlace, type PlaceReading, type SheetWindow, type Snapshot } from "./snapshot";

/** The workbook as Excel will have it when it has inserted lines: what lies behind moves, and references follow. */
export function shiftedSnapshot(snapshot: Snapshot, inserted: SheetLines): Snapshot {
  const isThere = ({ sheet }: { readonly sheet: string }): boolean => sameSheet(sheet, inserted.sheet);
  const moved = <T extends Place>(one: T): T =>
    isThere(one) ? { ...one, area: shiftedArea(one.area, inserted) } : one;
  return {
    ...snapshot,
    tables: snapshot.tables.map(moved),
    names: snapshot.names.map((one) => ({ ...one, formula: shiftedFormula(one.formula, "", inserted) })),
    windows: new Map(
      [...snapshot.windows].map(([sheet, window]) => [sheet, shiftedWindow(window, sheet, inserted)]),
    ),
    readings: new Map([...snapshot.readings].map(([key, reading]) => shiftedReading(key, reading, inserted))),
    ...(snapshot.register && { register: moved(snapshot.register) }),
  };
}

function shiftedWindow(window: SheetWindow, sheet: string, inserted: SheetLines): SheetWindow {
  const { content, merged } = window;
  return {
    ...window,
    content: shiftedContents(content, sheet, inserted),
    merged: sameSheet(sheet, inserted.sheet) ? merged.map((area) => shiftedArea(area, inserted)) : merged,
  };
}

/** Cells of a sheet with their formulas after an insertion. */
export function shiftedContents(block: CellBlock, sheet: string, inserted: SheetLines): CellBlock {
  const contents = block.contents.map((row) =>
    row.map((cell) => (isFormula(cell) ? shiftedFormula(String(cell), sheet, inserted) : cell)),
  );
  const rewritten = { ...block, contents };
  return sameSheet(sheet, inserted.sheet) ? withEmptyLines(rewritten, inserted) : rewritten;
}

/** A block of cells with empty lines where others are inserted. */
function withEmptyLines(block: CellBlock, inserted: SheetLines): CellBlock {
  const { run, line, lines } = inserted;
  const area = areaOfBlock(block);
  const first = run === "down" ? area.column : area.row;
  const count = run === "down" ? area.columns : area.rows;
  if (line >= first + count) return block;
  if (line <= first) {
    return run === "down" ? { ...block, column: first + lines } : { ...block, row: first + lines };
  }
  const empty = (cells: number): CellContent[] => Array.from({ length: cells }, () => "");
  const at = line - first;
  const contents =
    run === "down"
      ? block.contents.map((row) => [...row.slice(0, at), ...empty(lines), ...row.slice(at)])
      : [
          ...block.contents.slice(0, at),
          ...Array.from({ length: lines }, () => empty(area.columns)),
          ...block.contents.slice(at),
        ];
  return { ...block, contents };
}

function shiftedReading(key: string, reading: PlaceReading, inserted: SheetLines): [string, PlaceReading] {
  const { sheet } = placeOfKey(key);
  if (!sameSheet(sheet, inserted.sheet)) return [key, reading];
  const { values, texts, formats } = reading;
  const moved = (block: CellBlock): CellBlock => withEmptyLines(block, inserted);
  return [
    shiftedKey(key, [inserted]),
    { values: moved(values), texts: moved(texts), formats: moved(formats) },
  ];
}

/** The place that `keyOfPlace` made a key of; the sheet's name in lower case. */
function placeOfKey(key: string): Place {
  const end = key.lastIndexOf("!");
  const [row = 0, column = 0, rows = 0, columns = 0] = key
    .slice(end + 1)
    .split(",")
    .map(Number);
  return { sheet: key.slice(0, end), area: { row, column, rows, columns } };
}

/** The key of a place after insertions. */
export const shiftedKey = (key: string, inserted: readonly SheetLines[]): string =>
  keyOfPlace(shiftedPlace(placeOfKey(key), inserted));
