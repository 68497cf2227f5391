import { failure, success, type KpiProblem, type Outcome } from "../../kpi/outcome";
import { printPlace, samePlace, type Place } from "../addresses";
import { placeOfLine, type ArrangedLine, type Arrangement } from "../arrangement";
import { contentsOf, isFormula, isSpilled, type CellContent } from "../cells";
import type { LineRole } from "../columnHeaders";
import { areaOfStretch } from "../direction";
import { contentsOfLine, type LineContents } from "../lineContents";
import type { Memo } from "../memo";
import { ownSteps } from "../ownSteps";
import { keyOfPlace, windowOf, type Snapshot } from "../snapshot";
import type { Surface } from "../surface";
import { isError } from "../trimSeries";
import { escapeUserText } from "../userText";
import { calculationOf } from "./calculated";
import { dateOfHeader, datedHeader, undatedHeader } from "./datedHeader";
import { isStillRole, isTargetRole } from "./stillRoles";

/** What a plan of frozen lines rests on. */
export interface FreezingView {
  readonly snapshot: Snapshot;
  readonly surface: Surface;
  /** ISO date that is written where something is frozen. */
  readonly today: string;
  /** The lines were written just now: whatever formulas stand there are the ones to freeze. */
  readonly written: boolean;
}

/** A line that stays as it is, takes the values that its formulas show, or must be written and calculated first. */
type StillLine =
  | { readonly kind: "kept" | "frozen"; readonly cells: readonly CellContent[] }
  | { readonly kind: "pending" }
  | { readonly kind: "silent"; readonly problem: KpiProblem };

/**
 * The arrangement with its frozen lines decided. A frozen line is left alone until the KPI's mode changes; a line that
 * is to be frozen takes the values that its formulas show, and keeps or gets these formulas first (`pending`) where
 * they do not stand there calculated. The problem `notCalculated` names formulas that show no result.
 */
export function withStillLines(arrangement: Arrangement, view: FreezingView): Outcome<Arrangement> {
  const { kpi, anchors, lines } = arrangement;
  const { mode = "live", language } = kpi.definition;
  // Where the memo was deleted with the other names, values that stand in lines of that mode are frozen ones.
  const unknown = !anchors.memo && anchors.deleted.size > 0;
  const before = unknown ? { mode, on: view.today } : anchors.memo?.frozen;
  const since = before?.mode === mode ? before : undefined;
  const found = new Map<LineRole, StillLine>();
  for (const line of lines) {
    if (isStillRole(line.role, mode)) found.set(line.role, stillLine(arrangement, line, view, since));
  }
  const problems = [...found.values()].flatMap((one) => (one.kind === "silent" ? [one.problem] : []));
  if (problems.length > 0) return failure(...problems);
  const pending = [...found.values()].some(({ kind }) => kind === "pending");
  const still = new Map(
    [...found].flatMap(([role, one]) =>
      one.kind === "kept" || (one.kind === "frozen" && !pending) ? [[role, one.cells] as const] : [],
    ),
  );
  const date = ({ role, header }: ArrangedLine): string | undefined => {
    if (mode !== "portable" || !still.has(role)) return undefined;
    return found.get(role)?.kind === "kept" ? (dateOfHeader(header) ?? since?.on) : view.today;
  };
  const frozen = pending ? since : (since ?? { mode, on: view.today });
  return success({
    ...arrangement,
    lines: lines.map((line) => {
      const on = date(line);
      const header = on === undefined ? undatedHeader(line.header) : datedHeader(line.header, on, language);
      return header === line.header ? line : { ...line, header };
    }),
    ...(found.size > 0 && { still, pending }),
    ...(found.size > 0 &&
      frozen &&
      mode !== "live" && {
        frozen: { ...frozen, mode, ...ownOf(arrangement, view.snapshot, mode === "frozen") },
      }),
  });
}

function stillLine(
  arrangement: Arrangement,
  line: ArrangedLine,
  { snapshot, surface, written }: FreezingView,
  since: Memo["frozen"],
): StillLine {
  const { frame, kpi } = arrangement;
  if (line.fresh) return { kind: "pending" };
  const place = placeOfLine(frame, line.line);
  const now = contentsOf(windowOf(snapshot, frame.sheet).content, place.area).flat();
  const own = new Set(isTargetRole(line.role) ? ownSteps(arrangement, line, snapshot) : []);
  const ours = now.filter((_, step) => !own.has(step));
  if (since && !ours.some(isFormula)) return { kind: "kept", cells: now };
  const wanted = contentsOfLine(arrangement, line);
  const moved = line.before !== undefined && !samePlace(line.before, place);
  if (moved || !((written && ours.some(isFormula)) || stands(wanted, now, own))) return { kind: "pending" };
  const values = surface.values.get(keyOfPlace(place));
  if (!values) return { kind: "pending" };
  const results = values.filter((_, step) => !own.has(step));
  const calculation = calculationOf(results, figuresOf(arrangement, snapshot));
  if (calculation === "waiting") return { kind: "pending" };
  if (calculation === "silent") {
    const detail = { name: kpi.definition.name, shows: shownOf(results) };
    return { kind: "silent", problem: { code: "notCalculated", at: printPlace(place), detail } };
  }
  return {
    kind: "frozen",
    cells: now.map((cell, step) => (own.has(step) ? cell : asConstant(values[step] ?? ""))),
  };
}

/** Whether a line holds what it would hold live, apart from the cells that a person set apart. */
function stands(wanted: LineContents, now: readonly CellContent[], own: ReadonlySet<number>): boolean {
  if ("spill" in wanted) return now[0] === wanted.spill && isSpilled(now);
  return wanted.each.every((cell, step) => own.has(step) || cell === now[step]);
}

/** A result as a constant: texts stay texts whatever they begin with, errors stay errors. */
const asConstant = (value: CellContent): CellContent =>
  typeof value === "string" && !isError(value) ? escapeUserText(value) : value;

function figuresOf({ kpi }: Arrangement, { readings }: Snapshot): readonly CellContent[] {
  const place: Place = { sheet: kpi.sheet, area: areaOfStretch(kpi.series) };
  return readings.get(keyOfPlace(place))?.values.contents.flat() ?? [];
}

const shownOf = (values: readonly CellContent[]): string =>
  String(values.find((value) => calculationOf([value], []) === "silent") ?? "");

/** The cells of frozen target lines that a person set apart, to be left to them when the KPI is live again. */
function ownOf(
  arrangement: Arrangement,
  snapshot: Snapshot,
  frozen: boolean,
): Pick<NonNullable<Memo["frozen"]>, "own"> {
  if (!frozen) return {};
  const own = arrangement.lines
    .filter(({ role }) => isTargetRole(role))
    .map((line) => [line.role, ownSteps(arrangement, line, snapshot)] as const)
    .filter(([, steps]) => steps.length > 0);
  return own.length === 0 ? {} : { own: Object.fromEntries(own) };
}
