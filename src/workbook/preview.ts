import { printFrom } from "./addresses";
import { placeOfLine, type ArrangedLine, type Arrangement } from "./arrangement";
import { columnOfRole } from "./columnHeaders";
import { countStatuses, judgePeriods } from "./judge";
import { latestShown } from "./latestShown";
import { contentsOfLine } from "./lineContents";
import type { Conflict, PlannedColumn, Preview, PreviewPeriod } from "./port";
import { listPlan } from "./planListing";
import { definitionToRecord } from "./record";
import { roomToGrow } from "./roomToGrow";
import type { Snapshot } from "./snapshot";
import type { Plan } from "./steps";

/** What an apply would do and what it would say, for the pane; what it saw is another matter. */
export function previewOf(
  arrangement: Arrangement,
  snapshot: Snapshot,
  plan: Plan,
  conflict: Conflict | undefined,
): Omit<Preview, "seen"> {
  const periods = judgePeriods(arrangement.kpi, snapshot);
  const limit = conflict ? undefined : roomToGrow(arrangement, snapshot);
  return {
    definition: definitionToRecord(arrangement),
    periods,
    counts: countStatuses(periods),
    columns: arrangement.lines.map((line) => plannedColumn(arrangement, line, periods)),
    ...(conflict && { conflict }),
    ...(limit && { notices: [limit] }),
    cells: countCells(arrangement, plan),
    plan: listPlan(arrangement, plan, snapshot),
  };
}

function plannedColumn(
  arrangement: Arrangement,
  line: ArrangedLine,
  periods: readonly PreviewPeriod[],
): PlannedColumn {
  const { frame, kpi } = arrangement;
  const contents = contentsOfLine(arrangement, line);
  const sample = "spill" in contents ? contents.spill : (contents.each[0] ?? "");
  const shows = latestShown(line.role, kpi, periods);
  return {
    column: columnOfRole[line.role],
    header: line.header,
    address: printFrom(placeOfLine(frame, line.line), kpi.sheet),
    sample: String(sample),
    ...(shows !== undefined && { shows }),
  };
}

/** Cells of the KPI's sheet, spilled ones included; the register's are not counted. */
function countCells({ frame, lines, dropped }: Arrangement, plan: Plan): Preview["cells"] {
  const headers = frame.headerStep === undefined ? 0 : 1;
  const perLine = frame.steps + headers;
  const spilled = new Set<number>();
  for (const { step } of plan.changes) {
    if (step.do !== "write" || step.place.sheet !== frame.sheet) continue;
    spilled.add(frame.run === "down" ? step.place.area.column : step.place.area.row);
  }
  const written = lines.filter(({ fresh, line }) => fresh || spilled.has(line)).length * perLine;
  const removed = dropped.reduce((sum, { place }) => sum + place.area.rows * place.area.columns + headers, 0);
  return { written, removed, unchanged: lines.length * perLine - written };
}
