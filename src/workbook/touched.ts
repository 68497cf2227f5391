import { intersect, parsePlace, sameSheet, type Area, type Place } from "./addresses";
import { contentAt, contentsOf, isSpilled, type CellContent } from "./cells";
import { PlaceIndex } from "./placeIndex";
import { lineRoles } from "./columnHeaders";
import { windowOf, type Snapshot } from "./snapshot";
import type { Change, Step } from "./steps";

/** Cells that a plan writes or clears: what they held when it was made, and what they hold when it is done. */
export interface TouchedPlace {
  readonly place: Place;
  /** Left out on a sheet that the plan adds. */
  readonly before?: readonly CellContent[];
  readonly after: readonly CellContent[];
}

/**
 * The cells of a plan's steps and of the lines they begin, each place once, and the figures of KPIs that go, which stay
 * as they are: where they moved, what was written beside them cannot be put back. Columns and rows of tables are not
 * among them.
 */
export function touchedPlaces(changes: readonly Change[], snapshot: Snapshot): TouchedPlace[] {
  const steps = changes.map(({ step }) => step).filter(touchesCells);
  const added = changes.flatMap(({ step }) => (step.do === "addSheet" ? [step.sheet] : []));
  const index = new PlaceIndex<CellStep>();
  for (const step of steps) index.add(step.place, step);
  const lines = changes.flatMap(lineOf).filter((line) => index.meeting(line).length > 0);
  const places = new Map(
    [...steps.map(({ place }) => place), ...lines].map((place) => [keyOf(place), place]),
  );
  const written = [...places.values()].map((place) => {
    const isNew = added.some((name) => sameSheet(name, place.sheet));
    const before = contentsOf(windowOf(snapshot, place.sheet).content, place.area).flat();
    const after = replay(place, isNew ? before.map(() => "") : before, index.meeting(place));
    return { place, after, ...(isNew ? {} : { before }) };
  });
  const figures = changes.flatMap(figuresOfRemoved).map((place) => {
    const cells = contentsOf(windowOf(snapshot, place.sheet).content, place.area).flat();
    return { place, before: cells, after: cells };
  });
  return [...written, ...figures];
}

/** The cells of a line that gets its name: the results of one formula need room in all of them. */
function lineOf({ step }: Change): Place[] {
  if (step.do !== "addName" || !lineRoles.some((role) => step.name.endsWith(`_${role}`))) return [];
  const place = parsePlace(step.formula, "");
  return place ? [place] : [];
}

function figuresOfRemoved({ step, undo }: Change): Place[] {
  if (step.do !== "deleteName" || !step.name.endsWith("_actual")) return [];
  return undo.flatMap((one) => {
    const place = one.do === "addName" ? parsePlace(one.formula, "") : undefined;
    return place ? [place] : [];
  });
}

type CellStep = Extract<Step, { do: "write" | "clear" }>;

const touchesCells = (step: Step): step is CellStep => step.do === "write" || step.do === "clear";

const keyOf = ({ sheet, area }: Place): string =>
  `${sheet.toLowerCase()}!${area.row},${area.column},${area.rows},${area.columns}`;

/** What a place holds after the steps on any of its cells. */
function replay({ area }: Place, before: readonly CellContent[], steps: readonly CellStep[]): CellContent[] {
  const cells = isSpilled(before) ? before.map((cell, i) => (i === 0 ? cell : "")) : [...before];
  for (const step of steps) {
    const both = intersect(step.place.area, area);
    if (!both) continue;
    for (let row = both.row; row < both.row + both.rows; row++) {
      for (let column = both.column; column < both.column + both.columns; column++) {
        cells[(row - area.row) * area.columns + column - area.column] = contentOf(step, row, column);
      }
    }
  }
  return cells;
}

function contentOf(step: CellStep, row: number, column: number): CellContent {
  if (step.do === "clear") return "";
  const { area } = step.place;
  return asRead(contentAt({ row: area.row, column: area.column, contents: step.contents }, row, column));
}

/** A content as the sheet gives it back: the apostrophe that keeps a text from being read is not part of it. */
export const asRead = (content: CellContent): CellContent =>
  typeof content === "string" && content.startsWith("'") ? content.slice(1) : content;

/**
 * Whether cells hold what is expected of them. Where a formula stands in the first cell and nothing is expected behind
 * it, the others show its results, whatever they are.
 */
export function holds(now: readonly CellContent[], expected: readonly CellContent[]): boolean {
  const spills = isSpilled(expected) && expected.length > 1;
  if (spills) return now[0] === expected[0] && isSpilled(now);
  return expected.every((cell, i) => now[i] === cell);
}

/** The smallest rectangle on each sheet that holds all its places, by the sheet's name. */
export function boundsOf(places: readonly Place[]): ReadonlyMap<string, Area> {
  const bounds = new Map<string, Area>();
  for (const { sheet, area } of places) bounds.set(sheet, around(bounds.get(sheet) ?? area, area));
  return bounds;
}

function around(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}
