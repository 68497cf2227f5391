import type { KpiDefinition } from "../../kpi/definition";
import type { KpiWorkbook } from "../../workbook/port";
import { readItem, type Batch, type BatchItem } from "./batch";
import { noDraft, type PaneState } from "./paneState";
import { previewDelay } from "./previewing";
import { bugOf, type Runner } from "./runner";
import type { Store } from "./store";

/** The review of several KPIs found in one selection. */
export interface Reviewing {
  openBatch(batch: Batch): void;
  changeBatch(change: (batch: Batch) => Batch): void;
  changeItem(index: number, change: (item: BatchItem) => BatchItem): void;
  /** Applies all chosen KPIs in one work, or says at each what is wrong. */
  applyBatch(): Promise<void>;
}

export function createReviewing(
  store: Store<PaneState>,
  workbook: KpiWorkbook,
  runner: Runner,
  relist: () => Promise<void>,
): Reviewing {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const put = (index: number, item: BatchItem): void => {
    const { batch } = store.getState();
    if (!batch) return;
    store.setState({ batch: { ...batch, items: batch.items.map((one, at) => (at === index ? item : one)) } });
  };

  /** Each chosen KPI in turn; a change meanwhile begins its own round. */
  async function previewAll(): Promise<void> {
    const asked = store.getState().batch;
    for (let index = 0; index < (asked?.items.length ?? 0); index++) {
      const { batch, locale } = store.getState();
      const item = batch?.items[index];
      if (!batch || !item) return;
      if (!item.chosen || item.counts || item.problems.length > 0) continue;
      const { definition, issues } = readItem(item, batch, locale);
      if (!definition) {
        put(index, { ...item, issues });
        continue;
      }
      const outcome = await workbook.preview(definition);
      const now = store.getState().batch?.items[index];
      if (now?.draft !== item.draft) continue;
      put(
        index,
        outcome.ok
          ? { ...now, issues: {}, counts: outcome.value.counts, problems: [] }
          : { ...now, issues: {}, problems: outcome.problems },
      );
    }
  }

  function askSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      previewAll().catch((error: unknown) => store.setState({ bug: bugOf(error) }));
    }, previewDelay);
  }

  /** What was previewed before a change no longer counts. */
  const unread = ({ chosen, draft }: BatchItem): BatchItem => ({ chosen, draft, issues: {}, problems: [] });

  function definitions(): readonly KpiDefinition[] | undefined {
    const { batch, locale } = store.getState();
    if (!batch) return undefined;
    const read = batch.items.map((item) => (item.chosen ? readItem(item, batch, locale) : { issues: {} }));
    const items = batch.items.map((item, index) => ({ ...item, issues: read[index]?.issues ?? {} }));
    store.setState({ batch: { ...batch, items }, tried: true });
    if (read.some(({ issues }) => Object.keys(issues).length > 0)) return undefined;
    return read.flatMap(({ definition }) => definition ?? []);
  }

  return {
    openBatch(batch) {
      store.setState({ screen: { name: "review" }, batch });
      askSoon();
    },
    changeBatch(change) {
      const { batch } = store.getState();
      if (!batch) return;
      store.setState({ batch: change(batch) });
      askSoon();
    },
    changeItem(index, change) {
      const item = store.getState().batch?.items[index];
      if (!item) return;
      put(index, unread(change(item)));
      askSoon();
    },
    applyBatch() {
      const wanted = definitions();
      if (!wanted || wanted.length === 0) return Promise.resolve();
      return runner.run("applying", async (options) => {
        clearTimeout(timer);
        const applied = runner.valueOf(await workbook.apply(wanted, options));
        if (!applied) return;
        const { kpis, cellsWritten, unchanged } = applied.value;
        store.setState({ ...noDraft, screen: { name: "home" } });
        await relist();
        store.setState({ done: { what: "appliedMany", count: kpis.length, cells: cellsWritten, unchanged } });
      });
    },
  };
}
