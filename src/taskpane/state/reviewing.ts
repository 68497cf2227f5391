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
      if (!item.chosen || item.seen !== undefined || item.problems.length > 0) continue;
      const { definition, issues } = readItem(item, batch, locale);
      if (!definition) {
        put(index, { ...item, issues });
        continue;
      }
      const outcome = await workbook.preview(definition);
      const batchNow = store.getState().batch;
      const now = batchNow?.items[index];
      if (!batchNow || now?.draft !== item.draft || isOfOtherColumns(batchNow, batch)) continue;
      put(
        index,
        outcome.ok
          ? { ...now, issues: {}, counts: outcome.value.counts, seen: outcome.value.seen, problems: [] }
          : { ...now, issues: {}, problems: outcome.problems },
      );
    }
  }

  /** Other columns take other places; the language is that of what they hold. */
  const isOfOtherColumns = (one: Batch, other: Batch): boolean =>
    one.columns !== other.columns || one.language !== other.language;

  function askSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      previewAll().catch((error: unknown) => store.setState({ bug: bugOf(error) }));
    }, previewDelay);
  }

  /** What was previewed before a change no longer counts. */
  const unread = ({ chosen, draft }: BatchItem): BatchItem => ({ chosen, draft, issues: {}, problems: [] });

  /** The counts stay true under other columns, not what would be written. */
  const unseen = ({ chosen, draft, issues, counts }: BatchItem): BatchItem => ({
    chosen,
    draft,
    issues,
    ...(counts && { counts }),
    problems: [],
  });

  /** After a refusal: what was previewed may be what changed. */
  function previewAnew(): void {
    const { batch } = store.getState();
    if (!batch) return;
    store.setState({ batch: { ...batch, items: batch.items.map(unread) } });
    askSoon();
  }

  function definitions(): readonly KpiDefinition[] | undefined {
    const { batch, locale } = store.getState();
    if (!batch) return undefined;
    const read = batch.items.map((item) => (item.chosen ? readItem(item, batch, locale) : { issues: {} }));
    const items = batch.items.map((item, index) => ({ ...item, issues: read[index]?.issues ?? {} }));
    store.setState({ batch: { ...batch, items }, tried: true });
    if (read.some(({ issues }) => Object.keys(issues).length > 0)) return undefined;
    return read.flatMap(({ definition }) => definition ?? []);
  }

  /** What the previews of the chosen KPIs saw; one not previewed yet is judged as it stands at the apply. */
  const seenOfChosen = (): string =>
    (store.getState().batch?.items ?? [])
      .flatMap(({ chosen, seen }) => (chosen && seen !== undefined ? [seen] : []))
      .join("\n");

  return {
    openBatch(batch) {
      store.setState({ screen: { name: "review" }, batch });
      askSoon();
    },
    changeBatch(change) {
      const { batch } = store.getState();
      if (!batch) return;
      const changed = change(batch);
      const items = isOfOtherColumns(changed, batch) ? changed.items.map(unseen) : changed.items;
      store.setState({ batch: { ...changed, items } });
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
        const seen = seenOfChosen();
        const applied = runner.valueOf(
          await workbook.apply(wanted, { ...options, ...(seen !== "" && { seen }) }),
        );
        if (!applied) return previewAnew();
        const { kpis, cellsWritten, unchanged } = applied.value;
        store.setState({ ...noDraft, screen: { name: "home" } });
        await relist();
        store.setState({ done: { what: "appliedMany", count: kpis.length, cells: cellsWritten, unchanged } });
      });
    },
  };
}
