import { registries, UIPlugin } from "@odoo/o-spreadsheet";

/** The command under which many changes are one step of the history and are evaluated once. */
export const BATCH = "EXCEL_BATCH";

interface BatchCommand {
  readonly type: typeof BATCH;
  readonly run: () => void;
}

/** Runs a batch inside the model, so that the changes made in it are one step to undo. */
class BatchPlugin extends UIPlugin {
  override handle(command: unknown): void {
    const batch = command as BatchCommand;
    if (batch.type === BATCH) batch.run();
  }
}

export function registerBatchPlugin(): void {
  registries.featurePluginRegistry.add("excelBatch", BatchPlugin);
}
