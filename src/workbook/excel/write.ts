import type { KpiProblem } from "../../kpi/outcome";
import { anchorName } from "../anchors";
import { printMemo } from "../memo";
import type { Change, Plan, PlannedMemo, Step } from "../steps";
import { problemOfError } from "./officeError";
import { perform, type AddedRule, type PreciseStep } from "./perform";
import { restore } from "./restore";
import { send } from "./send";
import type { Runner } from "./runner";

/**
 * Makes a plan true in two round trips (and one more for each 4 MB): all changes, then the memos with the ids of the
 * new rules. When Excel refuses anything, everything is undone from what the plan knew; the problem says whether that
 * worked.
 */
export async function writePlan(run: Runner, plan: Plan): Promise<readonly KpiProblem[]> {
  const withRules = new Set(plan.changes.flatMap(({ step }) => (step.do === "addRule" ? [step.kpi] : [])));
  const later = plan.memos.filter(({ kpi }) => withRules.has(kpi));
  const now = plan.memos.filter(({ kpi }) => !withRules.has(kpi)).map((memo) => memoChange(memo, []));
  const changes = [...plan.changes, ...now];
  if (changes.length === 0) return [];
  try {
    await run(async (context) => {
      // Plans hold precise steps only; the others stand in what undoes them.
      const added = await send(
        context,
        changes.map(({ step }) => step as PreciseStep),
      );
      if (later.length === 0) return;
      perform(
        context,
        later.map((memo) => memoChange(memo, idsOf(added, memo.kpi)).step as PreciseStep),
      );
      await context.sync();
    });
    return [];
  } catch (error) {
    return [await putBack(run, [...changes, ...later.map((memo) => memoChange(memo, []))], error)];
  }
}

const idsOf = (added: readonly AddedRule[], kpi: string): string[] =>
  added.filter((one) => one.kpi === kpi).map(({ format }) => format.id);

function memoChange({ kpi, memo, before }: PlannedMemo, rules: readonly string[]): Change {
  const name = anchorName(kpi, "memo");
  const formula = printMemo(rules.length > 0 ? { ...memo, rules } : memo);
  const undo: Step =
    before === undefined ? { do: "deleteName", name } : { do: "setName", name, formula: before };
  return { step: { do: before === undefined ? "addName" : "setName", name, formula }, undo: [undo] };
}

async function putBack(run: Runner, changes: readonly Change[], cause: unknown): Promise<KpiProblem> {
  try {
    await run((context) => restore(context, changes));
  } catch (error) {
    return problemOfError(error, "notRestored");
  }
  return problemOfError(cause, "excelRefused");
}
