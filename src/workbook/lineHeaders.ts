import type { Place } from "./addresses";
import { blockArea, type Arrangement, type Frame } from "./arrangement";
import type { List } from "./behindList";
import { contentAt, type CellBlock } from "./cells";
import { headerOfLine, isWrittenHeader, type HeaderKey, type LineRole } from "./columnHeaders";
import { cellOf, type Stretch } from "./direction";
import { fold } from "./headerWords";
import type { TakenPlaces } from "./occupied";
import type { ResolvedKpi } from "./resolve";
import { windowOf, type Snapshot } from "./snapshot";

/** A place promised in this plan carries the header that will stand over it. */
export interface PromisedPlace extends Place {
  readonly header: string;
}

const isPromisedHeader = (place: Place): place is PromisedPlace => "header" in place;

/** Every cell that an arrangement will fill, with the header over it. */
export function promisedPlaces({ frame, lines }: Arrangement): PromisedPlace[] {
  const { sheet, list } = frame;
  return lines.flatMap(({ line, header, heads }) => {
    const own = { sheet, area: blockArea(frame, line, 1), header };
    if (!list || heads !== true) return [own];
    const { row, rows } = list.table?.area ?? { row: list.header, rows: 1 };
    return [own, { sheet, area: { row, rows, column: line, columns: 1 }, header }];
  });
}

/** A header that a person changed stays; ours follows the KPI's language. */
export function headerFor(
  { definition, series }: ResolvedKpi,
  frame: Frame,
  snapshot: Snapshot,
  role: LineRole,
  keptLine: number | undefined,
  used: ReadonlySet<string>,
): string {
  const key: HeaderKey = role === "forecast" && definition.dueDate === undefined ? "nextForecast" : role;
  const name = frame.list ? nameOfList(frame, frame.list, series, snapshot) : definition.name;
  const written = headerOfLine(key, name, definition.language, used);
  if (keptLine === undefined || frame.headerStep === undefined) return written;
  const { row, column } = cellOf(frame.run, keptLine, frame.headerStep);
  const current = String(contentAt(windowOf(snapshot, frame.sheet).content, row, column));
  if (current === "") return written;
  const word = headerOfLine(key, definition.name, definition.language, new Set());
  const ours = isWrittenHeader(current, role);
  return ours && current !== word && !current.startsWith(`${word} (`) ? written : current;
}

/** What tells the columns of a list from others: the header of its figures. */
const nameOfList = (frame: Frame, { header }: List, { line }: Stretch, snapshot: Snapshot): string =>
  String(contentAt(windowOf(snapshot, frame.sheet).content, header, line));

/** Headers beside which a new one must be told apart. */
export function headersInUse(
  { series }: ResolvedKpi,
  frame: Frame,
  snapshot: Snapshot,
  own: ReadonlySet<number>,
  taken: TakenPlaces,
): Set<string> {
  const used = new Set<string>();
  const step = frame.headerStep ?? frame.list?.header;
  if (step === undefined) return used;
  const { content } = windowOf(snapshot, frame.sheet);
  for (const [line, header] of headersOf(content, frame.run, step).entries()) {
    if (header !== "" && !own.has(line) && line !== series.line) used.add(header);
  }
  for (const place of taken.on(frame.sheet)) {
    if (isPromisedHeader(place)) used.add(fold(place.header));
  }
  return used;
}

/** Headers of a sheet's lines, folded, by its content: many KPIs of a plan ask for the same. */
const foldedHeaders = new WeakMap<CellBlock, Map<string, readonly string[]>>();

/** The folded headers of all lines of a block, "" where there is none. */
function headersOf(content: CellBlock, run: Frame["run"], step: number): readonly string[] {
  const known = foldedHeaders.get(content) ?? new Map<string, readonly string[]>();
  foldedHeaders.set(content, known);
  const key = `${run} ${step}`;
  const found = known.get(key);
  if (found) return found;
  const last =
    run === "down"
      ? content.column + (content.contents[0]?.length ?? 0)
      : content.row + content.contents.length;
  const headers = Array.from({ length: last }, (_, line) => {
    const { row, column } = cellOf(run, line, step);
    return fold(String(contentAt(content, row, column)));
  });
  known.set(key, headers);
  return headers;
}
