import type { Place } from "../addresses";
import { anchoredIds, anchorsOf, type Anchors } from "../anchors";
import type { LineRole } from "../columnHeaders";
import { portableColumns } from "../portable/portableFormula";
import type { NameInfo } from "../snapshot";

/** Bytes that an answer may have: Excel on the web gives 5 MB, and sizes are estimates. */
export const largestAnswer = 3_800_000;

/** Bytes of all that is read of one period of a KPI beside formulas of each cell: measured with 500 KPIs. */
const bytesAPeriod = 140;

/** Bytes of a live formula with its addresses, where each cell has its own. */
const liveFormula = 80;

/** Cells with long formulas, or with one each, and the bytes of each. */
export interface HeavyLine {
  readonly place: Place;
  readonly bytes: number;
}

/** The lines whose formulas may not fit into one answer with everything else; none where they are sure to. */
export function heavyLines(names: readonly NameInfo[]): HeavyLine[] {
  const anchors = anchoredIds(names).map((id) => anchorsOf(names, id));
  const heavy = anchors.flatMap(linesOf);
  const figures = anchors.flatMap(({ sources }) => sources.actual ?? []);
  const others = figures.reduce((sum, { area }) => sum + area.rows * area.columns * bytesAPeriod, 0);
  const all = heavy.reduce(
    (sum, { place: { area }, bytes }) => sum + area.rows * area.columns * bytes,
    others,
  );
  return all < largestAnswer ? [] : heavy;
}

function linesOf({ memo, lines }: Anchors): HeavyLine[] {
  const native = memo?.longest;
  const live = memo?.row?.formulas === "perCell" ? liveFormula : undefined;
  return (Object.entries(lines) as [LineRole, Place][]).flatMap(([role, place]) => {
    const isNative = native !== undefined && portableColumns.some((one) => one === role);
    const bytes = isNative ? native : live;
    return bytes === undefined ? [] : [{ place, bytes }];
  });
}
