import { createKpiWorkbook } from "../../src/workbook";
import { loadKpiFunctions } from "../host/functions/kpiFunctions";
import { openExcel } from "../host/openExcel";
import { benchBook } from "./benchBook";

/** What an apply puts through the bridge to Excel. */
export interface ApplyCost {
  readonly kpis: number;
  readonly syncs: number;
  readonly actions: number;
  readonly bytesSent: number;
  readonly bytesReceived: number;
  readonly milliseconds: number;
  /** Round trips of the same apply a second time, which finds nothing to write. */
  readonly syncsWhenUnchanged: number;
}

/** Applies `kpis` KPIs of 36 periods and four columns each to a workbook that has none. */
export async function measureApply(kpis: number): Promise<ApplyCost> {
  const { book, definitions } = benchBook(kpis);
  const excel = await openExcel(book);
  try {
    await loadKpiFunctions(excel);
    const workbook = createKpiWorkbook(excel.Excel.run);
    excel.host.counters.reset();
    const start = performance.now();
    const applied = await workbook.apply(definitions);
    const milliseconds = performance.now() - start;
    if (!applied.ok) throw new Error(`The apply failed: ${JSON.stringify(applied.problems)}`);
    const { syncs, actions, bytesSent, bytesReceived } = excel.host.counters;
    await excel.settled();
    const listed = await workbook.list();
    if (!listed.ok) throw new Error(`The list failed: ${JSON.stringify(listed.problems)}`);
    excel.host.counters.reset();
    const again = await workbook.apply(listed.value.map(({ definition }) => definition));
    if (!again.ok || !again.value.unchanged) throw new Error("The second apply changed something");
    const syncsWhenUnchanged = excel.host.counters.syncs;
    return { kpis, syncs, actions, bytesSent, bytesReceived, milliseconds, syncsWhenUnchanged };
  } finally {
    excel.close();
  }
}
