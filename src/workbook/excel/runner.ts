/** Runs a batch against Excel. Production waits until the person has finished editing a cell. */
export type Runner = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/**
 * The runner of `Excel.run`; the function is looked up when it is needed, after Office.js was loaded. With
 * `mergeUndoGroup` all that it changes is one step of Excel's own undo (ExcelApi 1.20).
 */
export function runnerOf(run?: typeof Excel.run, mergeUndoGroup = false): Runner {
  const options = mergeUndoGroup ? { delayForCellEdit: true, mergeUndoGroup } : { delayForCellEdit: true };
  return (batch) => (run ?? Excel.run)(options, batch);
}

/** Whether this Excel says that it knows undo groups. */
export function officeHasUndoGroups(): boolean {
  return typeof Office !== "undefined" && Office.context.requirements.isSetSupported("ExcelApi", "1.20");
}
