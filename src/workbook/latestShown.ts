import { isProblem } from "../kpi/cleaning";
import { forecast } from "../kpi/forecast/forecast";
import type { KpiProblem } from "../kpi/outcome";
import { spark } from "../kpi/spark";
import { pointVariation } from "../kpi/spc/variation";
import { xmrChart } from "../kpi/spc/xmrChart";
import { statusCodes } from "../kpi/status";
import { trend } from "../kpi/trend/trend";
import { heldWithin, variance, varianceRatio } from "../kpi/variance";
import { explain } from "../kpi/words/explain";
import { figureText, percentText } from "../kpi/words/numbers";
import { directionWords, variationWords } from "../kpi/words/signals";
import { statusWords } from "../kpi/words/status";
import type { LineRole } from "./columnHeaders";
import { isPercentFormat } from "./numberFormats";
import type { PreviewPeriod } from "./port";
import type { ResolvedKpi } from "./resolve";
import { periodsBetween, periodsInYear } from "./spacing";

/**
 * What a line will show in the row of the latest figure, as a text in the KPI's language, by the same core as the
 * functions in the sheet. Undefined where the cell will be blank or an error, and for the pace.
 */
export function latestShown(
  role: LineRole,
  kpi: ResolvedKpi,
  periods: readonly PreviewPeriod[],
): string | undefined {
  const step = upToLast(periods.map(({ actual }) => actual)).length - 1;
  const latest = periods[step];
  if (latest?.actual === undefined) return undefined;
  const { language } = kpi.definition;
  const format = isPercentFormat(kpi.numberFormat) ? "percent" : "number";
  const word = wordOf(role, kpi, periods, { ...latest, actual: latest.actual });
  if (word !== undefined) return word === "" ? undefined : word;
  const number = numberOf(role, kpi, periods, step);
  if (number === undefined || Number.isNaN(number)) return undefined;
  const share = role === "attainment" || role === "varianceRatio";
  return share ? percentText(number, language) : figureText(number, format, language);
}

type Latest = PreviewPeriod & { readonly actual: number };

/** The lines that hold words; undefined for the others. */
function wordOf(
  role: LineRole,
  { definition, numberFormat, goal }: ResolvedKpi,
  periods: readonly PreviewPeriod[],
  latest: Latest,
): string | undefined {
  const { language, polarity } = definition;
  const values = periods.map(({ actual }) => actual);
  switch (role) {
    case "status":
      return latest.status === "noData" ? "" : statusWords[language][latest.status];
    case "statusCode":
      return String(statusCodes[latest.status] ?? "");
    case "explanation": {
      const format = isPercentFormat(numberFormat) ? "percent" : "number";
      return textOr(explain({ ...latest, target: latest.target, judgment: definition, format }, language));
    }
    case "trend": {
      const found = trend(upToLast(values), {});
      return found.ok ? directionWords[language][found.value.direction] : "";
    }
    case "signal": {
      const chart = xmrChart(values, {});
      const point = chart.ok ? chart.value.points[upToLast(values).length - 1] : undefined;
      if (!chart.ok || !point) return "";
      return variationWords[language][pointVariation(chart.value, point, polarity)];
    }
    case "sparkline": {
      const single = goal.kind === "one" && goal.bound.kind !== "periods" ? latest.target : undefined;
      return textOr(spark(upToLast(values), single));
    }
    default:
      return undefined;
  }
}

/** The lines that hold numbers. */
function numberOf(
  role: LineRole,
  kpi: ResolvedKpi,
  periods: readonly PreviewPeriod[],
  step: number,
): number | undefined {
  const latest = periods[step];
  if (latest?.actual === undefined) return undefined;
  const { actual, target, upper } = latest;
  const held = kpi.goal.kind === "range" ? heldWithin(actual, target, upper) : target;
  switch (role) {
    case "target":
    case "lower":
      return target;
    case "upper":
      return upper;
    case "attainment":
      return latest.attainment;
    case "variance":
      return isProblem(held) ? undefined : variance(actual, held);
    case "varianceRatio":
      return isProblem(held) ? undefined : numberOr(varianceRatio(actual, held));
    case "forecast":
      return forecastOf(kpi, periods, step);
    default:
      return undefined;
  }
}

function forecastOf(kpi: ResolvedKpi, periods: readonly PreviewPeriod[], step: number): number | undefined {
  const known = periods.slice(0, step + 1).map(({ actual }) => actual);
  const basis = kpi.forecast;
  const day = basis?.dates.days[step];
  if (basis && day === undefined) return undefined;
  const horizon = basis && day !== undefined ? periodsBetween(day, basis.due, basis.spacing) : 1;
  if (horizon < 1) return undefined;
  const year = basis && periodsInYear(basis.spacing);
  const figures = known.filter((actual) => actual !== undefined).length;
  const seasonLength = year !== undefined && figures >= 2 * year ? year : 1;
  const made = forecast(known, { horizon, seasonLength, method: "auto" });
  return made.ok ? made.value.predictions.at(-1)?.value : undefined;
}

/** The figures up to the last one. */
function upToLast(values: readonly (number | undefined)[]): readonly (number | undefined)[] {
  let end = values.length;
  while (end > 0 && values[end - 1] === undefined) end -= 1;
  return values.slice(0, end);
}

const textOr = (result: string | KpiProblem | undefined): string =>
  typeof result === "string" ? result : "";

const numberOr = (result: number | KpiProblem | undefined): number | undefined =>
  typeof result === "number" ? result : undefined;
