import type { KpiProblem } from "../../kpi/outcome";
import { printPlace } from "../addresses";
import { anchorName } from "../anchors";
import { printMemo } from "../memo";
import { changedProblem } from "../seen";
import type { Snapshot } from "../snapshot";
import type { Change, Plan, PlannedMemo, Step } from "../steps";
import { Stopped, type Work } from "../work";
import { TryAgain, type WorkAtHand } from "./asOneWork";
import { lookBefore, undoWhatStood, type WhatStood } from "./before";
import { isOfficeError, problemOfError } from "./officeError";
import { mayPass } from "./patience";
import { perform, type AddedRule, type PreciseStep } from "./perform";
import { send } from "./send";
import type { Session } from "./session";

/** A KPI as a work tells of it. */
export interface NamedKpi {
  readonly id: string;
  readonly name: string;
}

/** Thrown where cells are not any more what the plan saw. */
class Overtaken extends Error {
  constructor(readonly stood: WhatStood) {
    super("The cells were changed after they were read");
    this.name = "Overtaken";
  }
}

/**
 * Makes a plan true in two round trips (and one more for each 4 MB): all changes, then the memos with the ids of the
 * new rules. The first of them also reads what is about to be overwritten: that must be what the plan saw. What was
 * written, or begun, is a part of the work; after a problem the work takes its parts back.
 */
export async function writePlan(
  session: Session,
  plan: Plan,
  snapshot: Snapshot,
  kpis: readonly NamedKpi[],
  work: WorkAtHand,
): Promise<readonly KpiProblem[]> {
  const withRules = new Set(plan.changes.flatMap(({ step }) => (step.do === "addRule" ? [step.kpi] : [])));
  const later = plan.memos.filter(({ kpi }) => withRules.has(kpi));
  const now = plan.memos.filter(({ kpi }) => !withRules.has(kpi)).map((memo) => memoChange(memo, []));
  const changes = [...plan.changes, ...now];
  const progress = progressOf(changes, kpis, work);
  if (changes.length === 0) {
    progress(0);
    return [];
  }
  const names = kpis.map(({ name }) => name);
  const all = [...changes, ...later.map((memo) => memoChange(memo, []))];
  const grouped = session.undoGroups !== "refused" && session.hasUndoGroups();
  const run = grouped ? session.runAsOneStep : session.run;
  try {
    const added = await run(async (context) => {
      const takeBefore = await lookBefore(context, changes, snapshot);
      const steps = changes.map(({ step }) => step as PreciseStep);
      const rules = await send(context, steps, (taken) => {
        const stood = takeBefore();
        if (stood.changed.length > 0) throw new Overtaken(stood);
        progress(taken);
        if (taken < steps.length || later.length > 0) work.goOn();
      });
      if (later.length > 0) {
        const memos = later.map((memo) => memoChange(memo, idsOf(rules, memo.kpi)).step as PreciseStep);
        perform(context, memos);
        await context.sync();
      }
      return rules;
    });
    if (grouped) session.undoGroups = "work";
    work.parts.push({ names, snapshot, changes: withRuleIds(all, added) });
    return [];
  } catch (error) {
    const begun = error instanceof Overtaken ? undoWhatStood(all, error.stood, snapshot) : all;
    work.parts.push({ names, snapshot, changes: begun });
    return refusalOf(session, error, grouped, snapshot.readOnly === true);
  }
}

const idsOf = (added: readonly AddedRule[], kpi: string): string[] =>
  added.filter((one) => one.kpi === kpi).map(({ format }) => format.id);

/** Rules are undone by their ids once these are known: a rule that a person adds later stays. */
function withRuleIds(changes: readonly Change[], added: readonly AddedRule[]): Change[] {
  const ids = added.map(({ format }) => format.id);
  return changes.map((change) => {
    if (change.step.do !== "addRule") return change;
    const id = ids.shift() ?? "";
    const { place, rule } = change.step;
    return { ...change, undo: [{ do: "deleteRule", place, id, sign: rule.sign }] };
  });
}

function memoChange({ kpi, memo, before }: PlannedMemo, rules: readonly string[]): Change {
  const name = anchorName(kpi, "memo");
  const formula = printMemo(rules.length > 0 ? { ...memo, rules: [...memo.rules, ...rules] } : memo);
  const undo: Step =
    before === undefined ? { do: "deleteName", name } : { do: "setName", name, formula: before };
  return { step: { do: before === undefined ? "addName" : "setName", name, formula }, undo: [undo] };
}

/** Tells the work of each KPI whose last change Excel has taken. */
function progressOf(
  changes: readonly Change[],
  kpis: readonly NamedKpi[],
  work: Work,
): (taken: number) => void {
  const ends = new Map(changes.map(({ kpi }, i) => [kpi, i + 1]));
  let before = -1;
  return (taken) => {
    const isDone = ({ id }: NamedKpi): boolean => {
      const end = ends.get(id) ?? 0;
      return end > before && end <= taken;
    };
    work.written(kpis.filter(isDone).map(({ name }) => name));
    before = taken;
  };
}

/** What is said of a writing that failed. Throws `TryAgain` when the cause may have passed. */
function refusalOf(
  session: Session,
  cause: unknown,
  grouped: boolean,
  readOnly: boolean,
): readonly KpiProblem[] {
  if (cause instanceof Overtaken) {
    return [changedProblem(cause.stood.changed.map((place) => printPlace(place)))];
  }
  if (cause instanceof Stopped) throw cause;
  const problem = problemOfError(cause, "excelRefused");
  const refusal = readOnly && isDenied(cause) ? { ...problem, code: "fileReadOnly" } : problem;
  const ungrouped = grouped && (session.undoGroups === "untried" || isUndoRefusal(cause));
  if (ungrouped) session.undoGroups = "refused";
  if (ungrouped || mayPass(cause)) throw new TryAgain([refusal]);
  return [refusal];
}

/** A file for reading only can be changed and saved as another in some Excels; others refuse the change. */
const isDenied = (error: unknown): boolean => isOfficeError(error) && error.code === "AccessDenied";

/** Excel's word for a batch that holds something it cannot undo as one step. */
const isUndoRefusal = (error: unknown): boolean => isOfficeError(error) && error.code === "UndoNotSupported";
