import { samePlace, type Place } from "../addresses";
import type { Anchors } from "../anchors";
import { placeOfLine, type Arrangement } from "../arrangement";
import type { LineRole } from "../columnHeaders";
import { isRuledRole, ruledRoles } from "../lineRules";
import { isOneCell } from "../oneCellLines";
import { ruleColumnsOf, seenCells, spanOf } from "../ruleColumns";
import { isStillRole } from "../modes/stillRoles";
import { headerCellOf } from "../removeLine";
import { keyOfPlace, type Snapshot } from "../snapshot";
import type { FoundRule, Surface } from "../surface";
import { cellsOf, type CellBlocks } from "./cellQuestions";
import { ruleIdsOn, rulesOn } from "./foundRules";
import { headersOf } from "./headerSurface";
import { lookAtLines, type SeenLine } from "./lineSurfaces";
import { answersOf, ask, question, type Question } from "./questions";
import { queueRegisterLook } from "./registerLook";

/** A KPI whose own rules must be found: its id and its written lines. */
export interface RuledKpi {
  readonly id: string;
  readonly anchors: Anchors;
}

/**
 * The third round trip: looks and widths where new lines will stand, and the rules on lines that have ours; what is asked
 * `beside` comes with it.
 */
export async function readSurface(
  context: Excel.RequestContext,
  snapshot: Snapshot,
  arrangements: readonly Arrangement[],
  ruled: readonly RuledKpi[],
  removed: readonly RemovedLine[],
  beside: readonly Question<unknown>[] = [],
): Promise<Surface> {
  const looks = arrangements.flatMap(headersOf);
  const lines = lookAtLines([
    ...arrangements.flatMap(changingLines),
    ...removed.map((line) => goingLine(line, snapshot)),
  ]);
  const ids = ruled.map(({ id }) => id);
  const columns = ruleColumnsOf(snapshot, arrangements, ids);
  const rules = [...ruled.flatMap(ownRulesOf), ...columns.map(spanOf).map((span) => rulesOn(span))];
  const standing = [...arrangements.flatMap(standingRulesOf), ...columns.flatMap(seenCells)].map(ruleIdsOn);
  const values = arrangements.flatMap(valuesOf);
  const { register: table } = snapshot;
  const isRemoval = arrangements.length === 0 && ruled.length > 0;
  const register = isRemoval && table ? question((one) => queueRegisterLook(one, table)) : undefined;
  await ask(context, [
    ...looks,
    ...lines.questions,
    ...rules,
    ...standing,
    ...values.map(({ cells }) => cells),
    ...(register ? [register] : []),
    ...beside,
  ]);
  const headers = answersOf(looks);
  const seen = lines.answer();
  return {
    headerStyles: new Map(headers.flatMap(({ styles }) => styles)),
    looks: new Map([...headers.flatMap((header) => header.looks), ...seen.looks]),
    widths: new Map(seen.widths),
    formats: new Map(seen.formats),
    rules: new Map(answersOf(rules)),
    standing: new Map(answersOf(standing)),
    values: new Map(
      values.map(({ place, cells }) => [keyOfPlace(place), cells.answer().values.contents.flat()]),
    ),
    ...(register && { register: register.answer() }),
  };
}

/**
 * New lines, and those that get other cells, as they are looked at before they are written; of inserted ones the line that
 * they will look like.
 */
function changingLines({ frame, lines, inserting }: Arrangement): SeenLine[] {
  if (inserting) return [{ place: placeOfLine(frame, inserting.line - 1), width: frame.run === "down" }];
  return lines.flatMap(({ line, fresh, before }) => {
    const place = placeOfLine(frame, line);
    const isOther = before !== undefined && !samePlace(before, place);
    return fresh || isOther ? [{ place, width: fresh && frame.run === "down" }] : [];
  });
}

/** A line that will go, header and all. */
export interface RemovedLine {
  readonly role: LineRole;
  readonly place: Place;
}

/** What a line that will go looks like, so that it can be put back should the plan fail. */
function goingLine(line: RemovedLine, snapshot: Snapshot): SeenLine {
  const header = headerCellOf(line, snapshot);
  return { place: line.place, width: true, ...(header && { header }) };
}

/** Every rule on the lines of a KPI that have ours. */
function ownRulesOf({ anchors }: RuledKpi): Question<[string, FoundRule[]]>[] {
  return ruledRoles.flatMap((role) => {
    const place = anchors.lines[role];
    if (!place || isOneCell(place)) return [];
    return [rulesOn(place)];
  });
}

/** What the formulas show that are to be frozen. */
function valuesOf({
  kpi,
  frame,
  lines,
}: Arrangement): { readonly place: Place; readonly cells: Question<CellBlocks> }[] {
  const { mode = "live" } = kpi.definition;
  return lines
    .filter(({ fresh, role }) => !fresh && isStillRole(role, mode))
    .map(({ line }) => {
      const place = placeOfLine(frame, line);
      return { place, cells: cellsOf(place, ["values"]) };
    });
}

/** Where lines with rules will newly stand, whose rules must be known apart. */
function standingRulesOf({ frame, lines, inserting }: Arrangement): Place[] {
  return lines.flatMap(({ role, line, fresh, before }) => {
    const place = placeOfLine(frame, line);
    if (inserting && fresh) return [];
    if (!isRuledRole(role) || isOneCell(place) || (!fresh && before && samePlace(before, place))) return [];
    return [place];
  });
}
