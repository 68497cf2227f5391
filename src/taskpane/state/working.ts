import type { KpiDefinition, Mode } from "../../kpi/definition";
import type { KpiWorkbook } from "../../workbook/port";
import type { Marking } from "./marking";
import { noDraft, type PaneState } from "./paneState";
import type { Previewing } from "./previewing";
import type { Runner } from "./runner";
import type { Store } from "./store";

/** What changes the workbook, and what takes it back. */
export interface Working {
  /** Applies the form; nothing is written when the workbook is no longer what its preview saw. */
  apply(): Promise<void>;
  remove(id: string): Promise<void>;
  /** Puts KPIs out of sight until they are taken up again, all in one work. */
  setParked(ids: readonly string[], parked: boolean): Promise<void>;
  refresh(): Promise<void>;
  /** Changes how the columns of one KPI or of all compute. */
  setMode(ids: readonly string[] | "all", mode: Mode): Promise<void>;
  /** Takes back the last thing done. */
  undo(): Promise<void>;
  /** Asks the work under way to stop. */
  cancel(): void;
}

export function createWorking(
  store: Store<PaneState>,
  workbook: KpiWorkbook,
  runner: Runner,
  previewing: Previewing,
  marking: Marking,
  relist: () => Promise<void>,
): Working {
  const definitionOf = (id: string): KpiDefinition | undefined =>
    store.getState().readings?.find((reading) => reading.definition.id === id)?.definition;

  return {
    apply() {
      const definition = marking.definition();
      if (!definition) return Promise.resolve();
      const { preview, previewing: outdated } = store.getState();
      const seen = outdated ? undefined : preview?.seen;
      return runner.run("applying", async (options) => {
        previewing.drop();
        const applied = runner.valueOf(
          await workbook.apply([definition], { ...options, ...(seen !== undefined && { seen }) }),
        );
        if (!applied) return previewing.ask(true);
        const { kpis, unchanged } = applied.value;
        const kpi = kpis[0];
        store.setState({ ...noDraft, screen: { name: "home" } });
        await relist();
        if (kpi) store.setState({ done: { what: "applied", ...kpi, unchanged } });
      });
    },

    remove: (id) =>
      runner.run("removing", async (options) => {
        const removed = runner.valueOf(await workbook.remove([id], options));
        if (!removed) return;
        const name = removed.value.removed[0]?.name ?? definitionOf(id)?.name ?? id;
        store.setState({ screen: { name: "home" } });
        await relist();
        store.setState({ done: { what: "removed", name, cells: removed.value.cellsCleared } });
      }),

    setParked: (ids, parked) =>
      runner.run("saving", async (options) => {
        const state = parked ? "parked" : "active";
        const definitions = ids.flatMap((id) => {
          const definition = definitionOf(id);
          return definition ? [{ ...definition, state } as const] : [];
        });
        if (!runner.valueOf(await workbook.apply(definitions, options))) return;
        await relist();
        store.setState({ done: { what: "parked", parked, names: definitions.map(({ name }) => name) } });
      }),

    refresh: () =>
      runner.run("refreshing", async (options) => {
        const refreshed = runner.valueOf(await workbook.refresh(options));
        await relist();
        if (!refreshed) return;
        const { cellsWritten, unchanged } = refreshed.value;
        store.setState({ done: { what: "refreshed", cells: cellsWritten, unchanged } });
      }),

    setMode: (ids, mode) =>
      runner.run("changingMode", async (options) => {
        const changed = runner.valueOf(await workbook.setMode(ids, mode, options));
        await relist();
        if (!changed) return;
        const { kpis, unchanged } = changed.value;
        store.setState({ done: { what: "mode", mode, names: kpis.map(({ name }) => name), unchanged } });
      }),

    undo: () =>
      runner.run("undoing", async () => {
        const undone = runner.valueOf(await workbook.undoLast());
        await relist();
        if (undone)
          store.setState({ done: { what: "undone", of: undone.value.what, names: undone.value.names } });
      }),

    cancel: () => runner.cancel(),
  };
}
