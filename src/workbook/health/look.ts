import type { Place } from "../addresses";
import type { CellContent } from "../cells";
import type { Snapshot } from "../snapshot";
import type { Surface } from "../surface";
import type { TakenOver } from "../takeOver";

/** A formula cell that shows an error, wherever it stands in the workbook. */
export interface ErrorCell {
  /** The cell alone. */
  readonly place: Place;
  readonly formula: string;
  readonly value: CellContent;
}

/** What a health check knows of the workbook, as plain data. */
export interface HealthLook {
  readonly snapshot: Snapshot;
  readonly errors: readonly ErrorCell[];
  /** The rows of the register as they take effect; left out when the register as a whole is damaged. */
  readonly rows?: TakenOver;
  readonly surface: Surface;
  /** KPIs whose frozen lines cannot be told, because their formulas show errors: those are found as such. */
  readonly undecided: ReadonlySet<string>;
}
