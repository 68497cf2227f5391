import type { KpiProblem } from "../kpi/outcome";
import { anchorsOf, type Anchors } from "./anchors";
import { fingerprintOf, withCurrentAddresses } from "./record";
import { readRegister } from "./register";
import type { KnownDefinition } from "./registerRow";
import type { Snapshot } from "./snapshot";

/** What the rows of the register ask for, with their addresses as they stand now. */
export interface RecordedKpis {
  readonly definitions: readonly KnownDefinition[];
  /** Rows that cannot take effect, by ID, with the reasons. */
  readonly refused: ReadonlyMap<string, readonly KpiProblem[]>;
}

export function recordedKpis(snapshot: Snapshot): RecordedKpis {
  const definitions: KnownDefinition[] = [];
  const refused = new Map<string, readonly KpiProblem[]>();
  for (const { id, definition, problems } of readRegister(snapshot).entries) {
    const anchors = anchorsOf(snapshot.names, id);
    const gone = definition ? goneCells(definition, anchors) : problems;
    if (definition && gone.length === 0) definitions.push(withCurrentAddresses(definition, anchors));
    else refused.set(id, gone);
  }
  return { definitions, refused };
}

/**
 * Cells that a row names and that were deleted from their sheet: its addresses now mean other cells. A person who
 * wrote other addresses since has mended it.
 */
export function goneCells(definition: KnownDefinition, { lost, memo }: Anchors): KpiProblem[] {
  const known = memo?.addresses ?? "";
  if (known !== "" && known !== fingerprintOf(definition)) return [];
  const { name } = definition;
  const isLost = (role: string): boolean => lost.some((one) => one.endsWith(`_${role}`));
  if (isLost("actual")) return [{ code: "figuresGone", detail: { name } }];
  const target = ["goal", "goalLower", "goalUpper"].some(isLost);
  return target ? [{ code: "targetGone", detail: { name } }] : [];
}
