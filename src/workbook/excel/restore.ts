import { parsePlace, type Place } from "../addresses";
import type { CellContent } from "../cells";
import { begun } from "../begun";
import type { Found, FoundTable } from "../remaining";
import type { NameInfo, Snapshot } from "../snapshot";
import type { Change, Step } from "../steps";
import { boundsOf, touchedPlaces } from "../touched";
import { cellsWhenGone, placeWhenGone, queueFilled, standingInsertions } from "./movedLines";
import { areGone } from "./preciseLines";
import { hasSheet, keyOfRulePlace, preciseSteps, type Remains } from "./preciseSteps";
import { send } from "./send";
import { lookAtStanding } from "./standing";
import { readStructure } from "./structure";
import { queueRules } from "./surfaces";

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
  const exists = (name: string): boolean => structure.tables.some((table) => table.name === name);
  const named = [...steps, ...changes.map(({ step }) => step)];
  const names = new Set(named.flatMap((step) => ("table" in step && exists(step.table) ? [step.table] : [])));
  const tables = [...names].map((name) => queueTable(context, name));
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
    return now && hasSheet(structure, place.sheet) ? [queueRules(context, key, now)] : [];
  });
  const touched = touchedPlaces(changes, snapshot).flatMap(({ place }) => placeNow(place) ?? []);
  const standing = touched.filter(({ sheet }) => hasSheet(structure, sheet));
  const insertions = standingInsertions(changes, formulas);
  const filled = insertions.map((one) => queueFilled(context, one));
  const known = [...structure.names, ...namesOf(changes)];
  const takeStanding = await lookAtStanding(context, boundsOf(standing), known);
  await context.sync();
  const found = new Map(tables.map((take) => take()));
  const cells = takeStanding();
  const foundRules = new Map(rules.map((take) => take()));
  return {
    remains: { structure, tables: found, rules: foundRules },
    found: {
      sheets: structure.sheets.map(({ name }) => name),
      names: formulas,
      tables: found,
      rules: (place) => foundRules.get(keyOfRulePlace(place)) ?? [],
      cells: (place) => cellsWhenGone(cells, place, gone),
      inserted: filled.flatMap((take) => take()),
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

function queueTable(context: Excel.RequestContext, name: string): () => [string, FoundTable] {
  const range = context.workbook.tables.getItem(name).getRange();
  range.load("address,formulas");
  return () => [name, tableOf(range)];
}

function tableOf({ address, formulas }: Excel.Range): FoundTable {
  const place = parsePlace(address, "");
  if (!place) throw new Error(`Excel says that a table stands at ${address}`);
  const [headers = [], ...rows] = formulas as CellContent[][];
  return { place, headers: headers.map(String), rows };
}
