import type { Status } from "../../kpi/definition";
import type { KpiReading } from "../../workbook/port";

const rank: Readonly<Record<Status, number>> = {
  offTarget: 1,
  atRisk: 2,
  onTarget: 3,
  noTarget: 4,
  noData: 5,
};

const urgency = (reading: KpiReading): number => (reading.problems.length > 0 ? 0 : rank[reading.status]);

/** The order of the list: broken ones, then by status, the lowest attainment first, then as in the register. */
export function worstFirst(readings: readonly KpiReading[]): readonly KpiReading[] {
  return [...readings].sort(
    (a, b) => urgency(a) - urgency(b) || (a.attainment ?? Infinity) - (b.attainment ?? Infinity) || 0,
  );
}

export const isParked = (reading: KpiReading): boolean => reading.definition.state === "parked";
