import type { Place } from "../addresses";
import { areaOfBlock, type CellBlock } from "../cells";
import { begun } from "../begun";
import type { Found, FoundTable } from "../remaining";
import type { NameInfo, Snapshot } from "../snapshot";
import type { Change, Step } from "../steps";
import { boundsOf, touchedPlaces } from "../touched";
import { tableCellsOf } from "./cellQuestions";
import { cellsWhenGone, filledIn, placeWhenGone, standingInsertions } from "./movedLines";
import { areGone } from "./preciseLines";
import { hasSheet, keyOfRulePlace, preciseSteps, type Remains } from "./preciseSteps";
import { rulesOn } from "./foundRules";
import { answersOf, ask } from "./questions";
import { send } from "./send";
import { lookAtStanding } from "./standing";
import { readStructure } from "./structure";

/** What is found of a work: what undoing it needs to know, and what its cells hold. */
export interface Look {
  readonly remains: Remains;
  readonly found: Found;
}

/**
 * Puts the workbook back as it was before changes of which nobody knows how many happened: looks what is there, then
 * undoes the last change first. Throws Excel's error when even that fails; it may be done again then.
 */
export async function restore(
  context: Excel.RequestContext,
  changes: readonly Change[],
  snapshot: Snapshot,
): Promise<void> {
  const { remains, found } = await lookAt(context, changes, snapshot);
  await undo(context, begun(changes, snapshot, found), remains);
}

/** Undoes changes on what was found of them, the last one first. */
export async function undo(
  context: Excel.RequestContext,
  changes: readonly Change[],
  remains: Remains,
): Promise<void> {
  await send(context, preciseSteps(undoSteps(changes), remains));
}

const undoSteps = (changes: readonly Change[]): Step[] =>
  [...changes].reverse().flatMap((change) => change.undo);

/** Looks, in two round trips, what stands of changes. */
export async function lookAt(
  context: Excel.RequestContext,
  changes: readonly Change[],
  snapshot: Snapshot,
): Promise<Look> {
  const steps = undoSteps(changes);
  const structure = await readStructure(context);
  const named = [...steps, ...changes.map(({ step }) => step)];
  const names = new Set(named.flatMap((step) => ("table" in step ? [step.table] : [])));
  const tables = structure.tables
    .filter(({ name }) => names.has(name))
    .map(({ name, sheet }) => ({ name, sheet, cells: tableCellsOf(name, ["formulas"]) }));
  const places = new Map(
    steps.flatMap((step) =>
      step.do === "addRule" || step.do === "deleteOtherRules" || step.do === "deleteRule"
        ? [[keyOfRulePlace(step.place), step.place]]
        : [],
    ),
  );
  const formulas = new Map(structure.names.map(({ name, formula }) => [name.toLowerCase(), formula]));
  const gone = changes.flatMap(({ step }) =>
    step.do === "deleteLines" && areGone(step, formulas) ? [step] : [],
  );
  const placeNow = (place: Place): Place | undefined => placeWhenGone(place, gone);
  const rules = [...places].flatMap(([key, place]) => {
    const now = placeNow(place);
    return now && hasSheet(structure, place.sheet) ? [rulesOn(now, key)] : [];
  });
  const touched = touchedPlaces(changes, snapshot).flatMap(({ place }) => placeNow(place) ?? []);
  const standing = touched.filter(({ sheet }) => hasSheet(structure, sheet));
  const insertions = standingInsertions(changes, formulas);
  const filled = insertions.map(filledIn);
  const known = [...structure.names, ...namesOf(changes)];
  const look = await lookAtStanding(context, boundsOf(standing), known);
  await ask(context, [
    ...look.questions,
    ...tables.map(({ cells: one }) => one),
    ...rules,
    ...filled.flatMap(({ questions }) => questions),
  ]);
  const found = new Map(
    tables.map(({ name, sheet, cells: one }) => [name, tableOf(sheet, one.answer().formulas)] as const),
  );
  const cells = look.answer();
  const foundRules = new Map(answersOf(rules));
  return {
    remains: { structure, tables: found, rules: foundRules },
    found: {
      sheets: structure.sheets.map(({ name }) => name),
      names: formulas,
      tables: found,
      rules: (place) => foundRules.get(keyOfRulePlace(place)) ?? [],
      cells: (place) => cellsWhenGone(cells, place, gone),
      inserted: filled.flatMap(({ answer }) => answer()),
    },
  };
}

/** Names that changes add or set: what they remember may not be written yet. */
function namesOf(changes: readonly Change[]): NameInfo[] {
  return changes.flatMap(({ step }) =>
    step.do === "addName" || step.do === "setName"
      ? [{ name: step.name, formula: step.formula, visible: false }]
      : [],
  );
}

function tableOf(sheet: string, { row, column, contents }: CellBlock): FoundTable {
  const [headers = [], ...rows] = contents;
  const area = areaOfBlock({ row, column, contents });
  return { place: { sheet, area }, headers: headers.map(String), rows };
}
