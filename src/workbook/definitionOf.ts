import type { ColumnKind, KpiDefinition, Language } from "../kpi/definition";
import type { Understanding } from "./port";

/** What a person chooses once for everything that a selection was understood as. */
export interface Choices {
  readonly columns: readonly ColumnKind[];
  readonly language: Language;
}

/** The definition of what was understood, as it is; figures that are a KPI already keep their identity. */
export function definitionOf(understood: Understanding, { columns, language }: Choices): KpiDefinition {
  const { sheet, actual, name, periods, target, unit, kind, polarity, existingId } = understood;
  return {
    ...(existingId !== undefined && { id: existingId }),
    name: name.value,
    sheet,
    actual,
    polarity: polarity.value,
    kind: kind.value,
    ...(unit.value !== "" && { unit: unit.value }),
    ...(periods && { periods: periods.value }),
    ...(target && { target: target.value }),
    tolerance: understood.tolerance,
    toleranceMode: understood.toleranceMode,
    columns,
    language,
  };
}
