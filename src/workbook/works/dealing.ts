import type { Arrangement } from "../arrangement";
import type { WorkAtHand } from "../excel/asOneWork";
import type { Runner } from "../excel/runner";
import type { Session } from "../excel/session";
import type { Snapshot } from "../snapshot";
import type { Plan } from "../steps";
import type { Today } from "../today";

/** What a change of the workbook is carried out with. */
export interface Dealing {
  readonly session: Session;
  /** Reads, and reads again what failed for a reason that passes. */
  readonly runner: Runner;
  readonly today: Today;
  readonly work: WorkAtHand;
}

/** What a plan is made for. */
export type Occasion = Pick<Dealing, "today" | "work"> & {
  readonly written: boolean;
  /** What a preview saw that must still be so. */
  readonly seen?: string | undefined;
};

export interface PlannedApply {
  readonly plan: Plan;
  /** What the plan saw. */
  readonly snapshot: Snapshot;
  readonly arrangements: readonly Arrangement[];
}
