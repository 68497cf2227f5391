import { failure, success, type KpiProblem, type Outcome } from "../../kpi/outcome";
import { intersect, isWhole, printArea, printPlace, sameSheet, type Area } from "../addresses";
import { anchoredIds, anchorsOf } from "../anchors";
import { areaOfBlock, contentAt } from "../cells";
import { areaOfStretch, cellOf, type Stretch } from "../direction";
import { saysTarget } from "../headerWords";
import type { SelectionReading, Understanding } from "../port";
import { resolveSeries } from "../resolve";
import { windowOf, type Snapshot } from "../snapshot";
import { headerOf } from "../surroundings";
import { figureLines, linesOfBlock, runOfBlock } from "./blockLines";
import { withoutHeaderSteps, withoutTargetsInFront } from "./headerSteps";
import { isNumberAsText } from "./notes";
import { understandSeries, withReading, type SheetView } from "./sheetView";
import { withoutTotals } from "./totals";
import { understandList } from "./understandList";

/** Series that one selection may hold: more of them nobody can look through. */
const mostSeries = 200;

/**
 * A selected block: a list with one KPI a row where its headers say so, else one KPI a column, or a row where dates run
 * along its top. Dates and words are passed over, targets belong to the figures before them, and so do lines that were
 * written for a KPI.
 */
export function understandBlock(view: SheetView, marked: Area): Outcome<SelectionReading> {
  const { sheet, snapshot } = view;
  const at = printPlace({ sheet, area: marked });
  const { content } = windowOf(snapshot, sheet);
  const block = intersect(marked, areaOfBlock(content));
  if (!block) return failure({ code: "emptySelection", at });
  const list = understandList(view, block);
  if (list) return success(list);
  const run = runOfBlock(block, view);
  const lines = figureLines(block, run, view).filter((line) => !isWritten(snapshot, sheet, line));
  if (lines.length > mostSeries) {
    return failure({ code: "tooManySeries", at, detail: { series: lines.length, most: mostSeries } });
  }
  const skipped: KpiProblem[] = linesOfBlock(block, run)
    .filter((line) => isNumbersAsText(view, line))
    .map((line) => asText(view, line));
  const found: Understanding[] = [];
  const lastLine = Math.max(...linesOfBlock(block, run).map(({ line }) => line));
  for (const line of lines) {
    const figures = withoutTargetsInFront(content, line);
    const area =
      figures === line
        ? wholeLine(withoutHeaderSteps(content, line, lastLine), marked)
        : areaOfStretch(figures);
    const place = { sheet, area };
    const seen = withReading(view, place);
    const resolved = resolveSeries(sheet, printArea(place.area), seen.snapshot);
    if (!resolved.ok) {
      skipped.push(...resolved.problems);
      continue;
    }
    const { series, leftOut } = withoutTotals(content, resolved.value.series);
    const header = headerOf({ ...view, series }, line.line);
    const understood = understandSeries(seen, series, leftOut);
    if (!(header && saysTarget(header.text))) found.push(understood);
  }
  const [first] = found;
  if (!first) return failure(...(skipped.length > 0 ? skipped : [{ code: "noFiguresInBlock", at }]));
  return success({ kind: found.length > 1 ? "many" : "one", understandings: found, skipped });
}

/** The line as it was marked: whole columns and rows stay whole, so that their coming periods are taken up. */
function wholeLine(line: Stretch, marked: Area): Area {
  const area = areaOfStretch(line);
  if (!isWhole(marked)) return area;
  if (line.run === "down" && marked.rows > area.rows) return { ...area, row: marked.row, rows: marked.rows };
  const across = line.run === "across" && marked.columns > area.columns;
  return across ? { ...area, column: marked.column, columns: marked.columns } : area;
}

/** Whether a line meets one that was written for a KPI: attainments are no figures of somebody's. */
function isWritten({ names }: Snapshot, sheet: string, line: Stretch): boolean {
  const area = areaOfStretch(line);
  return anchoredIds(names).some((id) =>
    Object.values(anchorsOf(names, id).lines).some(
      (place) => sameSheet(place.sheet, sheet) && intersect(place.area, area) !== undefined,
    ),
  );
}

/** Whether all that a line holds, its header left out, are numbers stored as text. */
function isNumbersAsText(view: SheetView, line: Stretch): boolean {
  const cells = filledOf(view, { ...line, step: line.step + 1, steps: line.steps - 1 });
  return cells.length > 0 && cells.every(isNumberAsText);
}

function asText(view: SheetView, line: Stretch): KpiProblem {
  const cells = filledOf(view, line).filter(isNumberAsText).slice(0, 3);
  const at = printPlace({ sheet: view.sheet, area: areaOfStretch(line) });
  return {
    code: "numbersAsText",
    at,
    detail: { cells: cells.map((cell) => `“${String(cell)}”`).join(", ") },
  };
}

const filledOf = ({ values }: SheetView, { run, line, step, steps }: Stretch) =>
  Array.from({ length: steps }, (_, i) => cellOf(run, line, step + i))
    .map(({ row, column }) => contentAt(values, row, column))
    .filter((content) => content !== "");
