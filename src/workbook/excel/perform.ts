import { columnLetters, printArea, type Place } from "../addresses";
import type { CellContent } from "../cells";
import { placeOfLines } from "../insertedLines";
import type { BarRule, IconRule } from "../lineRules";
import type { StatusRule } from "../statusRules";
import type { HeaderStyle, Step } from "../steps";

/** A rule that was added, with its KPI: its id is known after the next sync. */
export interface AddedRule {
  readonly kpi: string;
  readonly format: Excel.ConditionalFormat;
}

/** Writes a part of a table's column, from a row of its body on: for columns that are larger than a request. */
export interface FillColumn {
  readonly do: "fillColumn";
  readonly table: string;
  readonly header: string;
  readonly row: number;
  readonly contents: readonly CellContent[];
}

/** A step that can be performed as it is; the others are made precise by a restoration first. */
export type PlainStep = Exclude<Step, { do: "deleteRowOf" | "deleteOtherRules" | "rebuildSheet" }>;

/** A step, or a piece of one that is larger than a request. */
export type PreciseStep = PlainStep | FillColumn;

type Performer<Name> = (context: Excel.RequestContext, step: Extract<PreciseStep, { do: Name }>) => void;

/** Queues steps in their order; nothing happens before the next sync. */
export function perform(context: Excel.RequestContext, steps: readonly PreciseStep[]): AddedRule[] {
  const added: AddedRule[] = [];
  for (const step of steps) {
    if (step.do === "addRule") added.push({ kpi: step.kpi, format: addRule(context, step) });
    else performOther(context, step);
  }
  return added;
}

const sheetOf = (context: Excel.RequestContext, name: string): Excel.Worksheet =>
  context.workbook.worksheets.getItem(name);

const rangeOf = (context: Excel.RequestContext, { sheet, area }: Place): Excel.Range =>
  sheetOf(context, sheet).getRange(printArea(area));

const tableOf = (context: Excel.RequestContext, name: string): Excel.Table =>
  context.workbook.tables.getItem(name);

const rowsOf = <T extends CellContent | null>(contents: readonly (readonly T[])[]): T[][] =>
  contents.map((cells) => [...cells]);

type OtherStep = Exclude<PreciseStep, { do: "addRule" }>;

const performers: { readonly [Name in OtherStep["do"]]: Performer<Name> } = {
  write(context, { place, contents }) {
    rangeOf(context, place).formulas = rowsOf(contents);
  },
  numberFormat(context, { place, format }) {
    const { rows, columns } = place.area;
    rangeOf(context, place).numberFormat = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) =>
        typeof format === "string" ? format : (format[row]?.[column] ?? "General"),
      ),
    );
  },
  shrink(context, { place, on }) {
    rangeOf(context, place).format.shrinkToFit = on;
  },
  headerStyle(context, { place, style }) {
    styleHeader(rangeOf(context, place).format, style);
  },
  clear(context, { place }) {
    rangeOf(context, place).clear("Contents");
  },
  columnWidth(context, { sheet, column, width }) {
    const letters = columnLetters(column);
    sheetOf(context, sheet).getRange(`${letters}:${letters}`).format.columnWidth = width;
  },
  addSheet(context, { sheet, position }) {
    const added = context.workbook.worksheets.add(sheet);
    if (position !== undefined) added.position = position;
  },
  hideSheet(context, { sheet, visibility }) {
    sheetOf(context, sheet).visibility = visibility;
  },
  deleteSheet(context, { sheet }) {
    sheetOf(context, sheet).delete();
  },
  freezeRows(context, { sheet, rows }) {
    sheetOf(context, sheet).freezePanes.freezeRows(rows);
  },
  addTable(context, { place, table: name, style }) {
    const table = sheetOf(context, place.sheet).tables.add(printArea(place.area), true);
    table.name = name;
    table.style = style;
  },
  convertTable(context, { table }) {
    tableOf(context, table).convertToRange();
  },
  addRows(context, { table, rows }) {
    // Null leaves a cell of a person's own column as the table fills it; the types do not know.
    tableOf(context, table).rows.add(undefined, rowsOf(rows) as CellContent[][]);
  },
  insertRow(context, { table, row, contents, formats }) {
    const added = tableOf(context, table).rows.add(row, [[...contents]]);
    if (formats) added.getRange().numberFormat = [[...formats]];
  },
  deleteRow(context, { table, row }) {
    tableOf(context, table).rows.getItemAt(row).delete();
  },
  addColumn(context, { table, header, contents, index }) {
    const column = tableOf(context, table).columns.add(index, undefined, header);
    if (contents.length > 0) column.getDataBodyRange().formulas = contents.map((cell) => [cell]);
  },
  fillColumn(context, { table, header, row, contents }) {
    const body = tableOf(context, table).columns.getItem(header).getDataBodyRange();
    const part = body.getCell(row, 0).getResizedRange(contents.length - 1, 0);
    part.formulas = contents.map((cell) => [cell]);
  },
  deleteColumn(context, { table, header }) {
    tableOf(context, table).columns.getItem(header).delete();
  },
  insertLines(context, lines) {
    const range = rangeOf(context, placeOfLines(lines));
    range.insert(lines.run === "down" ? "Right" : "Down");
    // Excel gives inserted cells the rules of their neighbours, which are not meant for our results.
    const inserted = rangeOf(context, placeOfLines(lines));
    inserted.conditionalFormats.clearAll();
    inserted.dataValidation.clear();
  },
  deleteLines(context, lines) {
    rangeOf(context, placeOfLines(lines)).delete(lines.run === "down" ? "Left" : "Up");
  },
  addName(context, { name, formula }) {
    context.workbook.names.add(name, formula).visible = false;
  },
  setName(context, { name, formula }) {
    context.workbook.names.getItem(name).formula = formula;
  },
  deleteName(context, { name }) {
    context.workbook.names.getItem(name).delete();
  },
  deleteRule(context, { place, id }) {
    rangeOf(context, place).conditionalFormats.getItem(id).delete();
  },
};

/** The performer of a step's name takes steps of that name: the types cannot follow the pairing by themselves. */
function performOther(context: Excel.RequestContext, step: OtherStep): void {
  (performers[step.do] as (context: Excel.RequestContext, step: OtherStep) => void)(context, step);
}

function styleHeader(format: Excel.RangeFormat, style: HeaderStyle): void {
  const { fill, fontColor, fontName, fontSize, bold, italic, wrapText } = style;
  if (fill === "") format.fill.clear();
  else if (fill !== undefined) format.fill.color = fill;
  if (fontColor !== undefined) format.font.color = fontColor;
  if (fontName !== undefined) format.font.name = fontName;
  if (fontSize !== undefined) format.font.size = fontSize;
  if (bold !== undefined) format.font.bold = bold;
  if (italic !== undefined) format.font.italic = italic;
  if (wrapText !== undefined) format.wrapText = wrapText;
  if (style.horizontalAlignment !== undefined) {
    format.horizontalAlignment = style.horizontalAlignment as Excel.HorizontalAlignment;
  }
  if (style.verticalAlignment !== undefined) {
    format.verticalAlignment = style.verticalAlignment as Excel.VerticalAlignment;
  }
}

function addRule(
  context: Excel.RequestContext,
  { place, rule, priority }: Extract<Step, { do: "addRule" }>,
): Excel.ConditionalFormat {
  const formats = rangeOf(context, place).conditionalFormats;
  const format = formats.add(typesOfRules[rule.kind]);
  if (rule.kind === "word") colorWord(format.cellValue, rule);
  else if (rule.kind === "icons") setIcons(format.iconSet, rule);
  else drawBar(format.dataBar, rule);
  if (priority !== undefined) format.priority = priority;
  format.load("id");
  return format;
}

const typesOfRules = { word: "CellValue", icons: "IconSet", bar: "DataBar" } as const;

function colorWord(cell: Excel.CellValueConditionalFormat, rule: StatusRule): void {
  cell.rule = { formula1: rule.equals, operator: "EqualTo" };
  cell.format.fill.color = rule.fill;
  cell.format.font.color = rule.font;
  if (rule.bold) cell.format.font.bold = true;
  cell.format.numberFormat = rule.numberFormat;
}

function setIcons(icons: Excel.IconSetConditionalFormat, { style, from }: IconRule): void {
  icons.style = style;
  // The first icon stands for everything below; Excel takes no criterion of its own for it.
  icons.criteria = [
    {} as Excel.ConditionalIconCriterion,
    ...from.map((code): Excel.ConditionalIconCriterion => ({
      type: "Number",
      operator: "GreaterThanOrEqual",
      formula: `=${code}`,
    })),
  ];
}

function drawBar(bar: Excel.DataBarConditionalFormat, { color, full }: BarRule): void {
  bar.lowerBoundRule = { type: "Number", formula: "=0" };
  bar.upperBoundRule = { type: "Formula", formula: full };
  bar.positiveFormat.fillColor = color;
  bar.positiveFormat.gradientFill = false;
}
