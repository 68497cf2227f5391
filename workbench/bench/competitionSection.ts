import { intervalTypes, runCompetition } from "./forecastCompetition";
import { table } from "./markdown";

/** How the forecasts do on series of the M3 competition, beside the competition's own published results. */
export function competitionSection(): string {
  const result = runCompetition();
  if (result === undefined)
    return "Not measured: KPI_ORACLES names no folder with series of the M3 competition.";
  const rows = result.errors.map(({ method, all, byInterval }) => [
    method,
    ...[all, ...byInterval].map((error) => error.toFixed(2)),
  ]);
  const coverage = result.coverage.map(
    ({ level, share }) =>
      `${100 * level} % intervals of \`auto\` hold ${(100 * share).toFixed(1)} % of the values kept aside`,
  );
  return `Symmetric error (sMAPE, %) on ${result.series} series of the M3 competition.

${table(["Method", "all", ...intervalTypes.map((type) => type.toLowerCase())], rows)}

The ${coverage.join(", the ")}.`;
}
