import type { Outcome } from "../../kpi/outcome";
import { nothingSaid, type Bug, type Busy, type PaneState } from "./paneState";
import type { Store } from "./store";

/** What is told of an error of the program: its message, its stack and what Excel adds to it. */
export function bugOf(error: unknown): Bug {
  if (!(error instanceof Error)) return { message: String(error), details: JSON.stringify(error) ?? "" };
  const debugInfo = "debugInfo" in error ? `\n${JSON.stringify(error.debugInfo, undefined, 1)}` : "";
  return { message: error.message, details: `${error.stack ?? error.name}${debugInfo}` };
}

export interface Runner {
  /** Runs one action; a second one started meanwhile (a double click) is not begun. Bugs end up in the state. */
  run(busy: Busy, action: () => Promise<void>): Promise<void>;
  /** The value, or undefined after the problems were put in the state. */
  valueOf<T>(outcome: Outcome<T>): { readonly value: T } | undefined;
}

export function createRunner(store: Store<PaneState>): Runner {
  return {
    async run(busy, action) {
      if (store.getState().busy) return;
      store.setState({ ...nothingSaid, busy });
      try {
        await action();
      } catch (error) {
        store.setState({ bug: bugOf(error) });
      } finally {
        store.setState({ busy: undefined });
      }
    },
    valueOf(outcome) {
      if (outcome.ok) return { value: outcome.value };
      store.setState({ problems: outcome.problems });
      return undefined;
    },
  };
}
