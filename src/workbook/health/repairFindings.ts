import { success, type KpiProblem, failure, type Outcome } from "../../kpi/outcome";
import type { ApplyReport } from "../port";
import { emptyBlock, contentsOf, type CellBlock } from "../cells";
import type { Snapshot } from "../snapshot";
import type { Change } from "../steps";
import { findingsOf } from "./checkHealth";
import { sameFinding, type Finding, type RepairCode } from "./finding";
import { unknownCells } from "./formulaFindings";
import type { HealthLook } from "./look";
import { idsToRepair, planClearings, planReentries, planRestoredRows, planRoom } from "./planRepairs";
import { planFollowedRows, sortedLists, type SortedList } from "./sortedLists";
import { lockedFindings } from "./lockedFindings";
import { planColumns, planTable } from "./planTable";

/** What a repair does to the workbook, one part after the other: all of them are one work. */
export interface RepairParts {
  look(): Promise<HealthLook>;
  write(changes: readonly Change[], snapshot: Snapshot): Promise<readonly KpiProblem[]>;
  /** Writes KPIs as their rows say. */
  rewrite(ids: readonly string[]): Promise<Outcome<ApplyReport>>;
  remove(ids: readonly string[]): Promise<Outcome<unknown>>;
}

/**
 * Repairs findings, each as its `repair` says. Those that are not there any more, and those without a repair, are
 * passed over: the same findings can be repaired twice. The register comes first, because all else rests on it.
 */
export async function repairFindings(
  parts: RepairParts,
  findings: readonly Finding[],
): Promise<Outcome<ApplyReport>> {
  let look = await parts.look();
  const asked = stillThere(findings, findingsOf(look));
  const wants = (repair: RepairCode): boolean => asked.some((finding) => finding.repair === repair);
  const locked = lockedFindings(look, asked);
  if (locked.length > 0) return failure(...locked);
  const sorted = listsToFollow(look, asked);
  const following = sorted.flatMap(({ moved }) =>
    moved.map(({ arrangement }) => arrangement.kpi.definition.id),
  );
  const reports: ApplyReport[] = [];
  const stages: (() => readonly Change[])[] = [
    () => (wants("restoreRegister") ? [...planTable(look.snapshot), ...planColumns(look.snapshot)] : []),
    () => planRestoredRows(look.snapshot, asked),
    () => planClearings(look, asked),
    () => planFollowedRows(sorted),
    () => [...(wants("reenter") ? planReentries(look) : []), ...planRoom(look, asked)],
  ];
  for (const stage of stages) {
    const changes = stage();
    if (changes.length === 0) continue;
    const problems = await parts.write(changes, withUnreadCells(look));
    if (problems.length > 0) return failure(...problems);
    reports.push(reportOf(changes));
    look = await parts.look();
  }
  const removed = idsToRepair(asked, "removeKpi");
  if (removed.length > 0) {
    const outcome = await parts.remove(removed);
    if (!outcome.ok) return outcome;
    reports.push({ ...nothing, unchanged: false });
  }
  const rewritten = [
    ...idsToRepair(asked, "rewrite"),
    ...idsToRepair(asked, "restoreRow"),
    ...restored(look, asked),
    ...following,
  ];
  if (rewritten.length > 0) {
    const outcome = await parts.rewrite([...new Set(rewritten)]);
    if (!outcome.ok) return outcome;
    reports.push(outcome.value);
  }
  return success(joined(reports, asked));
}

/** Findings of a new check with the repairs that were asked for. */
function stillThere(asked: readonly Finding[], now: readonly Finding[]): Finding[] {
  return asked.flatMap((finding) => {
    const found = now.find((one) => sameFinding(one, finding));
    const { repair } = finding;
    const offered = found && repair && (found.repair === repair || found.otherRepairs?.includes(repair));
    return offered ? [{ ...found, repair }] : [];
  });
}

/** Lists whose KPIs shall follow their rows. */
function listsToFollow({ rows, snapshot }: HealthLook, asked: readonly Finding[]): SortedList[] {
  const wanted = asked.filter(({ repair }) => repair === "followRows");
  if (wanted.length === 0) return [];
  return sortedLists(rows?.arrangements ?? [], snapshot).filter(({ finding }) =>
    wanted.some((one) => sameFinding(one, finding)),
  );
}

/** After the register was restored, every KPI of it. */
function restored({ rows }: HealthLook, asked: readonly Finding[]): string[] {
  const whole = asked.some(({ repair }) => repair === "restoreRegister");
  return whole ? (rows?.register.entries ?? []).map(({ id }) => id) : [];
}

/** The snapshot with the formulas to be entered anew on sheets that it did not read: what is written is checked. */
function withUnreadCells(look: HealthLook): Snapshot {
  const { snapshot } = look;
  const windows = new Map(snapshot.windows);
  for (const { place, formula } of unknownCells(look)) {
    const key = place.sheet.toLowerCase();
    if (snapshot.windows.has(key)) continue;
    const content = withCell(windows.get(key)?.content ?? emptyBlock, place.area, formula);
    windows.set(key, { content, merged: [] });
  }
  return { ...snapshot, windows };
}

/** A block grown from its sheet's first cell to hold one more. */
function withCell(
  block: CellBlock,
  { row, column }: { row: number; column: number },
  formula: string,
): CellBlock {
  const rows = Math.max(row + 1, block.contents.length);
  const columns = Math.max(column + 1, block.contents[0]?.length ?? 0);
  const contents = contentsOf(block, { row: 0, column: 0, rows, columns });
  const cells = contents[row];
  if (cells) cells[column] = formula;
  return { row: 0, column: 0, contents };
}

const nothing: ApplyReport = { kpis: [], cellsWritten: 0, rulesWritten: 0, unchanged: true };

function reportOf(changes: readonly Change[]): ApplyReport {
  const cells = changes.map(({ step }) => ("contents" in step ? step.contents.flat().length : 0));
  return { ...nothing, cellsWritten: cells.reduce((sum, count) => sum + count, 0), unchanged: false };
}

/** One report for all parts; the KPIs are those of the findings. */
function joined(reports: readonly ApplyReport[], asked: readonly Finding[]): ApplyReport {
  const written = reports.flatMap(({ kpis }) => kpis);
  const named = asked.flatMap(({ id, name, at }) => {
    const known = id === undefined || written.some((kpi) => kpi.id === id);
    return known ? [] : [{ id, name: name ?? id, addresses: at === undefined ? [] : [at] }];
  });
  const once = new Map([...named, ...written].map((kpi) => [kpi.id, kpi]));
  return {
    kpis: [...once.values()],
    cellsWritten: reports.reduce((sum, one) => sum + one.cellsWritten, 0),
    rulesWritten: reports.reduce((sum, one) => sum + one.rulesWritten, 0),
    unchanged: reports.every(({ unchanged }) => unchanged),
  };
}
