import { intersect, printPlace, samePlace, sameSheet, type Place } from "../addresses";
import { firstCell, printArea, quoteSheet } from "../addresses";
import { placeOfLine, type Arrangement } from "../arrangement";
import { contentsOf, isFormula } from "../cells";
import { windowOf, type Snapshot } from "../snapshot";
import type { Finding } from "./finding";
import type { ErrorCell, HealthLook } from "./look";

/** Formulas that Excel does not find the functions of, and those that have no room for their results. */
export function formulaFindings(look: HealthLook): Finding[] {
  const arrangements = look.rows?.arrangements ?? [];
  return [...unknownFormulas(look, arrangements), ...blockedSpills(look, arrangements)];
}

/** Whether a formula calls our functions: as a person sees it, or as files store it. */
const callsUs = (formula: string): boolean => /_xldudf_KPI_|\bKPI\.[A-Z]/i.test(formula);
const isStored = (formula: string): boolean => /_xldudf_KPI_/i.test(formula);

/** A formula as Excel shows it when it knows its functions: `KPI.STATUS(` for `_xldudf_KPI_STATUS(`. */
export function reentered(formula: string): string {
  return formula.replace(/_xldudf_KPI_([A-Z]+)/gi, (_, name: string) => `KPI.${name.toUpperCase()}`);
}

/** Cells whose formulas must be entered anew: `#NAME?` stays until then. */
export function unknownCells({ errors, snapshot }: HealthLook): ErrorCell[] {
  const unnamed = errors.filter(({ formula, value }) => value === "#NAME?" && callsUs(formula));
  const known = new Set(unnamed.map(({ place }) => printPlace(place)));
  return [...unnamed, ...storedCells(snapshot).filter(({ place }) => !known.has(printPlace(place)))];
}

/** Cells that show a call as files store it, on the sheets that were read. */
function storedCells({ sheets, windows }: Snapshot): ErrorCell[] {
  return sheets.flatMap(({ name }) => {
    const content = windows.get(name.toLowerCase())?.content;
    if (!content) return [];
    return content.contents.flatMap((cells, r) =>
      cells.flatMap((formula, c) => {
        if (!isFormula(formula) || !isStored(String(formula))) return [];
        const area = { row: content.row + r, column: content.column + c, rows: 1, columns: 1 };
        return [{ place: { sheet: name, area }, formula: String(formula), value: "" }];
      }),
    );
  });
}

/** One finding for the cells of a KPI's line, one for those that people typed on a sheet. */
function unknownFormulas(look: HealthLook, arrangements: readonly Arrangement[]): Finding[] {
  const found = new Map<string, { finding: Finding; cells: Place[] }>();
  const lines = arrangements.flatMap((arrangement) =>
    arrangement.lines.map(({ line }) => ({ arrangement, place: placeOfLine(arrangement.frame, line) })),
  );
  for (const { place } of unknownCells(look)) {
    const owner = lines.find((line) => holds(line.place, place));
    const kpi = owner?.arrangement.kpi.definition;
    const key = `${kpi?.id ?? ""} ${owner ? printPlace(owner.place) : place.sheet}`;
    const entry = found.get(key) ?? {
      finding: { code: "formulaUnknown", ...(kpi && { id: kpi.id, name: kpi.name }), repair: "reenter" },
      cells: [],
    };
    entry.cells.push(place);
    found.set(key, entry);
  }
  return [...found.values()].map(({ finding, cells }) => ({
    ...finding,
    at: printCells(cells),
    detail: { count: cells.length },
  }));
}

const holds = (place: Place, cell: Place): boolean =>
  sameSheet(place.sheet, cell.sheet) && intersect(place.area, cell.area) !== undefined;

function printCells(cells: readonly Place[]): string {
  const [first] = cells;
  if (!first) return "";
  const named = cells.slice(0, 5).map(({ area }) => printArea(area));
  return `${quoteSheet(first.sheet)}!${named.join(", ")}${cells.length > 5 ? ", …" : ""}`;
}

/** A spilled line without room: what a person typed into it is named; else a table or merged cells are in its way. */
function blockedSpills(look: HealthLook, arrangements: readonly Arrangement[]): Finding[] {
  return arrangements.flatMap((arrangement) =>
    blockedLines(look, arrangement).map(({ place, header, typed }): Finding => {
      const { id, name } = arrangement.kpi.definition;
      if (typed.length === 0) {
        return { code: "spillBlocked", id, name, at: printPlace(place), detail: { header } };
      }
      const found = String(
        contentsOf(windowOf(look.snapshot, place.sheet).content, typed[0]?.area ?? place.area)[0]?.[0],
      );
      const detail = { header, count: typed.length, found };
      return { code: "valueTyped", id, name, at: printCells(typed), detail, repair: "rewrite" };
    }),
  );
}

export interface BlockedLine {
  readonly place: Place;
  readonly header: string;
  /** Its cells behind the first that hold something. */
  readonly typed: readonly Place[];
}

/** The lines of a KPI whose first cell says `#SPILL!`. */
export function blockedLines({ errors, snapshot }: HealthLook, { frame, lines }: Arrangement): BlockedLine[] {
  return lines.flatMap(({ line, header }) => {
    const place = placeOfLine(frame, line);
    const first = firstCell(place);
    if (!errors.some((error) => error.value === "#SPILL!" && samePlace(error.place, first))) return [];
    const cells = contentsOf(windowOf(snapshot, place.sheet).content, place.area);
    const typed = cells.flatMap((row, r) =>
      row.flatMap((content, c) => {
        const area = { row: place.area.row + r, column: place.area.column + c, rows: 1, columns: 1 };
        return content === "" || (r === 0 && c === 0) ? [] : [{ sheet: place.sheet, area }];
      }),
    );
    return [{ place, header, typed }];
  });
}
