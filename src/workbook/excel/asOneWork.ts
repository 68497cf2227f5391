import { failure, type KpiProblem, type Outcome } from "../../kpi/outcome";
import type { LastDone, WorkOptions } from "../port";
import { startWork, Stopped, type Work } from "../work";
import { putBack } from "./putBack";
import type { Session, WrittenPart } from "./session";

/** A work while it is carried out: what of it is written already is taken back should the rest fail. */
export interface WorkAtHand extends Work {
  readonly parts: WrittenPart[];
}

/** Thrown when nothing is changed, and the reason of the problems may have passed. */
export class TryAgain extends Error {
  constructor(readonly problems: readonly KpiProblem[]) {
    super("Excel may take it the next time");
    this.name = "TryAgain";
  }
}

/**
 * Carries out one work (plans and writings, one or several): everything of it or nothing. What could not be written for
 * a reason that passes is planned anew once. When it is done, all of it is what `undoLast` takes back.
 */
export async function asOneWork<T>(
  session: Session,
  what: LastDone["what"],
  options: WorkOptions | undefined,
  attempt: (work: WorkAtHand) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const work: WorkAtHand = { ...startWork(options), parts: [] };
  const outcome = await tried(session, what, work, attempt, 1);
  const done = joined(what, work.parts);
  if (outcome.ok && done) session.last = { ...done, unfinished: false };
  return outcome;
}

async function tried<T>(
  session: Session,
  what: LastDone["what"],
  work: WorkAtHand,
  attempt: (work: WorkAtHand) => Promise<Outcome<T>>,
  again: number,
): Promise<Outcome<T>> {
  let outcome: Outcome<T> | undefined;
  let cause: unknown;
  try {
    work.goOn();
    outcome = await attempt(work);
  } catch (error) {
    cause = error;
  }
  const written = joined(what, work.parts);
  if (outcome?.ok !== true && written) {
    work.parts.length = 0;
    const problem = await putBack(session, written);
    if (problem) return failure(problem);
  }
  if (outcome) return outcome;
  if (cause instanceof Stopped) return failure({ code: "cancelled" });
  if (!(cause instanceof TryAgain)) throw cause;
  return again > 0 ? tried(session, what, work, attempt, again - 1) : failure(...cause.problems);
}

/** The parts of a work as one: what the first of them saw is what stood before. */
function joined(what: LastDone["what"], parts: readonly WrittenPart[]): WholeWork | undefined {
  const [first] = parts;
  if (!first) return undefined;
  return {
    what,
    names: [...new Set(parts.flatMap(({ names }) => names))],
    changes: parts.flatMap(({ changes }) => changes),
    snapshot: first.snapshot,
  };
}

type WholeWork = WrittenPart & Pick<LastDone, "what">;
