/** One sheet's cells as a person would type them: rows of contents, the first row is row 1. */
export type FakeRows = readonly (readonly (string | number | null)[])[];

export type Cell = string | number | null;

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Cells of single-letter columns by A1 address: all that the tests of the pane need of a grid. */
export class FakeSheet {
  private readonly cells = new Map<string, Cell>();

  constructor(rows: FakeRows) {
    rows.forEach((row, y) => row.forEach((cell, x) => this.set(`${letters[x]}${y + 1}`, cell)));
  }

  get(address: string): Cell {
    return this.cells.get(address) ?? null;
  }

  set(address: string, content: Cell): void {
    if (content === null || content === "") this.cells.delete(address);
    else this.cells.set(address, content);
  }

  replace(contents: Readonly<Record<string, Cell>>): void {
    this.cells.clear();
    for (const [address, content] of Object.entries(contents)) this.set(address, content);
  }

  /** Every filled cell as text, to compare whole sheets. */
  contents(): Record<string, Cell> {
    return Object.fromEntries([...this.cells].sort(([a], [b]) => a.localeCompare(b)));
  }
}

export interface FakeArea {
  readonly column: string;
  readonly lastColumn: string;
  readonly row: number;
  readonly lastRow: number;
}

/** `B2:C13` or `B2`; undefined for anything else. */
export function areaOf(address: string): FakeArea | undefined {
  const match = /^([A-Z])(\d+)(?::([A-Z])(\d+))?$/.exec(address);
  if (!match) return undefined;
  const [, column = "", row = "", lastColumn = column, lastRow = row] = match;
  return { column, lastColumn, row: Number(row), lastRow: Number(lastRow) };
}

/** The addresses of an area, row by row. */
export function addressesOf({ column, lastColumn, row, lastRow }: FakeArea): string[] {
  const columns = letters.slice(letters.indexOf(column), letters.indexOf(lastColumn) + 1);
  return Array.from({ length: lastRow - row + 1 }, (_, step) =>
    [...columns].map((letter) => `${letter}${row + step}`),
  ).flat();
}

/** The column so many places to the right. */
export const columnAfter = (column: string, places: number): string =>
  letters[letters.indexOf(column) + places] ?? "Z";
