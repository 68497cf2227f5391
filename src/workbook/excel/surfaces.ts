import { samePlace, type Place } from "../addresses";
import type { Anchors } from "../anchors";
import { placeOfLine, type Arrangement } from "../arrangement";
import type { LineRole } from "../columnHeaders";
import { areaOfStretch, cellOf } from "../direction";
import { isRuledRole, ruledRoles } from "../lineRules";
import { isOneCell } from "../oneCellLines";
import { ruleColumnsOf, seenCells, spanOf } from "../ruleColumns";
import { isStillRole } from "../modes/stillRoles";
import { headerCellOf } from "../removeLine";
import { keyOfPlace, type Snapshot } from "../snapshot";
import type { HeaderStyle } from "../steps";
import type { FoundRule, Surface } from "../surface";
import { cellsOf, rangeOf, type CellBlocks } from "./cellQuestions";
import { styleOf } from "./headerLook";
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
  const looks = arrangements.flatMap(headerOf);
  const lines = lookAtLines([
    ...arrangements.flatMap(freshLines),
    ...removed.map((line) => goingLine(line, snapshot)),
  ]);
  const ids = ruled.map(({ id }) => id);
  const columns = ruleColumnsOf(snapshot, arrangements, ids);
  const rules = [
    ...ruled.flatMap(ownRulesOf),
    ...columns.map(spanOf).map((span) => question((one) => queueRules(one, keyOfPlace(span), span))),
  ];
  const standing = [...arrangements.flatMap(standingRulesOf), ...columns.flatMap(seenCells)].map((place) =>
    question((one) => queueIds(one, place)),
  );
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

const lookProperties = [
  "format/fill/color",
  "format/font/color",
  "format/font/name",
  "format/font/size",
  "format/font/bold",
  "format/font/italic",
  "format/horizontalAlignment",
  "format/verticalAlignment",
  "format/wrapText",
].join(",");

interface HeaderSurface {
  readonly styles: [string, HeaderStyle][];
  readonly looks: [string, HeaderStyle][];
}

/**
 * The look of the figures' header, for new headers whose cells have none of their own, and the look of those cells.
 * Where the cells differ among each other somebody formatted them, and they stay as they are.
 */
function headerOf({ kpi, frame, lines, inserting }: Arrangement): Question<HeaderSurface>[] {
  const { list } = frame;
  const fresh = lines.flatMap((one) => ((list ? one.heads === true : one.fresh) ? [one.line] : []));
  const headerStep = frame.headerStep ?? list?.header;
  const table = frame.table ?? list?.table;
  if (inserting || fresh.length === 0 || table || headerStep === undefined || frame.sheet !== kpi.sheet)
    return [];
  const model = cellOf(kpi.series.run, kpi.series.line, list?.header ?? Math.max(0, kpi.series.step - 1));
  const first = Math.min(...fresh);
  const own = { run: frame.run, line: first, step: headerStep, steps: 1 };
  const block = areaOfStretch(own, Math.max(...fresh) - first + 1);
  const places = fresh.map((line) => ({
    sheet: frame.sheet,
    area: { ...cellOf(frame.run, line, headerStep), rows: 1, columns: 1 },
  }));
  const { sheet } = frame;
  return [
    question((context) => {
      const header = rangeOf(context, { sheet, area: { ...model, rows: 1, columns: 1 } }).load(
        lookProperties,
      );
      const cells = rangeOf(context, { sheet, area: block }).load(lookProperties);
      return () => {
        const look = uniformLook(cells.format);
        if (!look || look.fill !== undefined || look.bold === true) return { styles: [], looks: [] };
        return {
          styles: [[kpi.definition.id, styleOf(header.format)]],
          looks: places.map((place) => [keyOfPlace(place), look]),
        };
      };
    }),
  ];
}

/** The look of cells that all look the same; Excel says null for what differs. */
function uniformLook(format: Excel.RangeFormat): HeaderStyle | undefined {
  const mixed = (value: unknown): boolean => value === null;
  if (mixed(format.fill.color)) return undefined;
  const look = styleOf(format);
  return Object.values(look).some(mixed) ? undefined : look;
}

/** New lines, as they are looked at before they are written; of inserted ones the line that they will look like. */
function freshLines({ frame, lines, inserting }: Arrangement): SeenLine[] {
  if (inserting) return [{ place: placeOfLine(frame, inserting.line - 1), width: frame.run === "down" }];
  return lines
    .filter(({ fresh }) => fresh)
    .map(({ line }) => ({ place: placeOfLine(frame, line), width: frame.run === "down" }));
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
    return [question((context) => queueRules(context, keyOfPlace(place), place))];
  });
}

/** Every rule on a place, as far as needed to tell ours from others', under a key. */
export function queueRules(
  context: Excel.RequestContext,
  key: string,
  place: Place,
): () => [string, FoundRule[]] {
  const formats = rangeOf(context, place).conditionalFormats;
  formats.load(
    [
      "items/id,items/type,items/priority",
      "items/cellValueOrNullObject/rule,items/cellValueOrNullObject/format/numberFormat",
      "items/iconSetOrNullObject/style",
      "items/dataBarOrNullObject/positiveFormat/fillColor",
    ].join(","),
  );
  return () => [key, formats.items.map(ruleOf)];
}

function ruleOf(format: Excel.ConditionalFormat): FoundRule {
  const { id, priority } = format;
  switch (format.type) {
    case "CellValue": {
      const { rule, format: look } = format.cellValueOrNullObject;
      const numberFormat = String(look.numberFormat ?? "");
      return rule.operator === "EqualTo"
        ? { id, priority, sign: rule.formula1, numberFormat }
        : { id, priority };
    }
    case "IconSet":
      return { id, priority, sign: `icons ${format.iconSetOrNullObject.style}` };
    case "DataBar":
      return {
        id,
        priority,
        sign: `bar ${format.dataBarOrNullObject.positiveFormat.fillColor.toUpperCase()}`,
      };
    default:
      return { id, priority };
  }
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

/** The ids of the rules on a place. */
function queueIds(context: Excel.RequestContext, place: Place): () => [string, string[]] {
  const formats = rangeOf(context, place).conditionalFormats;
  formats.load("items/id");
  return () => [keyOfPlace(place), formats.items.map(({ id }) => id)];
}
