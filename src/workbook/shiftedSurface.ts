import { placeOfLine, type Arrangement } from "./arrangement";
import { shiftedPlace, type Insertion } from "./insertedLines";
import { shiftedKey } from "./shiftedSnapshot";
import { keyOfPlace, type Snapshot } from "./snapshot";
import type { CellFormats } from "./steps";
import { keyOfColumn, type Surface } from "./surface";

/**
 * What was read before lines are inserted, under the places of after. Inserted lines look like the one before them, as
 * Excel makes them.
 */
export function shiftedSurface(
  surface: Surface,
  { inserted }: Snapshot,
  standing: readonly Arrangement[],
): Surface {
  if (!inserted) return surface;
  const { insertions } = inserted;
  const moved = <T>(map: ReadonlyMap<string, T>): [string, T][] =>
    [...map].map(([key, value]) => [shiftedKey(key, insertions), value]);
  const models = standing.flatMap((arrangement) => modelled(arrangement, surface, insertions));
  return {
    ...surface,
    looks: new Map(moved(surface.looks)),
    widths: new Map([
      ...[...surface.widths].map(([key, width]) => [movedColumn(key, insertions), width] as const),
      ...models.flatMap(({ widths }) => widths),
    ]),
    formats: new Map([...moved(surface.formats), ...models.flatMap(({ formats }) => formats)]),
    rules: new Map(moved(surface.rules)),
    standing: new Map(moved(surface.standing)),
    values: new Map(moved(surface.values)),
  };
}

/** Formats and widths of a KPI's inserted lines: those of the line before them. */
function modelled(
  { frame, inserting }: Arrangement,
  surface: Surface,
  insertions: readonly Insertion[],
): { readonly formats: [string, CellFormats][]; readonly widths: [string, number][] }[] {
  if (!inserting) return [];
  const model = placeOfLine(frame, inserting.line - 1);
  const format = surface.formats.get(keyOfPlace(model)) ?? "General";
  const width = surface.widths.get(keyOfColumn(frame.sheet, inserting.line - 1));
  const { area } = shiftedPlace(model, insertions);
  return Array.from({ length: inserting.lines }, (_, i) => {
    const place =
      frame.run === "down" ? { ...area, column: area.column + 1 + i } : { ...area, row: area.row + 1 + i };
    return {
      formats: [[keyOfPlace({ sheet: frame.sheet, area: place }), format]],
      widths: width === undefined ? [] : [[keyOfColumn(frame.sheet, place.column), width]],
    };
  });
}

/** The key of a column after insertions. */
function movedColumn(key: string, insertions: readonly Insertion[]): string {
  const end = key.lastIndexOf("!");
  const [sheet, column] = [key.slice(0, end), Number(key.slice(end + 1))];
  const cell = { sheet, area: { row: 0, column, rows: 1, columns: 1 } };
  return keyOfColumn(sheet, shiftedPlace(cell, insertions).area.column);
}
