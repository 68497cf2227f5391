import { parseArea, type Area } from "../../../src/workbook/addresses";
import { contentsOf, type CellBlock, type CellContent } from "../../../src/workbook/cells";
import {
  keyOfPlace,
  type NameInfo,
  type PlaceReading,
  type Snapshot,
  type TableInfo,
} from "../../../src/workbook/snapshot";

/** A sheet for a test: rows of contents from A1 on, and number formats by address. */
export interface TestSheet {
  readonly name: string;
  readonly rows: readonly (readonly CellContent[])[];
  readonly formats?: Readonly<Record<string, string>>;
  readonly merged?: readonly string[];
  readonly protected?: boolean;
}

export const area = (address: string): Area => {
  const parsed = parseArea(address);
  if (!parsed) throw new Error(`${address} is no address`);
  return parsed;
};

/** A rectangle of contents, short rows filled with empty cells. */
export function block(rows: readonly (readonly CellContent[])[]): CellBlock {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  return {
    row: 0,
    column: 0,
    contents: rows.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => "")]),
  };
}

/** Number formats of the same shape as the contents: those given by address, General elsewhere. */
export function formatBlock({ rows, formats = {} }: TestSheet): CellBlock {
  const shape = block(rows);
  const contents = shape.contents.map((cells) => cells.map((): string => "General"));
  for (const [address, format] of Object.entries(formats)) {
    const { row, column, rows: height, columns } = area(address);
    for (let r = row; r < row + height; r++) {
      for (let c = column; c < column + columns; c++) {
        const cells = contents[r];
        if (cells) cells[c] = format;
      }
    }
  }
  return { row: 0, column: 0, contents };
}

/** A snapshot of such sheets with the places named as read. */
export function snapshotOf(
  sheets: readonly TestSheet[],
  options: {
    readonly read?: readonly string[];
    names?: readonly NameInfo[];
    tables?: readonly TableInfo[];
  } = {},
): Snapshot {
  const readings = new Map<string, PlaceReading>();
  for (const sheet of sheets) {
    for (const address of options.read ?? []) {
      const place = { sheet: sheet.name, area: area(address) };
      const rows = Math.min(place.area.rows, sheet.rows.length);
      const cut = (source: CellBlock): CellBlock => ({
        row: place.area.row,
        column: place.area.column,
        contents: contentsOf(source, { ...place.area, rows }),
      });
      readings.set(keyOfPlace(place), {
        values: cut(block(sheet.rows)),
        texts: cut(block(sheet.rows.map((cells) => cells.map(String)))),
        formats: cut(formatBlock(sheet)),
      });
    }
  }
  return {
    sheets: sheets.map(({ name, protected: locked = false }) => ({ name, visible: true, protected: locked })),
    tables: options.tables ?? [],
    names: options.names ?? [],
    windows: new Map(
      sheets.map(({ name, rows, merged = [] }) => [
        name.toLowerCase(),
        { content: block(rows), merged: merged.map(area) },
      ]),
    ),
    readings,
  };
}
