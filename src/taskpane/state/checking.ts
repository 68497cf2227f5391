import type { Finding, KpiWorkbook } from "../../workbook/port";
import type { PaneState } from "./paneState";
import { bugOf, type Runner } from "./runner";
import type { Store } from "./store";

/** What is out of order in the workbook, and its repair. */
export interface Checking {
  /** Looks without a sign of work and outside any action; an error of the program is shown all the same. */
  checkQuietly(): Promise<void>;
  /** Looks, with the sign of work. */
  checkHealth(): Promise<void>;
  /** Repairs these findings, and looks again. */
  repair(findings: readonly Finding[]): Promise<void>;
}

export function createChecking(
  store: Store<PaneState>,
  workbook: Pick<KpiWorkbook, "checkHealth" | "repair">,
  runner: Runner,
  relist: () => Promise<void>,
): Checking {
  async function look(): Promise<void> {
    const checked = await workbook.checkHealth();
    store.setState(
      checked.ok
        ? { findings: checked.value, healthProblems: [] }
        : { findings: undefined, healthProblems: checked.problems },
    );
  }

  return {
    async checkQuietly() {
      try {
        await look();
      } catch (error) {
        store.setState({ bug: bugOf(error) });
      }
    },

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
