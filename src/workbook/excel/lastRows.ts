import type { KpiDefinition } from "../../kpi/definition";
import { isWhole, parsePlace, sheetRows, type Place } from "../addresses";
import { anchoredIds, anchorsOf } from "../anchors";
import { sidesOfTarget } from "../record";
import { registerSheetNames } from "../registerFields";
import type { Structure } from "./structure";

/** Rows that are read below the last cell that a KPI has on a sheet: for coming periods, totals and longer columns. */
export const furtherRows = 2_000;

/**
 * How far down each sheet is read, by its name in lower case: as far as figures, targets, periods, written columns and
 * chosen places reach, and some rows more. A sheet of 200,000 rows is not fetched to plan a KPI at its top. Sheets that
 * are left out are read whole: the register's, and those with a whole column marked.
 */
export function lastRows(
  { names }: Structure,
  definitions: readonly KpiDefinition[],
  registerSheet: string | undefined,
): ReadonlyMap<string, number> {
  const places = [
    ...definitions.flatMap(placesOf),
    ...anchoredIds(names).flatMap((id) => {
      const { sources, lines } = anchorsOf(names, id);
      return [...Object.values(sources), ...Object.values(lines)];
    }),
  ];
  const last = new Map<string, number>();
  for (const { sheet, area } of places) {
    const key = sheet.toLowerCase();
    const end = isWhole(area) ? Infinity : Math.min(area.row + area.rows + furtherRows, sheetRows);
    last.set(key, Math.max(last.get(key) ?? 0, end));
  }
  const whole = registerSheet === undefined ? Object.values(registerSheetNames) : [registerSheet];
  for (const sheet of whole) last.delete(sheet.toLowerCase());
  return new Map([...last].filter(([, row]) => Number.isFinite(row)));
}

/** The cells that a definition names; a chosen place with the room that its columns take from there on. */
function placesOf({ sheet, actual, periods, target, place }: KpiDefinition): Place[] {
  const addresses = [actual, periods, ...sidesOfTarget(target)].filter((one) => typeof one === "string");
  const named = addresses.flatMap((address) => parsePlace(address, sheet) ?? []);
  const chosen = place === undefined ? undefined : parsePlace(place, sheet);
  if (!chosen) return named;
  const rows = Math.max(1, ...named.filter(({ area }) => !isWhole(area)).map(({ area }) => area.rows + 1));
  return [...named, { ...chosen, area: { ...chosen.area, rows } }];
}
