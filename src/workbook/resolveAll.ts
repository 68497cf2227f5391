import type { KpiDefinition } from "../kpi/definition";
import { type KpiProblem, type Outcome, failure } from "../kpi/outcome";
import { printPlace, samePlace, sameSheet } from "./addresses";
import { areaOfStretch } from "./direction";
import { completed, newId, recognize, type KnownKpi } from "./identity";
import type { KnownDefinition } from "./registerRow";
import { resolveKpi, resolveSeries, type ResolvedKpi } from "./resolve";
import type { Snapshot } from "./snapshot";
import type { Refusal } from "./propose";

/**
 * The definitions with the figures and targets that they name, and those that cannot be carried out. Of two on the same
 * figures, the one that stood on them before keeps them, else the first.
 */
export function resolveAll(
  snapshot: Snapshot,
  definitions: readonly KpiDefinition[],
  known: readonly KnownKpi[],
): {
  readonly kpis: readonly { readonly kpi: ResolvedKpi; readonly definition: KpiDefinition }[];
  readonly refused: Refusal[];
} {
  const refused: Refusal[] = [];
  const kpis: { kpi: ResolvedKpi; definition: KpiDefinition }[] = [];
  const ids = new Set(known.map(({ id }) => id));
  const asked = new Set(definitions.map(({ id }) => id));
  const others = known.filter(({ id }) => !asked.has(id));
  for (const definition of definitions) {
    const result = resolveOne(snapshot, definition, known, ids);
    if (!result.ok) {
      refused.push({ definition, problems: result.problems });
      continue;
    }
    const kpi = result.value;
    const before = kpis.findIndex((one) => sameFigures(one.kpi, kpi));
    const rival = kpis[before];
    const twin = rival?.kpi ?? otherOn(kpi, others);
    if (rival && otherOn(rival.kpi, known)?.definition.id === kpi.definition.id) {
      kpis[before] = { kpi, definition };
      refused.push({ definition: rival.definition, problems: [twice(rival.kpi, kpi)] });
    } else if (twin) refused.push({ definition, problems: [twice(kpi, twin)] });
    else kpis.push({ kpi, definition });
    ids.add(kpi.definition.id);
  }
  return { kpis, refused };
}

function resolveOne(
  snapshot: Snapshot,
  definition: KpiDefinition,
  known: readonly KnownKpi[],
  ids: ReadonlySet<string>,
): Outcome<ResolvedKpi> {
  const series = resolveSeries(definition.sheet, definition.actual, snapshot);
  if (!series.ok) return series;
  const { place } = series.value;
  if (definition.id !== undefined && !/^[a-z][a-z0-9]{1,15}$/.test(definition.id)) {
    return failure({ code: "badId", detail: { id: definition.id } });
  }
  const match = recognize(definition, place, known);
  const id = match?.id ?? definition.id ?? newId(printPlace(place), definition.name, snapshot, ids);
  return resolveKpi(completed(definition, id, match?.definition), snapshot);
}

const sameFigures = (one: ResolvedKpi, other: ResolvedKpi): boolean =>
  one.definition.id === other.definition.id ||
  (sameSheet(one.sheet, other.sheet) && one.definition.actual === other.definition.actual);

/** Another KPI of the register on the same figures. */
function otherOn(kpi: ResolvedKpi, known: readonly KnownKpi[]): { definition: KnownDefinition } | undefined {
  const place = { sheet: kpi.sheet, area: areaOfStretch(kpi.series) };
  const other = known.find(
    ({ id, anchors }) =>
      id !== kpi.definition.id && anchors.sources.actual && samePlace(anchors.sources.actual, place),
  );
  return other?.definition && { definition: other.definition };
}

function twice(kpi: ResolvedKpi, twin: { readonly definition: { readonly name: string } }): KpiProblem {
  const at = printPlace({ sheet: kpi.sheet, area: areaOfStretch(kpi.series) });
  return { code: "figuresTwice", at, detail: { name: kpi.definition.name, other: twin.definition.name } };
}
