import type { Outcome } from "../../../src/kpi/outcome";
import { codes, good, pictureOf, type OpenedWorkbook } from "./openWorkbook";

export type Work = (workbook: OpenedWorkbook) => Promise<Outcome<unknown>>;

/** The file, in an order of its own and without the ids that Excel gives anew. */
export function comparable(workbook: OpenedWorkbook): unknown {
  const { names, sheets, ...rest } = JSON.parse(
    JSON.stringify(pictureOf(workbook)).replace(/\{[0-9A-F-]{36}\}/g, "id"),
  ) as ReturnType<typeof pictureOf>;
  return {
    ...rest,
    names: [...names].sort((a, b) => a.name.localeCompare(b.name)),
    sheets: sheets.map((sheet) => ({
      ...sheet,
      columns: [...sheet.columns].sort((a, b) => a.index - b.index),
    })),
  };
}

/** How many actions were made to fail, and in how many batches. */
export interface Failures {
  readonly actions: number;
  readonly batches: number;
}

/**
 * Does a work again and again, each time with the next action of the next batch refused, until every action of every
 * batch was: after each refusal the file must be as it was. A work that was not hit is undone, and the file must be as
 * it was then too.
 */
export async function failEverywhere(workbook: OpenedWorkbook, work: Work): Promise<Failures> {
  await workbook.excel.settled();
  const before = comparable(workbook);
  let actions = 0;
  let batch = 0;
  for (let action = 0; ; action += 1) {
    workbook.excel.host.failAt({ batch, action, code: "AccessDenied" });
    const outcome = await work(workbook);
    await workbook.excel.settled();
    if (outcome.ok) good(await workbook.kpis.undoLast());
    else expect(["excelRefused", "excelUnreadable"]).toContain(codes(outcome)[0]);
    await workbook.excel.settled();
    const after = comparable(workbook);
    if (JSON.stringify(after) !== JSON.stringify(before)) {
      // Says where it differs, and at which action.
      expect({ batch, action, hit: !outcome.ok, book: after }).toEqual({
        batch,
        action,
        hit: !outcome.ok,
        book: before,
      });
    }
    if (!outcome.ok) {
      actions += 1;
      continue;
    }
    if (action === 0) return { actions, batches: batch };
    batch += 1;
    action = -1;
  }
}
