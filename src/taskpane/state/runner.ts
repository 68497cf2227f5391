import type { Outcome } from "../../kpi/outcome";
import type { KpiWorkbook, WorkOptions } from "../../workbook/port";
import { nothingSaid, type Bug, type Busy, type PaneState } from "./paneState";
import type { Store } from "./store";

/** What is told of an error of the program: its message, its stack and what Excel adds to it. */
export function bugOf(error: unknown): Bug {
  if (!(error instanceof Error)) return { message: String(error), details: JSON.stringify(error) ?? "" };
  const debugInfo = "debugInfo" in error ? `\n${JSON.stringify(error.debugInfo, undefined, 1)}` : "";
  return { message: error.message, details: `${error.stack ?? error.name}${debugInfo}` };
}

export interface Runner {
  /**
   * Runs one action; a second one started meanwhile (a double click) is not begun. Bugs end up in the state. What the
   * action hands on of its options shows how far it is and lets it be cancelled.
   */
  run(busy: Busy, action: (options: WorkOptions) => Promise<void>): Promise<void>;
  /** Asks the work under way to stop; it ends by itself, with the problem `cancelled` when it could. */
  cancel(): void;
  /** The value, or undefined after the problems were put in the state. */
  valueOf<T>(outcome: Outcome<T>): { readonly value: T } | undefined;
}

export function createRunner(store: Store<PaneState>, workbook: Pick<KpiWorkbook, "lastDone">): Runner {
  let underWay: AbortController | undefined;
  return {
    async run(busy, action) {
      if (store.getState().busy) return;
      store.setState({ ...nothingSaid, busy });
      const controller = new AbortController();
      underWay = controller;
      try {
        await action({
          signal: controller.signal,
          onProgress: (progress) => store.setState({ progress }),
        });
      } catch (error) {
        store.setState({ bug: bugOf(error) });
      } finally {
        store.setState({
          busy: undefined,
          progress: undefined,
          cancelling: false,
          lastDone: workbook.lastDone(),
        });
      }
    },
    cancel() {
      if (!store.getState().busy) return;
      store.setState({ cancelling: true });
      underWay?.abort();
    },
    valueOf(outcome) {
      if (outcome.ok) return { value: outcome.value };
      store.setState({ problems: outcome.problems });
      return undefined;
    },
  };
}
