import { columnLetters, intersect, parsePlace, sameSheet, type Place } from "./addresses";
import { anchoredIds, anchorFormula, anchorName, anchorsOf, type AnchorRole } from "./anchors";
import { listOf } from "./behindList";
import { contentAt, contentsOf, isFormula, type CellContent } from "./cells";
import { isWrittenHeader, type LineRole } from "./columnHeaders";
import { areaOfStretch, cellOf, stretchOfArea, type Stretch } from "./direction";
import { isTargetRole } from "./modes/stillRoles";
import { sidesOfTarget } from "./record";
import { readRegister } from "./register";
import type { KnownDefinition } from "./registerRow";
import { rememberedDefinition } from "./rememberedRow";
import { writtenRoles } from "./writtenRoles";
import { windowOf, type NameInfo, type Snapshot } from "./snapshot";

/** How far from where a KPI's first column stands its others are looked for. */
const reach = 24;

/**
 * The snapshot with names that were deleted from the workbook, as they must have been: the register knows the figures
 * and where the first column was written, the sheet shows what stands there. A line is taken for the KPI's own only with
 * a header that we write and cells that read its figures or hold its target: else it stays missing.
 */
export function withDeletedNames(snapshot: Snapshot): Snapshot {
  const entries = readRegister(snapshot).entries.filter(({ id, definition }) => {
    const missing = definition ? missingRoles(snapshot, definition) : [];
    return missing.length > 0 && !anchorsOf(snapshot.names, id).lost.includes(anchorName(id, "actual"));
  });
  if (entries.length === 0) return snapshot;
  const taken = anchoredPlaces(snapshot);
  const found = entries.flatMap(({ id, definition }) =>
    (definition ? namesFound(snapshot, definition, taken) : []).map(([role, place]): NameInfo => ({
      name: anchorName(id, role),
      formula: anchorFormula(place),
      visible: false,
      deleted: true,
    })),
  );
  return found.length === 0 ? snapshot : { ...snapshot, names: [...snapshot.names, ...found] };
}

/**
 * Lines that were written and that no name leads to; those whose cells were deleted (`#REF!`) are gone. Where nothing
 * is remembered of the KPI, the row says which were written.
 */
function missingRoles({ names }: Snapshot, definition: KnownDefinition): LineRole[] {
  const { id } = definition;
  const { lines, lost, memo } = anchorsOf(names, id);
  const roles = writtenRoles(definition);
  const before = rememberedDefinition(memo);
  const written = before ? writtenRoles(before) : roles;
  return roles.filter(
    (role) => written.includes(role) && !lines[role] && !lost.includes(anchorName(id, role)),
  );
}

/** Cells that names lead to: of lines, and of figures and targets, which are nobody's lines. */
const anchoredPlaces = ({ names }: Snapshot): Place[] =>
  anchoredIds(names).flatMap((id) => {
    const { lines, sources } = anchorsOf(names, id);
    return [...Object.values(lines), ...Object.values(sources)];
  });

/** `taken` grows by what is found: no two KPIs have one line. */
function namesFound(
  snapshot: Snapshot,
  definition: KnownDefinition,
  taken: Place[],
): readonly (readonly [AnchorRole, Place])[] {
  const { sources } = anchorsOf(snapshot.names, definition.id);
  const figures = sources.actual ?? parsePlace(definition.actual, definition.sheet);
  const series = figures && stretchOfArea(figures.area);
  const search = figures && series && searchFor(snapshot, definition, figures.sheet, series);
  if (!search) return [];
  const found: [AnchorRole, Place][] = [];
  for (const role of missingRoles(snapshot, definition)) {
    const place = search.places.find(
      (one) =>
        !taken.some(({ sheet, area }) => sameSheet(sheet, one.sheet) && intersect(area, one.area)) &&
        hasHeader(snapshot, search, one, role) &&
        isOwnLine(snapshot, definition, series, one, role),
    );
    if (!place) continue;
    found.push([role, place]);
    taken.push(place);
  }
  return found.length > 0 && !sources.actual ? [["actual", figures], ...found] : found;
}

/** Where lines can stand, the nearest first, and at which steps their headers. */
interface Search {
  readonly run: Stretch["run"];
  readonly places: readonly Place[];
  readonly headers: readonly number[];
}

function searchFor(
  snapshot: Snapshot,
  definition: KnownDefinition,
  sheet: string,
  series: Stretch,
): Search | undefined {
  const { run } = series;
  const stepOf = ({ area }: Place): number => (run === "down" ? area.row : area.column);
  const lineOf = ({ area }: Place): number => (run === "down" ? area.column : area.row);
  const standing = Object.values(anchorsOf(snapshot.names, definition.id).lines);
  const corner = parsePlace(definition.place ?? "", definition.sheet);
  const [first = corner] = standing;
  if (!first) return undefined;
  const beside = sameSheet(first.sheet, sheet) && stepOf(first) <= series.step;
  const step = standing.length > 0 ? stepOf(first) : beside ? series.step : stepOf(first) + 1;
  const list = beside ? listOf(sheet, series, snapshot) : undefined;
  const above = standing.length > 0 ? [step - 1, step - 2] : [stepOf(first)];
  const begin = Math.min(...(standing.length > 0 ? standing : [first]).map(lineOf));
  const back = standing.length > 0 ? Math.min(reach, begin) : 0;
  const lines = [
    ...Array.from({ length: reach }, (_, i) => begin + i),
    ...Array.from({ length: back }, (_, i) => begin - 1 - i),
  ];
  return {
    run,
    places: lines.map((line) => ({
      sheet: first.sheet,
      area: areaOfStretch({ run, line, step, steps: series.steps }),
    })),
    headers: list ? [list.header] : above.filter((one) => one >= 0),
  };
}

function hasHeader(snapshot: Snapshot, { run, headers }: Search, place: Place, role: LineRole): boolean {
  const { content } = windowOf(snapshot, place.sheet);
  const line = run === "down" ? place.area.column : place.area.row;
  return headers.some((step) => {
    const { row, column } = cellOf(run, line, step);
    return isWrittenHeader(String(contentAt(content, row, column)), role);
  });
}

/** Whether cells can be the KPI's: formulas that read its figures, the target itself, or values where it is not live. */
function isOwnLine(
  snapshot: Snapshot,
  { mode = "live", target }: KnownDefinition,
  series: Stretch,
  { sheet, area }: Place,
  role: LineRole,
): boolean {
  const cells = contentsOf(windowOf(snapshot, sheet).content, area)
    .flat()
    .filter((cell) => cell !== "");
  if (isTargetRole(role)) {
    const sides: readonly CellContent[] = sidesOfTarget(target);
    return cells.some((cell) => isFormula(cell) || sides.includes(cell));
  }
  const formulas = cells.filter(isFormula);
  if (formulas.length === 0) return cells.length > 0 && mode !== "live";
  const { row, column } = cellOf(series.run, series.line, series.step);
  const figure = new RegExp(`(?<![A-Z])\\$?${columnLetters(column)}\\$?${row + 1}(?!\\d)|\\[`);
  return formulas.some((formula) => figure.test(String(formula)));
}
