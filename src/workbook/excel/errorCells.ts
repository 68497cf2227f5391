import { parsePlace } from "../addresses";
import type { ErrorCell } from "../health/look";
import { areaOfRange } from "./cellQuestions";
import { answersOf, askInTurn, question, type Question } from "./questions";

/** Formulas that show errors on a sheet, in its rows where they are given. Excel does not search protected sheets. */
export function errorsOn(sheet: string, rows?: Rows): Question<ErrorCell[]> {
  const queue = (context: Excel.RequestContext): (() => ErrorCell[]) => {
    const all = context.workbook.worksheets.getItem(sheet);
    const range = rows ? all.getRange(printRows(rows)) : all.getRange();
    const cells = range.getSpecialCellsOrNullObject("Formulas", "Errors");
    cells.load("address");
    cells.areas.load("items/address,items/formulas,items/values");
    return () => cellsOfAreas(cells);
  };
  if (rows?.count === 1) return question(queue);
  return question(queue, async (context) => {
    const halves = halvesOf(rows ?? (await usedRows(context, sheet))).map((half) => errorsOn(sheet, half));
    await askInTurn(
      context,
      halves.map((half) => [half]),
    );
    return answersOf(halves).flat();
  });
}

/** Whole rows of a sheet, counted from 0: a search in a single cell would search all of it. */
interface Rows {
  readonly first: number;
  readonly count: number;
}

const printRows = ({ first, count }: Rows): string => `${first + 1}:${first + count}`;

function halvesOf({ first, count }: Rows): Rows[] {
  const half = Math.ceil(count / 2);
  return [
    { first, count: half },
    { first: first + half, count: count - half },
  ].filter((part) => part.count > 0);
}

/** The rows with formulas; there are some where the search found more errors than fit into an answer. */
async function usedRows(context: Excel.RequestContext, sheet: string): Promise<Rows> {
  const used = context.workbook.worksheets.getItem(sheet).getUsedRange(true).load("address");
  await context.sync();
  const { row, rows } = areaOfRange(used);
  return { first: row, count: rows };
}

const cellsOfAreas = (cells: Excel.RangeAreas): ErrorCell[] =>
  cells.isNullObject ? [] : cells.areas.items.flatMap(cellsOfRange);

function cellsOfRange({ address, formulas, values }: Excel.Range): ErrorCell[] {
  const place = parsePlace(address, "");
  if (!place) throw new Error(`Excel gave the address ${address}`);
  return (formulas as unknown[][]).flatMap((cells, r) =>
    cells.map((formula, c) => ({
      place: {
        sheet: place.sheet,
        area: { row: place.area.row + r, column: place.area.column + c, rows: 1, columns: 1 },
      },
      formula: String(formula),
      value: String((values as unknown[][])[r]?.[c]),
    })),
  );
}
