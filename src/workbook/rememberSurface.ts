import { placeOfLine, type Arrangement } from "./arrangement";
import type { LineRole } from "./columnHeaders";
import { cellOf } from "./direction";
import { rememberedFormats, type FormatsBefore } from "./formatsBefore";
import { changedLook } from "./headerLooks";
import type { Memo } from "./memo";
import { wantedWidth } from "./planLine";
import { keyOfPlace } from "./snapshot";
import type { HeaderStyle } from "./steps";
import { keyOfColumn, type Surface } from "./surface";

/** Of what is remembered by role that of the lines that stay where they are: the others go, or are looked at anew. */
function ofStanding<T>(
  remembered: Readonly<Partial<Record<LineRole, T>>> | undefined,
  lines: Arrangement["lines"],
): Partial<Record<LineRole, T>> {
  const standing: Partial<Record<LineRole, T>> = {};
  for (const { role, fresh } of lines) {
    const before = remembered?.[role];
    if (!fresh && before !== undefined) standing[role] = before;
  }
  return standing;
}

/** The widths that columns had before this plan widens them, for the memo; those of lines that stay are kept. */
export function rememberWidths(
  { frame, lines }: Arrangement,
  surface: Surface,
  memo: Memo | undefined,
): Memo["widths"] {
  const widths: Partial<Record<LineRole, number>> = ofStanding(memo?.widths, lines);
  for (const line of lines) {
    const now = surface.widths.get(keyOfColumn(frame.sheet, line.line));
    if (!line.fresh || frame.run === "across" || now === undefined || now >= wantedWidth(line)) continue;
    widths[line.role] = now;
  }
  return widths;
}

/** The number formats that cells had before this plan, for the memo, where they had one. */
export function rememberFormats(
  { frame, lines }: Arrangement,
  surface: Surface,
  memo: Memo | undefined,
): Memo["formats"] {
  const formats: Partial<Record<LineRole, FormatsBefore>> = ofStanding(memo?.formats, lines);
  for (const line of lines) {
    const now = surface.formats.get(keyOfPlace(placeOfLine(frame, line.line)));
    const before = line.fresh && now !== undefined ? rememberedFormats(now) : undefined;
    if (before !== undefined) formats[line.role] = before;
  }
  return formats;
}

/** What of their look headers had before they get that of their neighbour, for the memo. */
export function rememberLooks(
  { frame, kpi, lines }: Arrangement,
  surface: Surface,
  memo: Memo | undefined,
): Pick<Memo, "looks"> {
  const style = surface.headerStyles.get(kpi.definition.id);
  const looks: Partial<Record<LineRole, HeaderStyle>> = ofStanding(memo?.looks, lines);
  for (const { role, line, fresh, heads } of lines) {
    const step = frame.headerStep ?? (heads === true ? frame.list?.header : undefined);
    const at = step === undefined ? undefined : cellOf(frame.run, line, step);
    const place = at && { sheet: frame.sheet, area: { ...at, rows: 1, columns: 1 } };
    const look = place && surface.looks.get(keyOfPlace(place));
    if (!(fresh || heads === true) || !style || !look) continue;
    const before = changedLook({ fill: "", ...look }, style);
    if (Object.keys(before).length > 0) looks[role] = before;
  }
  return Object.keys(looks).length > 0 ? { looks } : {};
}
