import { intersect, parsePlace, printArea, sameSheet, type Area, type Place } from "../addresses";
import { anchoredIds, anchorsOf } from "../anchors";
import { emptyBlock, type CellBlock, type CellContent } from "../cells";
import { portableColumns } from "../portable/portableFormula";
import type { NameInfo, SheetWindow } from "../snapshot";
import { areaOfRange, blockOf } from "./readings";

/** Bytes that an answer may have: Excel on the web gives 5 MB, and sizes are estimates. */
const largestAnswer = 3_800_000;

/** Bytes of a cell whose content nobody wrote by the thousand characters. */
const plainCell = 40;

/** Cells with long formulas, those of portable KPIs, and the bytes of each. */
export interface HeavyLine {
  readonly place: Place;
  readonly bytes: number;
}

/** The lines whose formulas may not fit into one answer; none where they are sure to. */
export function heavyLines(names: readonly NameInfo[]): HeavyLine[] {
  const heavy = anchoredIds(names).flatMap((id) => {
    const { memo, lines } = anchorsOf(names, id);
    const bytes = memo?.longest;
    if (bytes === undefined) return [];
    return portableColumns.flatMap((role) => {
      const place = lines[role];
      return place ? [{ place, bytes }] : [];
    });
  });
  const all = heavy.reduce((sum, { place: { area }, bytes }) => sum + area.rows * area.columns * bytes, 0);
  return all < largestAnswer / 2 ? [] : heavy;
}

/**
 * Queues what a sheet holds, down to its row `last` where one is given; the function returned hands it over after the
 * next sync.
 */
export function queueWindow(
  context: Excel.RequestContext,
  name: string,
  merges: boolean,
  last?: number,
): () => [string, SheetWindow] {
  const { used: whole, merged } = queueSheet(context, name, merges);
  const used =
    last === undefined
      ? whole
      : context.workbook.worksheets.getItem(name).getRange(`1:${last}`).getUsedRangeOrNullObject(true);
  used.load("address,formulas");
  return () => {
    const { row, rows } = whole.isNullObject ? { row: 0, rows: 0 } : areaOfRange(whole);
    const unread = last !== undefined && row + rows > last;
    const content = blockOf(used, "formulas");
    return [name.toLowerCase(), { content, merged: mergedAreas(merged), ...(unread && { unread }) }];
  };
}

interface QueuedSheet {
  readonly name: string;
  readonly used: Excel.Range;
  readonly merged: Excel.RangeAreas | undefined;
}

function queueSheet(context: Excel.RequestContext, name: string, merges: boolean): QueuedSheet {
  const sheet = context.workbook.worksheets.getItem(name);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("address");
  const merged = merges ? sheet.getRange().getMergedAreasOrNullObject() : undefined;
  merged?.load("address");
  return { name, used, merged };
}

/** The areas of an address of several: `England!A1:C1,England!D1:E1`; a comma may stand in a quoted name. */
function mergedAreas(merged: Excel.RangeAreas | undefined): Area[] {
  if (!merged || merged.isNullObject) return [];
  return [...merged.address.matchAll(/(?:'(?:[^']|'')*'|[^,'])+/g)].flatMap((match) => {
    const place = parsePlace(match[0], "");
    return place ? [place.area] : [];
  });
}

/** What sheets hold, in as many answers as long formulas need: first where the cells are, then their rows in parts. */
export async function readWindows(
  context: Excel.RequestContext,
  names: readonly string[],
  heavy: readonly HeavyLine[],
  merges: boolean,
): Promise<Map<string, SheetWindow>> {
  const sheets = names.map((name) => queueSheet(context, name, merges));
  await context.sync();
  const places = sheets.flatMap(({ name, used }) =>
    used.isNullObject ? [] : [{ sheet: name, area: areaOfRange(used) }],
  );
  const contents = await readInParts(context, places, heavy);
  return new Map(
    sheets.map(({ name, merged }) => {
      const content = contents.get(name.toLowerCase()) ?? emptyBlock;
      return [name.toLowerCase(), { content, merged: mergedAreas(merged) }];
    }),
  );
}

/** The formulas of one place a sheet, by the sheet's name in lower case, in as many answers as they need. */
export async function readInParts(
  context: Excel.RequestContext,
  places: readonly Place[],
  heavy: readonly HeavyLine[],
): Promise<Map<string, CellBlock>> {
  const rows = new Map<string, CellContent[][]>();
  await readParts(context, inAnswers(places.flatMap((place) => partsOf(place, heavy))), rows);
  return new Map(
    places.map(({ sheet, area: { row, column } }) => [
      sheet.toLowerCase(),
      { row, column, contents: rows.get(sheet) ?? [] },
    ]),
  );
}

/** Neighbouring rows of a sheet, together no more than an answer. */
interface Part extends Place {
  readonly bytes: number;
}

function partsOf({ sheet, area }: Place, heavy: readonly HeavyLine[]): Part[] {
  const bytes = new Array<number>(area.rows).fill(area.columns * plainCell);
  for (const line of heavy) {
    const part = sameSheet(line.place.sheet, sheet) ? intersect(line.place.area, area) : undefined;
    if (!part) continue;
    for (let row = part.row - area.row; row < part.row - area.row + part.rows; row++) {
      bytes[row] = (bytes[row] ?? 0) + part.columns * line.bytes;
    }
  }
  const parts: Part[] = [];
  bytes.forEach((size, row) => {
    const last = parts.at(-1);
    if (last && last.bytes + size <= largestAnswer) {
      const grown = { ...last.area, rows: last.area.rows + 1 };
      parts[parts.length - 1] = { sheet, area: grown, bytes: last.bytes + size };
    } else parts.push({ sheet, area: { ...area, row: area.row + row, rows: 1 }, bytes: size });
  });
  return parts;
}

function inAnswers(parts: readonly Part[]): Part[][] {
  const answers: Part[][] = [];
  let size = Infinity;
  for (const part of parts) {
    size += part.bytes;
    if (size > largestAnswer) {
      answers.push([]);
      size = part.bytes;
    }
    answers.at(-1)?.push(part);
  }
  return answers;
}

async function readParts(
  context: Excel.RequestContext,
  [parts, ...rest]: readonly Part[][],
  rows: Map<string, CellContent[][]>,
): Promise<void> {
  if (!parts) return;
  const queued = parts.map(({ sheet, area }) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(printArea(area));
    range.load("formulas");
    return { sheet, range };
  });
  await context.sync();
  for (const { sheet, range } of queued) {
    const known = rows.get(sheet) ?? [];
    for (const cells of range.formulas as CellContent[][]) known.push(cells);
    rows.set(sheet, known);
  }
  await readParts(context, rest, rows);
}
