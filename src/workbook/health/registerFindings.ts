import type { KpiProblem } from "../../kpi/outcome";
import { anchoredIds, anchorsOf } from "../anchors";
import { readRegister, type RegisterEntry } from "../register";
import { placeOfEntry } from "../registerCells";
import { changedFields, rememberedDefinition } from "../rememberedRow";
import type { Snapshot } from "../snapshot";
import type { TakenOver } from "../takeOver";
import type { Finding, RepairCode } from "./finding";
import { plainRegister } from "./planTable";

/** What is wrong with the register as a whole: its sheet, its table, columns that it needs. */
export function wholeRegisterFindings(snapshot: Snapshot): Finding[] {
  const { problems } = readRegister(snapshot);
  const codes: Readonly<Record<string, Finding["code"]>> = {
    registerTable: "registerTableGone",
    registerColumns: "registerColumnsGone",
  };
  const damaged = problems.flatMap(({ code, at, detail }): Finding[] => {
    const found = codes[code];
    const mendable = code !== "registerTable" || plainRegister(snapshot) !== undefined;
    return found
      ? [
          {
            code: found,
            ...(mendable && { repair: "restoreRegister" }),
            ...(at !== undefined && { at }),
            ...(detail && { detail }),
          },
        ]
      : [];
  });
  if (snapshot.register || damaged.length > 0) return damaged;
  const known = anchoredIds(snapshot.names).filter(
    (id) => rememberedDefinition(anchorsOf(snapshot.names, id).memo) !== undefined,
  );
  if (known.length === 0) return [];
  return [{ code: "registerGone", detail: { count: known.length }, repair: "restoreRegister" }];
}

/** Rows that take no effect, and rows that the columns do not follow yet. */
export function rowFindings(snapshot: Snapshot, { register, refused }: TakenOver): Finding[] {
  return register.entries.flatMap((entry) => {
    const reasons = refused.get(entry.id) ?? [];
    if (reasons.length > 0) return reasons.map((problem) => refusal(entry, problem, snapshot));
    const { definition, id } = entry;
    const { memo, deleted } = anchorsOf(snapshot.names, id);
    const changed = definition && memo?.row ? changedFields(definition, memo) : [];
    if (!definition || (memo?.row && changed.length === 0)) return [];
    if (memo ? !memo.row : deleted.size > 0) return [];
    return [
      { code: "rowNotFollowed", id, name: definition.name, at: rowAt(entry, snapshot), repair: "rewrite" },
    ];
  });
}

const rowAt = ({ row }: RegisterEntry, { register }: Snapshot): string =>
  register ? placeOfEntry(register, row) : "";

function refusal(entry: RegisterEntry, problem: KpiProblem, snapshot: Snapshot): Finding {
  const { memo } = anchorsOf(snapshot.names, entry.id);
  const remembered = rememberedDefinition(memo);
  const name = entry.definition?.name ?? remembered?.name ?? entry.id;
  const about = { id: entry.id, name, at: rowAt(entry, snapshot) };
  const { detail } = problem;
  const edited = !entry.definition || changedFields(entry.definition, memo).length > 0;
  const restore: RepairCode[] = remembered && edited ? ["restoreRow"] : [];
  switch (problem.code) {
    case "registerDuplicate":
      return { code: "duplicateId", ...about, repair: "removeRow", ...(detail && { detail }) };
    case "figuresTwice":
      return {
        code: "figuresTwice",
        ...about,
        repair: "removeKpi",
        otherRepairs: restore,
        ...(detail && { detail }),
      };
    case "figuresGone":
    case "targetGone":
      return { code: problem.code, ...about, repair: "removeKpi" };
    default: {
      const [repair, ...otherRepairs] = [
        ...restore,
        ...(memo ? (["removeKpi"] as const) : (["removeRow"] as const)),
      ];
      return {
        code: entry.definition ? "rowRefused" : "rowDamaged",
        ...about,
        problem,
        ...(problem.at !== undefined && { at: problem.at }),
        ...(repair && { repair }),
        otherRepairs,
      };
    }
  }
}

/** KPIs whose row was deleted while their columns stand, and names that are left of nothing. */
export function orphanFindings(snapshot: Snapshot, { register }: TakenOver): Finding[] {
  const rows = new Set(register.entries.map(({ id }) => id));
  return anchoredIds(snapshot.names)
    .filter((id) => !rows.has(id))
    .map((id) => {
      const { lines, memo } = anchorsOf(snapshot.names, id);
      const remembered = rememberedDefinition(memo);
      if (Object.keys(lines).length === 0) {
        return { code: "namesOrphaned", id, name: remembered?.name ?? id, repair: "removeNames" };
      }
      const otherRepairs: RepairCode[] = remembered ? ["restoreRow"] : [];
      return { code: "rowGone", id, name: remembered?.name ?? id, repair: "removeKpi", otherRepairs };
    });
}
