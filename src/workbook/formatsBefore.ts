import type { Area } from "./addresses";
import type { CellFormats } from "./steps";

/** Number formats of a line's cells from the first on: one for all, or how many cells one after the other have which. */
export type FormatsBefore = string | readonly (readonly [format: string, cells: number])[];

/** Number formats that were read, as they are remembered; nothing where no cell has one. */
export function rememberedFormats(formats: CellFormats): FormatsBefore | undefined {
  if (typeof formats === "string") return formats === "General" ? undefined : formats;
  const runs: [string, number][] = [];
  for (const format of formats.flat()) {
    const last = runs.at(-1);
    if (last?.[0] === format) last[1] += 1;
    else runs.push([format, 1]);
  }
  return runs;
}

/** Remembered formats for the cells of a line, which may have become more or fewer since: new ones have none. */
export function formatsOn(before: FormatsBefore | undefined, { rows, columns }: Area): CellFormats {
  if (before === undefined || typeof before === "string") return before ?? "General";
  const cells = before.flatMap(([format, count]) => Array.from({ length: count }, () => format));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => cells[row * columns + column] ?? "General"),
  );
}
