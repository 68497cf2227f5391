import type { KpiProblem, Outcome } from "../kpi/outcome";
import { success } from "../kpi/outcome";
import type { Arrangement } from "./arrangement";
import { proposeEach, settleEach } from "./propose";
import { recordedKpis } from "./recorded";
import type { RegisterReading } from "./register";
import type { KnownDefinition } from "./registerRow";
import type { Snapshot } from "./snapshot";

/** The register's rows as they take effect: those that can, and why the others cannot. */
export interface TakenOver {
  readonly register: RegisterReading;
  readonly arrangements: readonly Arrangement[];
  /** By the ID that the register's reading gives the row. */
  readonly refused: ReadonlyMap<string, readonly KpiProblem[]>;
}

/**
 * Arranges rows of the register, each for itself: a row that cannot take effect hinders no other. A problem of the
 * register as a whole refuses all.
 */
export function takeOver(snapshot: Snapshot, definitions: readonly KnownDefinition[]): Outcome<TakenOver> {
  const proposal = proposeEach(snapshot, definitions);
  if (!proposal.ok) return proposal;
  const settled = settleEach(proposal.value);
  const refusals = [...proposal.value.refused, ...settled.refused];
  return success({
    register: proposal.value.register,
    arrangements: settled.arrangements,
    refused: new Map([
      ...recordedKpis(snapshot).refused,
      ...refusals.map(({ definition, problems }) => [definition.id ?? "", problems] as const),
    ]),
  });
}
