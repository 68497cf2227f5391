import { parsePlace, printArea, type Area, type Place } from "../addresses";
import { emptyBlock, type CellBlock, type CellContent } from "../cells";
import { askInTurn, answersOf, question, type Question } from "./questions";

/** What Excel tells of each cell of a range. */
export type CellPart = "values" | "formulas" | "numberFormat" | "text";

/** Parts of cells as blocks at their place; parts that were not asked for, and cells that are not there, are empty. */
export type CellBlocks = Readonly<Record<CellPart, CellBlock>>;

const nothing: CellBlocks = {
  values: emptyBlock,
  formulas: emptyBlock,
  numberFormat: emptyBlock,
  text: emptyBlock,
};

/** Asks for the cells of a place; those of an answer that is too long by halves. The sheet must exist. */
export function cellsOf(place: Place, parts: readonly CellPart[]): Question<CellBlocks> {
  const queue = (context: Excel.RequestContext): (() => CellBlocks) => {
    const range = rangeOf(context, place).load(parts.join(","));
    return () => blocksOf(range, place.area, parts);
  };
  const { rows, columns } = place.area;
  if (rows * columns === 1) return question(queue);
  return question(queue, async (context) => {
    const halves = halvesOf(place).map((half) => cellsOf(half, parts));
    await askInTurn(
      context,
      halves.map((half) => [half]),
    );
    return joined(answersOf(halves), rows > 1);
  });
}

/** Asks for the cells of a place as far as they hold anything; `address` may name whole columns or rows. */
export function usedCellsOf(
  sheet: string,
  address: string,
  parts: readonly CellPart[],
): Question<CellBlocks> {
  const used = (context: Excel.RequestContext): Excel.Range =>
    context.workbook.worksheets.getItem(sheet).getRange(address).getUsedRangeOrNullObject(true);
  return question(
    (context) => {
      const range = used(context).load(["address", ...parts].join(","));
      return () => (range.isNullObject ? nothing : blocksOf(range, areaOfRange(range), parts));
    },
    async (context) => {
      const range = used(context).load("address");
      await context.sync();
      if (range.isNullObject) return nothing;
      const cells = cellsOf({ sheet, area: areaOfRange(range) }, parts);
      await askInTurn(context, [[cells]]);
      return cells.answer();
    },
  );
}

/** Asks for the cells of a table, header row and totals row and all. */
export function tableCellsOf(name: string, parts: readonly CellPart[]): Question<CellBlocks> {
  const rangeOfTable = (context: Excel.RequestContext): Excel.Range =>
    context.workbook.tables.getItem(name).getRange();
  return question(
    (context) => {
      const range = rangeOfTable(context).load(["address", ...parts].join(","));
      return () => blocksOf(range, areaOfRange(range), parts);
    },
    async (context) => {
      const range = rangeOfTable(context).load("address,worksheet/name");
      await context.sync();
      const cells = cellsOf({ sheet: range.worksheet.name, area: areaOfRange(range) }, parts);
      await askInTurn(context, [[cells]]);
      return cells.answer();
    },
  );
}

/** The range of a place. */
export function rangeOf(context: Excel.RequestContext, { sheet, area }: Place): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRange(printArea(area));
}

/** The area of a range whose address was loaded. */
export function areaOfRange(range: Excel.Range): Area {
  const place = parsePlace(range.address, "");
  if (!place) throw new Error(`Excel gave the address ${range.address}`);
  return place.area;
}

function blocksOf(range: Excel.Range, { row, column }: Area, parts: readonly CellPart[]): CellBlocks {
  const blocks = parts.map((part) => [part, { row, column, contents: range[part] as CellContent[][] }]);
  return { ...nothing, ...(Object.fromEntries(blocks) as Partial<CellBlocks>) };
}

/** The upper and the lower half of a place, or the left and the right one of a single row. */
function halvesOf({ sheet, area }: Place): Place[] {
  const { row, column, rows, columns } = area;
  const down = rows > 1;
  const middle = Math.ceil((down ? rows : columns) / 2);
  return down
    ? [
        { sheet, area: { ...area, rows: middle } },
        { sheet, area: { ...area, row: row + middle, rows: rows - middle } },
      ]
    : [
        { sheet, area: { ...area, columns: middle } },
        { sheet, area: { ...area, column: column + middle, columns: columns - middle } },
      ];
}

/** Blocks of which each stands right below (`down`) or beside the one before, as one. */
function joined(blocks: readonly CellBlocks[], down: boolean): CellBlocks {
  const join = (part: CellPart): CellBlock => {
    const [first = emptyBlock, ...rest] = blocks.map((block) => block[part]);
    const contents = down
      ? [first, ...rest].flatMap((block) => [...block.contents])
      : first.contents.map((cells, row) => [
          ...cells,
          ...rest.flatMap((block) => [...(block.contents[row] ?? [])]),
        ]);
    return { ...first, contents };
  };
  return {
    values: join("values"),
    formulas: join("formulas"),
    numberFormat: join("numberFormat"),
    text: join("text"),
  };
}
