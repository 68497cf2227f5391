import type { Outcome } from "../../../src/kpi/outcome";
import { comparable } from "./comparable";
import { codes, good, type OpenedWorkbook } from "./openWorkbook";

export type Work = (workbook: OpenedWorkbook) => Promise<Outcome<unknown>>;

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
    const where = outcome.ok ? "after undoing" : `after action ${action} of batch ${batch} was refused`;
    expect(differences(before, comparable(workbook), where)).toEqual([]);
    if (!outcome.ok) {
      actions += 1;
      continue;
    }
    if (action === 0) return { actions, batches: batch };
    batch += 1;
    action = -1;
  }
}

/** The paths of what differs between two files, with what stands there in each; the first dozen. */
function differences(before: unknown, after: unknown, path: string): string[] {
  if (!isParted(before) || !isParted(after)) {
    return before === after ? [] : [`${path}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`];
  }
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => differences(before[key], after[key], `${path}/${key}`)).slice(0, 12);
}

const isParted = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
