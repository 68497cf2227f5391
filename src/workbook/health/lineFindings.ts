import {
  intersect,
  parsePlace,
  printArea,
  printPlace,
  quoteSheet,
  sameSheet,
  type Place,
} from "../addresses";
import { placeOfLine, type ArrangedLine, type Arrangement } from "../arrangement";
import { contentAt, contentsOf, isFormula, isSpilled, type CellContent } from "../cells";
import { cellOf } from "../direction";
import { windowOf, type Snapshot } from "../snapshot";
import type { Step } from "../steps";
import type { Finding, FindingCode } from "./finding";

/** What was changed in the written columns of one KPI, told from what writing them anew would change. */
export function lineFindings(
  arrangement: Arrangement,
  steps: readonly Step[],
  snapshot: Snapshot,
): Finding[] {
  const unfilled: ChangedCell[] = [];
  const ofLines = arrangement.lines.flatMap((line) => {
    if (line.fresh) return goneLine(arrangement, line);
    const place = placeOfLine(arrangement.frame, line.line);
    const cells = steps.flatMap((step) => changedCells(step, place, snapshot));
    const isUnfilled = ({ found }: ChangedCell): boolean => found === "" && isResized(arrangement);
    unfilled.push(...cells.filter(isUnfilled));
    return [
      ...headerFindings(arrangement, line, snapshot),
      ...contentFindings(
        arrangement,
        line,
        cells.filter((cell) => !isUnfilled(cell)),
      ),
    ];
  });
  return [...resizedFindings(arrangement, unfilled), ...ofLines];
}

/** Whether lines of the sheet were inserted or deleted among the figures since they were last written. */
function isResized({ anchors, kpi }: Arrangement): boolean {
  const before = parsePlace(String(anchors.memo?.row?.actual ?? ""), kpi.sheet);
  return before !== undefined && before.area.rows * before.area.columns !== kpi.series.steps;
}

/** Cells that came with inserted lines of the sheet, or whose formula went with a deleted one: nobody edited them. */
function resizedFindings(arrangement: Arrangement, unfilled: readonly ChangedCell[]): Finding[] {
  if (unfilled.length === 0) return [];
  return [
    {
      code: "figuresResized",
      ...about(arrangement),
      at: printCells(arrangement.frame.sheet, unfilled),
      detail: { count: unfilled.length },
      repair: "rewrite",
    },
  ];
}

const about = ({ kpi }: Arrangement): Pick<Finding, "id" | "name"> => ({
  id: kpi.definition.id,
  name: kpi.definition.name,
});

/** A column of the row that is not there: its cells were deleted, or its name was. */
function goneLine(arrangement: Arrangement, { header, role }: ArrangedLine): Finding[] {
  if (!arrangement.anchors.memo) return [];
  return [{ code: "columnGone", ...about(arrangement), detail: { header, role }, repair: "rewrite" }];
}

/** A header may be renamed by a person, not be emptied, and not be a figure or a formula. */
function headerFindings(arrangement: Arrangement, line: ArrangedLine, snapshot: Snapshot): Finding[] {
  const { frame } = arrangement;
  const cell = headerCell(arrangement, line);
  if (!cell) return [];
  const content = contentAt(windowOf(snapshot, frame.sheet).content, cell.area.row, cell.area.column);
  const at = printPlace(cell);
  if (content === "") return [{ code: "headerGone", ...about(arrangement), at, repair: "rewrite" }];
  if (typeof content === "string" && !isFormula(content)) return [];
  return [
    {
      code: "headerOverwritten",
      ...about(arrangement),
      at,
      detail: { found: String(content) },
      repair: "rewrite",
    },
  ];
}

/** Where a line's header stands; the KPIs of a list have the same. */
export function headerCell({ frame }: Arrangement, { line }: ArrangedLine): Place | undefined {
  const step = frame.headerStep ?? frame.list?.header;
  if (step === undefined) return undefined;
  const cell = cellOf(frame.run, line, step);
  return { sheet: frame.sheet, area: { ...cell, rows: 1, columns: 1 } };
}

interface ChangedCell {
  readonly row: number;
  readonly column: number;
  readonly found: CellContent;
}

function contentFindings(
  arrangement: Arrangement,
  line: ArrangedLine,
  cells: readonly ChangedCell[],
): Finding[] {
  const { sheet } = arrangement.frame;
  const edited = cells.filter(({ found }) => found === "" || isFormula(found));
  const typed = cells.filter(({ found }) => found !== "" && !isFormula(found));
  const finding = (code: FindingCode, changed: readonly ChangedCell[]): Finding[] => {
    const [first] = changed;
    if (!first) return [];
    const found = first.found === "" ? "–" : String(first.found);
    return [
      {
        code,
        ...about(arrangement),
        at: printCells(sheet, changed),
        detail: { header: line.header, count: changed.length, found },
        repair: "rewrite",
      },
    ];
  };
  return [...finding("formulaEdited", edited), ...finding("valueTyped", typed)];
}

/** The first cells by their addresses, the others by an ellipsis. */
function printCells(sheet: string, cells: readonly ChangedCell[]): string {
  const named = cells
    .slice(0, 5)
    .map(({ row, column }) => printArea({ row, column, rows: 1, columns: 1 }))
    .join(", ");
  return `${quoteSheet(sheet)}!${named}${cells.length > 5 ? ", …" : ""}`;
}

/** Cells of a line that a step changes: those written with something else, and those that stand where a formula spills. */
function changedCells(step: Step, place: Place, snapshot: Snapshot): ChangedCell[] {
  if ((step.do !== "write" && step.do !== "clear") || !sameSheet(step.place.sheet, place.sheet)) return [];
  const area = intersect(step.place.area, place.area);
  if (!area) return [];
  const now = contentsOf(windowOf(snapshot, place.sheet).content, area);
  const whole = contentsOf(windowOf(snapshot, place.sheet).content, place.area).flat();
  const spilled = isSpilled(whole);
  return now.flatMap((cells, r) =>
    cells.flatMap((found, c) => {
      const row = area.row + r;
      const column = area.column + c;
      const isFirst = row === place.area.row && column === place.area.column;
      if (step.do === "clear") return isFirst || found === "" || spilled ? [] : [{ row, column, found }];
      const wanted = step.contents[row - step.place.area.row]?.[column - step.place.area.column];
      return found === wanted || (spilled && !isFirst) ? [] : [{ row, column, found }];
    }),
  );
}
