import type { Language } from "../../kpi/definition";
import { anchoredIds, anchorsOf } from "../anchors";
import { firstCell, printPlace, type Place } from "../addresses";
import type { Arrangement } from "../arrangement";
import { contentAt, contentsOf, type CellContent } from "../cells";
import { removeNames } from "../planNames";
import { planRegister, planRegisterRemoval } from "../planRegister";
import { readRegister } from "../register";
import type { KnownDefinition } from "../registerRow";
import { rememberedDefinition } from "../rememberedRow";
import { sheetNamed, windowOf, type Snapshot } from "../snapshot";
import type { Change } from "../steps";
import { escapeUserText } from "../userText";
import type { Finding, RepairCode } from "./finding";
import { blockedLines, reentered, unknownCells } from "./formulaFindings";
import { headerCell } from "./lineFindings";
import type { HealthLook } from "./look";

/** The ids of the KPIs whose findings ask for a repair. */
export function idsToRepair(findings: readonly Finding[], repair: RepairCode): string[] {
  const ids = findings.flatMap((finding) => (finding.repair === repair && finding.id ? [finding.id] : []));
  return [...new Set(ids)];
}

/** Puts rows of the register back as they were last applied; where there is no register, all of them. */
export function planRestoredRows(snapshot: Snapshot, findings: readonly Finding[]): Change[] {
  const all = findings.some(({ repair }) => repair === "restoreRegister");
  const reading = readRegister(snapshot);
  const missing = (id: string): boolean => !reading.entries.some((entry) => entry.id === id);
  const ids = all ? anchoredIds(snapshot.names).filter(missing) : [];
  const definitions = [...new Set([...ids, ...idsToRepair(findings, "restoreRow")])].flatMap((id) => {
    const definition = rememberedDefinition(anchorsOf(snapshot.names, id).memo);
    return definition ? [definition] : [];
  });
  if (definitions.length === 0) return [];
  return planRegister(snapshot, reading, definitions, languageOf(definitions));
}

const languageOf = ([first]: readonly KnownDefinition[]): Language => first?.language ?? "en";

/** Takes copied rows out of the register, and names that belong to nothing out of the workbook. */
export function planClearings({ snapshot, rows }: HealthLook, findings: readonly Finding[]): Change[] {
  const names = idsToRepair(findings, "removeNames").flatMap((id) =>
    removeNames(id, anchorsOf(snapshot.names, id)),
  );
  const ids = idsToRepair(findings, "removeRow");
  const removed = rows && ids.length > 0 ? planRegisterRemoval(snapshot, rows.register, ids) : [];
  return [...names, ...removed];
}

/** Makes room for headers and results where something else was typed: writing the KPI anew fills it. */
export function planRoom(look: HealthLook, findings: readonly Finding[]): Change[] {
  const arrangements = look.rows?.arrangements ?? [];
  return findings.flatMap((finding) => {
    const arrangement = arrangements.find(({ kpi }) => kpi.definition.id === finding.id);
    if (!arrangement || finding.repair !== "rewrite") return [];
    if (finding.code === "headerOverwritten") return emptyHeaders(arrangement, finding, look.snapshot);
    return finding.code === "valueTyped" ? freeSpills(look, arrangement) : [];
  });
}

function emptyHeaders(arrangement: Arrangement, { at }: Finding, snapshot: Snapshot): Change[] {
  const cells = arrangement.lines.flatMap((line) => headerCell(arrangement, line) ?? []);
  return cells
    .filter((place) => printPlace(place) === at)
    .map((place) => {
      const { row, column } = place.area;
      const before = contentAt(windowOf(snapshot, place.sheet).content, row, column);
      return { step: { do: "clear", place }, undo: [writeBack(place, [[before]])] };
    });
}

/** Clears what stands in the way of a spilled formula, and enters it anew. */
function freeSpills(look: HealthLook, arrangement: Arrangement): Change[] {
  return blockedLines(look, arrangement)
    .filter(({ typed }) => typed.length > 0)
    .flatMap(({ place }): Change[] => {
      const now = contentsOf(windowOf(look.snapshot, place.sheet).content, place.area);
      const formula = now[0]?.[0] ?? "";
      return [
        { step: { do: "clear", place }, undo: [writeBack(place, now)] },
        { step: { do: "write", place: firstCell(place), contents: [[formula]] }, undo: [] },
      ];
    });
}

/** Enters formulas anew that Excel does not find the functions of, ours and those that people typed, where it may. */
export function planReentries(look: HealthLook): Change[] {
  const open = unknownCells(look).filter(
    ({ place }) => sheetNamed(look.snapshot, place.sheet)?.protected !== true,
  );
  return open.map(({ place, formula }) => ({
    step: { do: "write", place, contents: [[reentered(formula)]] },
    undo: [{ do: "write", place, contents: [[formula]] }],
  }));
}

const writeBack = (place: Place, contents: readonly (readonly CellContent[])[]) =>
  ({
    do: "write",
    place,
    contents: contents.map((row) =>
      row.map((content) =>
        typeof content === "string" && !content.startsWith("=") ? escapeUserText(content) : content,
      ),
    ),
  }) as const;
