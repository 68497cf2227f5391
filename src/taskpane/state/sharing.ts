import type { KpiWorkbook } from "../../workbook/port";
import type { PaneState } from "./paneState";
import { bugOf, type Runner } from "./runner";
import type { Store } from "./store";

/** What a colleague without the add-in sees, and what can be done about it. */
export interface Sharing {
  /** Looks, with the sign of work. */
  checkSharing(): Promise<void>;
  /** Looks again without a sign of work, as after a change of mode. */
  checkSharingQuietly(): Promise<void>;
}

export function createSharing(
  store: Store<PaneState>,
  workbook: Pick<KpiWorkbook, "checkSharing">,
  runner: Runner,
): Sharing {
  async function look(): Promise<void> {
    const report = runner.valueOf(await workbook.checkSharing());
    store.setState({ sharing: report?.value });
  }

  return {
    checkSharing() {
      store.setState({ sharing: undefined });
      return runner.run("checkingSharing", look);
    },
    async checkSharingQuietly() {
      try {
        await look();
      } catch (error) {
        store.setState({ bug: bugOf(error) });
      }
    },
  };
}
