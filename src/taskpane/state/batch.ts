import { columnKinds, type ColumnKind, type KpiDefinition, type Language } from "../../kpi/definition";
import type { KpiProblem } from "../../kpi/outcome";
import type { KpiReading, Preview, SelectionReading } from "../../workbook/port";
import { draftOfReading, draftOfUnderstanding, isOneCell, type Draft } from "./draft";
import { isAddress, readDraft, type DraftIssues } from "./draftDefinition";

/** One of the KPIs found in a selection, for the person to drop or change. */
export interface BatchItem {
  readonly chosen: boolean;
  readonly draft: Draft;
  readonly issues: DraftIssues;
  /** Of its preview as the item now stands. */
  readonly counts?: Preview["counts"];
  /** What its preview saw, for the apply of all. */
  readonly seen?: string;
  /** Why it cannot be previewed. */
  readonly problems: readonly KpiProblem[];
}

/** All KPIs of one selection, applied together. */
export interface Batch {
  readonly kind: "many" | "list";
  readonly items: readonly BatchItem[];
  /** What of the selection is no KPI, with the reason. */
  readonly skipped: readonly KpiProblem[];
  readonly columns: readonly ColumnKind[];
  readonly language: Language;
}

/** The review of a selection; figures that are KPIs already stand there as they are recorded, not chosen. */
export function batchOf(
  { understandings, skipped }: SelectionReading,
  kind: Batch["kind"],
  readings: readonly KpiReading[],
  language: Language,
  locale: string,
): Batch {
  const items = understandings.map((understood): BatchItem => {
    const reading = readings.find(({ definition }) => definition.id === understood.existingId);
    const draft = reading
      ? draftOfReading(reading, language, locale, understood)
      : draftOfUnderstanding(understood, language, locale);
    return { chosen: !reading, draft, issues: {}, problems: [] };
  });
  const targets = items.some(({ draft }) => draft.targetChoice === "number");
  return {
    kind,
    items,
    skipped,
    columns: targets ? ["target", "status", "attainment"] : ["status", "attainment"],
    language,
  };
}

/** The target as one line of text: a number, a cell or cells; other forms are changed on the KPI's own form. */
export function targetText({
  targetChoice,
  targetNumber,
  targetCell,
  targetPeriods,
}: Draft): string | undefined {
  if (targetChoice === "none") return "";
  if (targetChoice === "number") return targetNumber;
  if (targetChoice === "cell") return targetCell;
  return targetChoice === "periods" ? targetPeriods : undefined;
}

export function withTargetText(draft: Draft, text: string): Draft {
  if (!isAddress(text)) return { ...draft, targetChoice: "number", targetNumber: text };
  return isOneCell(text)
    ? { ...draft, targetChoice: "cell", targetCell: text }
    : { ...draft, targetChoice: "periods", targetPeriods: text };
}

/** One column more or less for all; the order stays that of the sheet. */
export const withBatchColumn = (batch: Batch, column: ColumnKind, chosen: boolean): Batch => ({
  ...batch,
  columns: columnKinds.filter((kind) => (kind === column ? chosen : batch.columns.includes(kind))),
});

/** The definition of one item with the choices made for all, or what is wrong with it. */
export function readItem(
  { draft }: BatchItem,
  { columns, language }: Pick<Batch, "columns" | "language">,
  locale: string,
): { readonly definition?: KpiDefinition; readonly issues: DraftIssues } {
  const common = draft.recorded ? draft : { ...draft, columns, language };
  const judged: Draft =
    common.targetChoice === "number" && common.targetNumber.trim() === ""
      ? { ...common, targetChoice: "none" }
      : common;
  const read = readDraft(judged, locale);
  return read.ok ? { definition: read.definition, issues: {} } : { issues: read.issues };
}
