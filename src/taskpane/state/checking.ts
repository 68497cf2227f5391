import type { Outcome } from "../../kpi/outcome";
import type { Finding, KpiWorkbook } from "../../workbook/port";
import type { PaneState } from "./paneState";
import { bugOf, type Runner } from "./runner";
import type { Store } from "./store";

/** What is out of order in the workbook, and its repair. */
export interface Checking {
  /** Looks without a sign of work and outside any action; an error of the program is shown all the same. */
  checkQuietly(): Promise<void>;
  /**
   * The same when a workbook was just opened: Excel may still wait for our functions and show `#NAME?` until they have
   * calculated, so only what is found twice is told.
   */
  checkAtOpening(): Promise<void>;
  /** Looks, with the sign of work. */
  checkHealth(): Promise<void>;
  /** Repairs these findings, and looks again. */
  repair(findings: readonly Finding[]): Promise<void>;
}

/** How long the functions of a workbook that was just opened are given to calculate, in ms. */
export const calculationDelay = 2000;

export function createChecking(
  store: Store<PaneState>,
  workbook: Pick<KpiWorkbook, "checkHealth" | "repair">,
  runner: Runner,
  relist: () => Promise<void>,
): Checking {
  async function look(): Promise<void> {
    tell(await workbook.checkHealth());
  }

  function tell(checked: Outcome<readonly Finding[]>): void {
    store.setState(
      checked.ok
        ? { findings: checked.value, healthProblems: [] }
        : { findings: undefined, healthProblems: checked.problems },
    );
  }

  async function quietly(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      store.setState({ bug: bugOf(error) });
    }
  }

  return {
    checkQuietly: () => quietly(look),

    checkAtOpening: () =>
      quietly(async () => {
        const checked = await workbook.checkHealth();
        if (!checked.ok || checked.value.length === 0) return tell(checked);
        do {
          await new Promise((resolve) => setTimeout(resolve, calculationDelay));
        } while (store.getState().busy);
        await look();
      }),

    checkHealth: () => runner.run("checking", look),

    repair: (findings) =>
      runner.run("repairing", async () => {
        const repaired = runner.valueOf(await workbook.repair(findings));
        await relist();
        await look();
        if (repaired) store.setState({ done: { what: "repaired", count: findings.length } });
      }),
  };
}
