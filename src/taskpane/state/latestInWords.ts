import type { Language } from "../../kpi/definition";
import { defaultPercentTolerance, defaultTolerance } from "../../kpi/thresholds";
import { explain } from "../../kpi/words/explain";
import type { KpiReading } from "../../workbook/port";
import { isPercent } from "./numberFormat";

/** The status of a KPI's latest figure in one sentence, as the explanation column has it; undefined without a figure. */
export function latestInWords(reading: KpiReading, language: Language): string | undefined {
  const { definition, latest, target, upper, numberFormat } = reading;
  const percent = isPercent(numberFormat);
  const { polarity, tolerance = percent ? defaultPercentTolerance : defaultTolerance } = definition;
  const { toleranceMode = percent ? "absolute" : "relative" } = definition;
  const sentence = explain(
    {
      actual: latest,
      target,
      upper,
      judgment: { polarity, tolerance, toleranceMode },
      format: percent ? "percent" : "number",
    },
    language,
  );
  return typeof sentence === "string" ? sentence : undefined;
}
