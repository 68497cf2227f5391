import { failure, success, type Outcome } from "../kpi/outcome";
import { asOneWork } from "./excel/asOneWork";
import { lookAtHealth } from "./excel/lookAtHealth";
import { problemOfError } from "./excel/officeError";
import { patiently } from "./excel/patience";
import type { Runner } from "./excel/runner";
import { readSelection, readSelectionAddress, readSelections } from "./excel/selection";
import { openSession, type SessionOptions } from "./excel/session";
import { lastDone, undoLast } from "./excel/undoLast";
import { watchWorkbook } from "./excel/watch";
import { findingsOf } from "./health/checkHealth";
import type { KpiWorkbook, LastDone, WorkOptions } from "./port";
import { todayHere, type Today } from "./today";
import { apply } from "./works/applyKpis";
import type { Dealing } from "./works/dealing";
import { list, checkSharing, show } from "./works/looks";
import { preview } from "./works/previewKpi";
import { planAndWrite } from "./works/recordedWork";
import { remove } from "./works/removeKpis";
import { repair } from "./works/repairKpis";

/**
 * The workbook as the pane, the ribbon and the command line use it. `run` is `Excel.run` unless a host gives another;
 * `today` dates what is frozen; `options` say how patient it is and whether Excel undoes in groups.
 */
export function createKpiWorkbook(
  run?: typeof Excel.run,
  today: Today = todayHere,
  options?: SessionOptions,
): KpiWorkbook {
  const session = openSession(run, options);
  const runner: Runner = (batch) => patiently(() => session.run(batch), session.pause);
  const guarded = inTurn();
  const changing = <T>(
    what: LastDone["what"],
    workOptions: WorkOptions | undefined,
    attempt: (dealing: Dealing) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> =>
    guarded(() => asOneWork(session, what, workOptions, (work) => attempt({ session, runner, today, work })));
  const workbook: KpiWorkbook = {
    readSelection: () => guarded(() => runner(readSelection)),
    readSelections: () => guarded(() => runner(readSelections)),
    readSelectionAddress: () => guarded(() => runner(readSelectionAddress)),
    preview: (definition) => guarded(() => preview(runner, today(), definition)),
    apply: (definitions, wish) =>
      changing("apply", wish, (dealing) => apply(dealing, definitions, wish?.seen)),
    list: () => guarded(() => list(runner)),
    refresh: (wish) =>
      changing("refresh", wish, (dealing) => planAndWrite(dealing, { each: true, unasked: true })),
    setMode: (ids, mode, wish) =>
      changing("mode", wish, (dealing) => planAndWrite(dealing, { ...(ids !== "all" && { ids }), mode })),
    checkSharing: () => guarded(() => checkSharing(runner)),
    remove: (ids, wish) => changing("remove", wish, (dealing) => remove(dealing, ids)),
    checkHealth: () =>
      guarded(() =>
        runner(async (context) => success(findingsOf(await lookAtHealth(context, today(), false)))),
      ),
    repair: (findings, wish) => changing("repair", wish, (dealing) => repair(dealing, findings)),
    lastDone: () => lastDone(session),
    undoLast: () => guarded(() => undoLast(session)),
    show: (id) => guarded(() => show(runner, id)),
    watch: (listener) =>
      watchWorkbook(
        runner,
        (ids) =>
          changing("refresh", undefined, (dealing) =>
            planAndWrite(dealing, { each: true, unasked: true, ...(ids && { ids }) }),
          ),
        listener,
      ),
  };
  return workbook;
}

/**
 * Runs actions one after the other: a refresh must not look at an apply that is half written. What Excel refuses while
 * it is read is a problem that a person can mend, most often by ending a cell's editing.
 */
function inTurn(): <T>(action: () => Promise<Outcome<T>>) => Promise<Outcome<T>> {
  let last: Promise<unknown> = Promise.resolve();
  return (action) => {
    const next = last
      .then(action)
      .catch((error: unknown) => failure(problemOfError(error, "excelUnreadable")));
    // The one behind waits whatever becomes of this one; its own caller hears of it.
    last = next.catch(() => undefined);
    return next;
  };
}
