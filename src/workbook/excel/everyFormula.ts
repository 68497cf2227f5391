import { printArea, type Area } from "../addresses";
import { isFormula, type CellContent } from "../cells";
import type { FoundFormula } from "../modes/sharing";
import { areaOfRange } from "./readings";

/** Cells whose formulas are read at once: an answer may have 5 MB, and a portable formula about 800 bytes. */
const cellsAtOnce = 5000;

interface Block {
  readonly sheet: string;
  readonly area: Area;
}

/** Every formula of these sheets, read in as few answers as Excel on the web can give. */
export async function readEveryFormula(
  context: Excel.RequestContext,
  sheets: readonly string[],
): Promise<FoundFormula[]> {
  const used = sheets.map((sheet) => {
    const range = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
    range.load("address");
    return { sheet, range };
  });
  await context.sync();
  const blocks = used.flatMap(({ sheet, range }) =>
    range.isNullObject ? [] : blocksOf({ sheet, area: areaOfRange(range) }),
  );
  return readAnswers(context, inAnswers(blocks));
}

/** A sheet's cells in blocks of whole rows, none larger than an answer. */
function blocksOf({ sheet, area }: Block): Block[] {
  const rows = Math.max(1, Math.floor(cellsAtOnce / area.columns));
  const count = Math.ceil(area.rows / rows);
  return Array.from({ length: count }, (_, i) => ({
    sheet,
    area: { ...area, row: area.row + i * rows, rows: Math.min(rows, area.rows - i * rows) },
  }));
}

function inAnswers(blocks: readonly Block[]): Block[][] {
  const answers: Block[][] = [];
  let cells = Infinity;
  for (const block of blocks) {
    const size = block.area.rows * block.area.columns;
    cells += size;
    if (cells > cellsAtOnce) {
      answers.push([]);
      cells = size;
    }
    answers.at(-1)?.push(block);
  }
  return answers;
}

async function readAnswers(
  context: Excel.RequestContext,
  [blocks, ...rest]: readonly Block[][],
): Promise<FoundFormula[]> {
  if (!blocks) return [];
  const queued = blocks.map(({ sheet, area }) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(printArea(area));
    range.load("formulas");
    return { sheet, area, range };
  });
  await context.sync();
  const found = queued.flatMap(({ sheet, area, range }) => formulasOf(sheet, area, range.formulas));
  return [...found, ...(await readAnswers(context, rest))];
}

function formulasOf(
  sheet: string,
  { row, column }: Area,
  contents: readonly CellContent[][],
): FoundFormula[] {
  return contents.flatMap((cells, r) =>
    cells.flatMap((cell, c) =>
      isFormula(cell) ? [{ sheet, row: row + r, column: column + c, formula: String(cell) }] : [],
    ),
  );
}
