import { columnLetters, printArea, samePlace, type Place } from "../addresses";
import type { Anchors } from "../anchors";
import { placeOfLine, type Arrangement } from "../arrangement";
import type { LineRole } from "../columnHeaders";
import type { CellContent } from "../cells";
import { cellOf } from "../direction";
import { isRuledRole, ruledRoles } from "../lineRules";
import { isStillRole } from "../modes/stillRoles";
import { headerCellOf } from "../removeLine";
import { keyOfPlace, type Snapshot } from "../snapshot";
import type { HeaderStyle } from "../steps";
import { keyOfColumn, type FoundRule, type Surface } from "../surface";

/** A KPI whose own rules must be found: its id and its written lines. */
export interface RuledKpi {
  readonly id: string;
  readonly anchors: Anchors;
}

/** The third round trip: looks and widths where new lines will stand, and the rules on lines that have ours. */
export async function readSurface(
  context: Excel.RequestContext,
  snapshot: Snapshot,
  arrangements: readonly Arrangement[],
  ruled: readonly RuledKpi[],
  removed: readonly RemovedLine[],
): Promise<Surface> {
  const goingLines = removed.map((line) => queueRemoved(context, snapshot, line));
  const looks = arrangements.flatMap((arrangement) => queueHeader(context, arrangement));
  const lines = arrangements.flatMap((arrangement) => queueLines(context, arrangement));
  const rules = ruled.flatMap((kpi) => queueOwnRules(context, kpi));
  const standing = arrangements.flatMap((arrangement) => queueStanding(context, arrangement));
  const values = arrangements.flatMap((arrangement) => queueValues(context, arrangement));
  const queued = [looks, lines, rules, standing, goingLines, values];
  if (queued.some((list) => list.length > 0)) await context.sync();
  const taken = [...lines, ...goingLines].map((take) => take());
  return {
    headerStyles: new Map(looks.flatMap((take) => take())),
    looks: new Map(taken.flatMap(({ look }) => look)),
    widths: new Map(taken.flatMap(({ width }) => width)),
    formats: new Map(taken.map(({ format }) => format)),
    rules: new Map(rules.map((take) => take())),
    standing: new Map(standing.map((take) => take())),
    values: new Map(values.map((take) => take())),
  };
}

function cellRange(context: Excel.RequestContext, place: Place): Excel.Range {
  return context.workbook.worksheets.getItem(place.sheet).getRange(printArea(place.area));
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

/** The look of the figures' header, for new headers in cells that have none of their own. */
function queueHeader(
  context: Excel.RequestContext,
  { kpi, frame, lines }: Arrangement,
): (() => [string, HeaderStyle][])[] {
  const fresh = lines.find((line) => line.fresh);
  if (!fresh || frame.table || frame.headerStep === undefined || frame.sheet !== kpi.sheet) return [];
  const model = cellOf(kpi.series.run, kpi.series.line, Math.max(0, kpi.series.step - 1));
  const own = cellOf(frame.run, fresh.line, frame.headerStep);
  const at = (cell: { row: number; column: number }): Excel.Range =>
    cellRange(context, { sheet: frame.sheet, area: { ...cell, rows: 1, columns: 1 } });
  const [header, target] = [at(model), at(own)];
  header.load(lookProperties);
  target.load("format/fill/color,format/font/bold");
  return [
    () => {
      const untouched = hasNoFill(target.format.fill.color) && !target.format.font.bold;
      return untouched ? [[kpi.definition.id, styleOf(header.format)]] : [];
    },
  ];
}

/** Excel says white, or nothing, for a cell without a fill. */
const hasNoFill = (color: string): boolean => color === "" || color.toUpperCase() === "#FFFFFF";

function styleOf({ fill, font, ...format }: Excel.RangeFormat): HeaderStyle {
  return {
    ...(hasNoFill(fill.color) ? {} : { fill: fill.color }),
    fontColor: font.color,
    fontName: font.name,
    fontSize: font.size,
    bold: font.bold,
    italic: font.italic,
    horizontalAlignment: format.horizontalAlignment,
    verticalAlignment: format.verticalAlignment,
    wrapText: format.wrapText,
  };
}

interface LineSurface {
  readonly look: [string, HeaderStyle][];
  readonly width: [string, number][];
  readonly format: [string, string];
}

function queueLines(context: Excel.RequestContext, { frame, lines }: Arrangement): (() => LineSurface)[] {
  return lines
    .filter(({ fresh }) => fresh)
    .map(({ line }) => {
      const place = placeOfLine(frame, line);
      const first = cellRange(context, { ...place, area: { ...place.area, rows: 1, columns: 1 } });
      first.load("numberFormat");
      const letters = columnLetters(line);
      const column =
        frame.run === "down"
          ? context.workbook.worksheets.getItem(frame.sheet).getRange(`${letters}:${letters}`)
          : undefined;
      column?.load("format/columnWidth");
      return () => ({
        look: [],
        width: column ? [[keyOfColumn(frame.sheet, line), widthOf(column)]] : [],
        format: [keyOfPlace(place), formatOf(first)],
      });
    });
}

const widthOf = (column: Excel.Range): number => column.format.columnWidth;

const formatOf = (cell: Excel.Range): string => String(cell.numberFormat[0]?.[0] ?? "General");

/** A line that will go, header and all. */
export interface RemovedLine {
  readonly role: LineRole;
  readonly place: Place;
}

/** What a line that will go looks like, so that it can be put back should the plan fail. */
function queueRemoved(
  context: Excel.RequestContext,
  snapshot: Snapshot,
  line: RemovedLine,
): () => LineSurface {
  const { place } = line;
  const first = cellRange(context, { ...place, area: { ...place.area, rows: 1, columns: 1 } });
  first.load("numberFormat");
  const letters = columnLetters(place.area.column);
  const column = context.workbook.worksheets.getItem(place.sheet).getRange(`${letters}:${letters}`);
  column.load("format/columnWidth");
  const at = headerCellOf(line, snapshot);
  const header = at && cellRange(context, at);
  header?.load(lookProperties);
  return () => ({
    look: at && header ? [[keyOfPlace(at), styleOf(header.format)]] : [],
    width: [[keyOfColumn(place.sheet, place.area.column), widthOf(column)]],
    format: [keyOfPlace(place), formatOf(first)],
  });
}

/** Every rule on the lines of a KPI that have ours. */
function queueOwnRules(
  context: Excel.RequestContext,
  { anchors }: RuledKpi,
): (() => [string, FoundRule[]])[] {
  return ruledRoles.flatMap((role) => {
    const place = anchors.lines[role];
    return place ? [queueRules(context, keyOfPlace(place), place)] : [];
  });
}

/** Every rule on a place, as far as needed to tell ours from others', under a key. */
export function queueRules(
  context: Excel.RequestContext,
  key: string,
  place: Place,
): () => [string, FoundRule[]] {
  const formats = cellRange(context, place).conditionalFormats;
  formats.load(
    [
      "items/id,items/type",
      "items/cellValueOrNullObject/rule,items/cellValueOrNullObject/format/numberFormat",
      "items/iconSetOrNullObject/style",
      "items/dataBarOrNullObject/positiveFormat/fillColor",
    ].join(","),
  );
  return () => [key, formats.items.map(ruleOf)];
}

function ruleOf(format: Excel.ConditionalFormat): FoundRule {
  const { id } = format;
  switch (format.type) {
    case "CellValue": {
      const { rule, format: look } = format.cellValueOrNullObject;
      const numberFormat = String(look.numberFormat ?? "");
      return rule.operator === "EqualTo" ? { id, sign: rule.formula1, numberFormat } : { id };
    }
    case "IconSet":
      return { id, sign: `icons ${format.iconSetOrNullObject.style}` };
    case "DataBar":
      return { id, sign: `bar ${format.dataBarOrNullObject.positiveFormat.fillColor.toUpperCase()}` };
    default:
      return { id };
  }
}

/** What the formulas show that are to be frozen. */
function queueValues(
  context: Excel.RequestContext,
  { kpi, frame, lines }: Arrangement,
): (() => [string, CellContent[]])[] {
  const { mode = "live" } = kpi.definition;
  return lines
    .filter(({ fresh, role }) => !fresh && isStillRole(role, mode))
    .map(({ line }) => {
      const place = placeOfLine(frame, line);
      const range = cellRange(context, place).load("values");
      return () => [keyOfPlace(place), (range.values as CellContent[][]).flat()];
    });
}

/** The ids of the rules where lines with rules will newly stand. */
function queueStanding(
  context: Excel.RequestContext,
  { frame, lines }: Arrangement,
): (() => [string, string[]])[] {
  return lines.flatMap(({ role, line, fresh, before }) => {
    const place = placeOfLine(frame, line);
    if (!isRuledRole(role) || (!fresh && before && samePlace(before, place))) return [];
    const formats = cellRange(context, place).conditionalFormats;
    formats.load("items/id");
    return [(): [string, string[]] => [keyOfPlace(place), formats.items.map(({ id }) => id)]];
  });
}
