import { failure, success, type KpiProblem, type Outcome } from "../../kpi/outcome";
import { intersect, parsePlace, printArea, printPlace } from "../addresses";
import type { Arrangement } from "../arrangement";
import { placeOfLines, printLines, type SheetLines } from "../insertedLines";
import { possibleSpills } from "../insertionSpills";
import { shiftedSurface } from "../shiftedSurface";
import type { Snapshot } from "../snapshot";
import type { Surface } from "../surface";
import { answersOf, question } from "./questions";
import { readSurface } from "./surfaces";

/**
 * The surface of KPIs as they stand, in the places that they will have in the snapshot, which may have lines inserted.
 * The problem `insertSplitsSpill` names a formula whose results run across such lines: they would be cut off.
 */
export async function readStandingSurface(
  context: Excel.RequestContext,
  snapshot: Snapshot,
  standing: readonly Arrangement[],
): Promise<Outcome<Surface>> {
  const before = snapshot.inserted?.before ?? snapshot;
  const wanted = standing.flatMap(({ inserting }) => inserting ?? []);
  const spills = wanted.map((lines) => question((one) => queueSpills(one, lines, before)));
  const ruled = standing.map(({ kpi, anchors }) => ({ id: kpi.definition.id, anchors }));
  const removed = standing.flatMap(({ dropped }) => dropped);
  const surface = await readSurface(context, before, standing, ruled, removed, spills);
  const split = answersOf(spills).flat();
  return split.length > 0 ? failure(...split) : success(shiftedSurface(surface, snapshot, standing));
}

function queueSpills(
  context: Excel.RequestContext,
  lines: SheetLines,
  snapshot: Snapshot,
): () => KpiProblem[] {
  const sheet = context.workbook.worksheets.getItem(lines.sheet);
  const queued = possibleSpills(lines, snapshot).map(({ area }) =>
    sheet.getRange(printArea(area)).getSpillingToRangeOrNullObject().load("address"),
  );
  return () => {
    const areas = queued.flatMap((range) => {
      const place = range.isNullObject ? undefined : parsePlace(range.address, lines.sheet);
      return place ? [place.area] : [];
    });
    const behind = placeOfLines({ ...lines, lines: 1 }).area;
    const across = areas.find((area) => intersect(area, behind) !== undefined);
    if (!across) return [];
    const detail = { cells: printPlace({ sheet: lines.sheet, area: across }) };
    return [{ code: "insertSplitsSpill", at: printLines(lines), detail }];
  };
}
