import type { KpiDefinition } from "../kpi/definition";
import { intersect, samePlace, type Place } from "./addresses";
import { anchoredIds, anchorsOf, type Anchors } from "./anchors";
import { fingerprint } from "./memo";
import type { KnownDefinition } from "./registerRow";
import type { Snapshot } from "./snapshot";

/** A KPI of the register with its places as they stand now. */
export interface KnownKpi {
  readonly id: string;
  readonly definition?: KnownDefinition;
  readonly anchors: Anchors;
}

/** The KPIs that the workbook knows: those of the register with their anchors. */
export function knownKpis(
  snapshot: Snapshot,
  entries: readonly { readonly id: string; readonly definition?: KnownDefinition }[],
): KnownKpi[] {
  return entries.map(({ id, definition }) => ({
    id,
    anchors: anchorsOf(snapshot.names, id),
    ...(definition && { definition }),
  }));
}

/**
 * Which KPI a definition without an id is: the one on exactly these figures, or one of the same name whose figures
 * they overlap (a series that has grown).
 */
export function recognize(
  definition: KpiDefinition,
  figures: Place,
  known: readonly KnownKpi[],
): KnownKpi | undefined {
  if (definition.id !== undefined) return known.find(({ id }) => id === definition.id);
  const exact = known.find(
    ({ anchors }) => anchors.sources.actual && samePlace(anchors.sources.actual, figures),
  );
  if (exact) return exact;
  return known.find(({ definition: other, anchors }) => {
    const { actual } = anchors.sources;
    return (
      other?.name === definition.name &&
      actual !== undefined &&
      actual.sheet === figures.sheet &&
      intersect(actual.area, figures.area) !== undefined
    );
  });
}

/** Fields that a definition may leave out and the register keeps; "" clears a text. */
const keptFields = [
  "objective",
  "owner",
  "unit",
  "kind",
  "periods",
  "tolerance",
  "toleranceMode",
  "baseline",
  "dueDate",
  "frequency",
  "weight",
  "state",
  "nextReview",
  "language",
  "mode",
  "formulas",
  "placement",
] as const;

/** A definition completed with what the register holds of the same KPI. */
export function completed(
  definition: KpiDefinition,
  id: string,
  recorded: KpiDefinition | undefined,
): KnownDefinition {
  const kept = Object.fromEntries(
    keptFields.flatMap((field) => {
      const value = definition[field] ?? recorded?.[field];
      return value === undefined || value === "" ? [] : [[field, value]];
    }),
  );
  const rest = Object.fromEntries(
    Object.entries(definition).filter(([field]) => !(keptFields as readonly string[]).includes(field)),
  );
  return { ...rest, ...kept, id } as unknown as KnownDefinition;
}

/** A short identity that no KPI and no name of the workbook has: from the figures' address, so the same every time. */
export function newId(figures: string, name: string, snapshot: Snapshot, taken: ReadonlySet<string>): string {
  const used = new Set([...taken, ...anchoredIds(snapshot.names)]);
  for (let attempt = 0; ; attempt++) {
    const id = `k${fingerprint([figures, name, String(attempt)])
      .padStart(4, "0")
      .slice(-4)}`;
    if (!used.has(id)) return id;
  }
}
