import { failure, success, type KpiProblem, type Outcome } from "../kpi/outcome";
import { anchorsOf } from "./anchors";
import { judgePeriods } from "./judge";
import type { KpiReading } from "./port";
import { withCurrentAddresses } from "./record";
import { goneCells } from "./recorded";
import { readRegister, type RegisterEntry } from "./register";
import type { KnownDefinition } from "./registerRow";
import { resolveKpi } from "./resolve";
import type { Snapshot } from "./snapshot";

/** The register's KPIs with their latest figures. A damaged register is the only thing that hides them all. */
export function readKpis(snapshot: Snapshot): Outcome<readonly KpiReading[]> {
  const { entries, problems } = readRegister(snapshot);
  if (problems.length > 0) return failure(...problems);
  return success(entries.map((entry) => readKpi(entry, snapshot)));
}

function readKpi(entry: RegisterEntry, snapshot: Snapshot): KpiReading {
  if (!entry.definition) return unread(nameless(entry), entry.problems);
  const anchors = anchorsOf(snapshot.names, entry.id);
  const gone = goneCells(entry.definition, anchors);
  if (gone.length > 0) return unread(entry.definition, gone);
  const definition = withCurrentAddresses(entry.definition, anchors);
  const resolved = resolveKpi(definition, snapshot);
  if (!resolved.ok) return unread(definition, resolved.problems);
  const periods = judgePeriods(resolved.value, snapshot);
  const last = periods.filter(({ actual }) => actual !== undefined).at(-1);
  return {
    definition,
    status: last?.status ?? "noData",
    periods,
    numberFormat: resolved.value.numberFormat,
    problems: periods.flatMap(({ problem }) => (problem ? [problem] : [])),
    ...(last?.actual !== undefined && { latest: last.actual }),
    ...(last && { latestPeriod: last.period }),
    ...(last?.target !== undefined && { target: last.target }),
    ...(last?.upper !== undefined && { upper: last.upper }),
    ...(last?.attainment !== undefined && { attainment: last.attainment }),
  };
}

const unread = (definition: KnownDefinition, problems: readonly KpiProblem[]): KpiReading => ({
  definition,
  status: "noData",
  periods: [],
  numberFormat: "General",
  problems,
});

/** A row that cannot be understood is listed under what can be read of it. */
function nameless({ id }: RegisterEntry): KnownDefinition {
  return { id, name: id, polarity: "none", sheet: "", actual: "", columns: [] };
}
