import { createEvaluator } from "../cli/evaluation/evaluator";
import { loadKpiFunctions } from "../host/functions/kpiFunctions";
import { newBookData } from "../host/bookData";
import { openExcel } from "../host/openExcel";
import { benchFigure, benchRows } from "./benchFigures";
import { lastStatus } from "./nativeFormulas";
import { spreadOf, type Spread } from "./spread";

const spillRounds = 5;

/** Milliseconds for 100,000 calls of one cell each through Microsoft's runtime, as `npm run evaluate` makes them. */
export async function measureLines(): Promise<number> {
  const evaluator = createEvaluator();
  const start = performance.now();
  const results = await Promise.all(
    Array.from({ length: benchRows }, (_, index) =>
      evaluator.evaluate(
        JSON.stringify({ fn: "KPI.STATUS", args: [benchFigure(index), 100, "higher", 0.1] }),
      ),
    ),
  );
  const milliseconds = performance.now() - start;
  if (!results.every((result) => result.ok)) throw new Error("A call failed");
  return milliseconds;
}

/**
 * The times until one formula has spilled the statuses of 100,000 cells in the sheet. Each round asks with a tolerance
 * of its own, so that no earlier answer serves it; no figure is near enough to the threshold to be judged differently.
 */
export async function measureSpill(): Promise<Spread> {
  const data = newBookData("Figures");
  const [sheet] = data.sheets;
  if (sheet === undefined) throw new Error("A new workbook has a sheet");
  const figures = Array.from({ length: benchRows }, (_, row) => ({
    row,
    column: 0,
    value: benchFigure(row),
  }));
  const excel = await openExcel({ ...data, sheets: [{ ...sheet, cells: figures }] });
  try {
    await loadKpiFunctions(excel);
    const times: number[] = [];
    for (let round = 0; round < spillRounds; round++) {
      const start = performance.now();
      await excel.Excel.run((context) => {
        const first = context.workbook.worksheets.getFirst().getRange("B1");
        first.formulas = [[`=KPI.STATUS(A1:A${benchRows},100,"higher",${10 + round / 1e6}%)`]];
        return context.sync();
      });
      await excel.settled();
      times.push(performance.now() - start);
    }
    const [sheetId = ""] = excel.book.getters.getSheetIds();
    const last = excel.book.getters.getEvaluatedCell({ sheetId, col: 1, row: benchRows - 1 }).value;
    if (last !== lastStatus) throw new Error(`The last cell holds ${last}`);
    return spreadOf(times);
  } finally {
    excel.close();
  }
}
