import type { Outcome } from "../../kpi/outcome";
import { failure } from "../../kpi/outcome";
import type { Arrangement } from "../arrangement";

/** Milliseconds between one look at formulas that are being calculated and the next: 20 seconds in all. */
const pauses = [50, 100, 200, 400, 800, 1600, 3200, 6400, 7300];

/** A plan with the arrangements that it carries out. */
interface Freezing {
  readonly arrangements: readonly Arrangement[];
}

/** The KPIs of a plan that has still to be followed by their freezing. */
export function pendingIds({ arrangements }: Freezing): string[] {
  return arrangements.filter(({ pending }) => pending === true).map(({ kpi }) => kpi.definition.id);
}

/**
 * Plans again after each pause until everything that is to be frozen is calculated; the problem `notFrozen` when Excel
 * takes too long. `goOn` throws when the person ends the work.
 */
export async function planWhenCalculated<T extends Freezing>(
  plan: () => Promise<Outcome<T>>,
  goOn: () => void,
  [pause, ...later]: readonly number[] = pauses,
): Promise<Outcome<T>> {
  const planned = await plan();
  if (!planned.ok) return planned;
  const waiting = planned.value.arrangements.filter(({ pending }) => pending === true);
  if (waiting.length === 0) return planned;
  if (pause === undefined) {
    return failure(
      ...waiting.map(({ kpi }) => ({ code: "notFrozen", detail: { name: kpi.definition.name } })),
    );
  }
  await new Promise((resolve) => setTimeout(resolve, pause));
  goOn();
  return planWhenCalculated(plan, goOn, later);
}
