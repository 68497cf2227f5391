/** Runs a batch against Excel. Production waits until the person has finished editing a cell. */
export type Runner = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/** The runner of `Excel.run`; the function is looked up when it is needed, after Office.js was loaded. */
export function runnerOf(run?: typeof Excel.run): Runner {
  return (batch) => (run ?? Excel.run)({ delayForCellEdit: true }, batch);
}
