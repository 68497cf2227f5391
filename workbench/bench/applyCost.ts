import type { Outcome } from "../../src/kpi/outcome";
import { createKpiWorkbook } from "../../src/workbook";
import type { Book } from "../host/book/book";
import { loadKpiFunctions } from "../host/functions/kpiFunctions";
import { openExcel, type OpenedExcel } from "../host/openExcel";
import { benchBook } from "./benchBook";

/** What one work puts through the bridge to Excel. */
export interface Traffic {
  readonly syncs: number;
  readonly actions: number;
  readonly bytesSent: number;
  readonly bytesReceived: number;
  /** Bytes of the longest request and of the longest answer. */
  readonly longestRequest: number;
  readonly longestAnswer: number;
  /** From the call to its answer, and of these those that the host took, which stands for Excel. */
  readonly milliseconds: number;
  readonly hostMilliseconds: number;
}

/** What KPIs cost from the first apply to their removal. */
export interface ApplyCost {
  readonly kpis: number;
  readonly apply: Traffic;
  /** Until the functions have answered. */
  readonly settleMilliseconds: number;
  readonly list: Traffic;
  /** The same apply again, which finds nothing to write. */
  readonly again: Traffic;
  readonly remove: Traffic;
  /** Conditional formats of all sheets after the apply. */
  readonly rules: number;
  /** The same after the removal. */
  readonly rulesLeft: number;
}

/** Measures KPIs of 60 periods and four columns each in a workbook that has none, on several sheets. */
export async function measureApply(kpis: number): Promise<ApplyCost> {
  const { book, definitions } = benchBook(kpis);
  const excel = await openExcel(book);
  try {
    await loadKpiFunctions(excel);
    const watch = watchHost(excel);
    const workbook = createKpiWorkbook(excel.Excel.run);
    const apply = await watch(() => workbook.apply(definitions));
    const start = performance.now();
    await excel.settled();
    const settleMilliseconds = performance.now() - start;
    const rules = rulesOf(excel.book);
    const list = await watch(() => workbook.list());
    const recorded = list.value.map(({ definition }) => definition);
    const again = await watch(() => workbook.apply(recorded));
    if (!again.value.unchanged) throw new Error("The second apply changed something");
    const remove = await watch(() => workbook.remove(recorded.map(({ id }) => id ?? "")));
    return {
      kpis,
      apply: apply.traffic,
      settleMilliseconds,
      list: list.traffic,
      again: again.traffic,
      remove: remove.traffic,
      rules,
      rulesLeft: rulesOf(excel.book),
    };
  } finally {
    excel.close();
  }
}

function rulesOf({ getters }: Book): number {
  return getters.getSheetIds().reduce((sum, id) => sum + getters.getExcelRules(id).length, 0);
}

type Watch = <T>(
  work: () => Promise<Outcome<T>>,
) => Promise<{ readonly value: T; readonly traffic: Traffic }>;

/** Counts what passes the bridge while a work is done; a work that fails throws. */
function watchHost({ host, settled }: OpenedExcel): Watch {
  return async (work) => {
    await settled();
    host.counters.reset();
    const start = performance.now();
    const outcome = await work();
    const milliseconds = performance.now() - start;
    if (!outcome.ok) throw new Error(`The work failed: ${JSON.stringify(outcome.problems)}`);
    const { milliseconds: hostMilliseconds, ...counted } = host.counters;
    return { value: outcome.value, traffic: { ...counted, milliseconds, hostMilliseconds } as Traffic };
  };
}
