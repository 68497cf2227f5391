import type { KpiDefinition, Polarity, Status } from "../../src/kpi/definition";
import { success, type Outcome } from "../../src/kpi/outcome";
import { createKpiWorkbook, type ApplyReport, type KpiReading, type SharingReport } from "../../src/workbook";
import { bookData } from "../host";
import { loadKpiFunctions } from "../host/functions/kpiFunctions";
import { openExcel } from "../host/openExcel";
import { openXlsx, saveXlsx } from "../xlsx";

/** One KPI as it came out of an apply. */
export interface AppliedKpi {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  readonly actual: string;
  /** KPIs of polarity "none" are not judged. */
  readonly polarity: Polarity;
  /** Where its columns stand. */
  readonly addresses: readonly string[];
  /** Periods by status. */
  readonly counts: Readonly<Record<Status, number>>;
  readonly status: Status;
  readonly latestPeriod?: string;
  /** Cells of the figures that could not be judged. */
  readonly cellProblems: KpiReading["problems"];
}

/** What was done to a workbook, as `--json` prints it. */
export interface AppliedReport {
  readonly kpis: readonly AppliedKpi[];
  readonly cellsWritten: number;
  readonly rulesWritten: number;
  readonly unchanged: boolean;
  /** What a colleague without the add-in sees of the new workbook. */
  readonly sharing: SharingReport;
}

export interface AppliedFile {
  readonly bytes: Uint8Array;
  readonly report: AppliedReport;
}

/**
 * Applies definitions to the bytes of a workbook through Microsoft's client and the same code as the task pane, and
 * gives the saved bytes with all functions answered. Nothing comes out when there is any problem.
 */
export async function applyToFile(
  bytes: Uint8Array,
  definitions: readonly KpiDefinition[],
): Promise<Outcome<AppliedFile>> {
  const opened = openXlsx(bytes);
  if (!opened.ok) return opened;
  const excel = await openExcel(opened.value.book);
  try {
    await loadKpiFunctions(excel);
    const workbook = createKpiWorkbook(excel.Excel.run.bind(excel.Excel) as typeof Excel.run);
    const applied = await workbook.apply(definitions);
    if (!applied.ok) return applied;
    await excel.settled();
    const listed = await workbook.list();
    if (!listed.ok) return listed;
    const sharing = await workbook.checkSharing();
    if (!sharing.ok) return sharing;
    const book = bookData(excel.book);
    const { cellsWritten, rulesWritten, unchanged } = applied.value;
    return success({
      bytes: unchanged ? bytes : saveXlsx(opened.value.package, book),
      report: {
        kpis: summarize(applied.value, listed.value),
        cellsWritten,
        rulesWritten,
        unchanged,
        sharing: sharing.value,
      },
    });
  } finally {
    excel.close();
  }
}

function summarize(report: ApplyReport, readings: readonly KpiReading[]): AppliedKpi[] {
  return report.kpis.flatMap(({ id, name, addresses }) => {
    const reading = readings.find(({ definition }) => definition.id === id);
    if (!reading) return [];
    const counts: Record<Status, number> = { onTarget: 0, atRisk: 0, offTarget: 0, noTarget: 0, noData: 0 };
    for (const { status } of reading.periods) counts[status] += 1;
    const { sheet, actual, polarity } = reading.definition;
    return [
      {
        id,
        name,
        sheet,
        actual,
        polarity,
        addresses,
        counts,
        status: reading.status,
        ...(reading.latestPeriod !== undefined && { latestPeriod: reading.latestPeriod }),
        cellProblems: reading.problems,
      },
    ];
  });
}
