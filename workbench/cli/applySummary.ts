import type { Language, Status } from "../../src/kpi/definition";
import { statusWords } from "../../src/kpi/words/status";
import { describe } from "../../src/workbook";
import type { AppliedReport, AppliedKpi } from "./applyToFile";

const words = {
  en: {
    applied: (kpis: number, cells: number, out: string) =>
      `${kpis} KPI${kpis === 1 ? "" : "s"} applied, ${cells} cells written, saved to ${out}.`,
    unchanged: (out: string) => `The workbook already was as defined; copied to ${out}.`,
    noData: "no data",
    unjudged: "no judgement (polarity none)",
    latest: "latest",
  },
  fr: {
    applied: (kpis: number, cells: number, out: string) =>
      `${kpis} indicateur${kpis > 1 ? "s" : ""} appliqué${kpis > 1 ? "s" : ""}, ${cells} cellules écrites, enregistré dans ${out}.`,
    unchanged: (out: string) => `Le classeur était déjà conforme ; copié dans ${out}.`,
    noData: "sans donnée",
    unjudged: "sans jugement (polarité aucun)",
    latest: "dernière période",
  },
} as const;

const counted: readonly Status[] = ["onTarget", "atRisk", "offTarget", "noTarget", "noData"];

/** What was done, for a person: one line a KPI, one for each of its cells that could not be judged, and the sum. */
export function summaryOf(report: Omit<AppliedReport, "sharing">, out: string, language: Language): string[] {
  const lines = report.kpis.flatMap((kpi) => [
    lineOf(kpi, language),
    ...kpi.cellProblems.map((problem) => `  ${describe(problem, language)}`),
  ]);
  const { applied, unchanged } = words[language];
  const end = report.unchanged ? unchanged(out) : applied(report.kpis.length, report.cellsWritten, out);
  return [...lines, end];
}

function lineOf(kpi: AppliedKpi, language: Language): string {
  const start = `${kpi.name} (${kpi.id}) ${kpi.addresses.join(" ")}`;
  if (kpi.polarity === "none") return `${start}: ${words[language].unjudged}`;
  const counts = counted
    .filter((status) => kpi.counts[status] > 0)
    .map((status) => `${kpi.counts[status]} ${wordOf(status, language).toLowerCase()}`)
    .join(", ");
  const period = kpi.latestPeriod === undefined || kpi.latestPeriod === "" ? "" : ` ${kpi.latestPeriod}`;
  const latest = `${words[language].latest}${period}: ${wordOf(kpi.status, language)}`;
  return `${start}: ${counts}; ${latest}`;
}

const wordOf = (status: Status, language: Language): string =>
  status === "noData" ? words[language].noData : statusWords[language][status];
