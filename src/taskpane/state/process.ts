import { variation, type Variation } from "../../kpi/spc/variation";
import { xmrChart } from "../../kpi/spc/xmrChart";
import type { KpiReading } from "../../workbook/port";

/** Signal against noise in a KPI's figures, as `=KPI.SIGNAL` and `=KPI.LIMITS` judge them by default. */
export interface Process {
  /** Of the last figure; left out where it is no signal. */
  readonly signal?: Exclude<Variation, "commonCause">;
  /** The range that figures stay in by chance alone; left out where there are too few of them. */
  readonly lower?: number;
  readonly upper?: number;
  /** Number of figures, where they are too few for more than limits on trial: some more may still move them much. */
  readonly trial?: number;
}

export function processOf({ periods, definition }: Pick<KpiReading, "periods" | "definition">): Process {
  const drawn = xmrChart(periods.map(({ actual }) => actual));
  if (!drawn.ok) return {};
  const segment = drawn.value.lastPoint?.segment;
  const limits = segment?.limits;
  const found = variation(drawn.value, definition.polarity);
  return {
    ...(found !== undefined && found !== "commonCause" && { signal: found }),
    ...(limits && { lower: limits.lower, upper: limits.upper }),
    ...(segment?.trial === true && { trial: segment.measured }),
  };
}
