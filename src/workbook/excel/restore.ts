import type { Change, Step } from "../steps";
import { hasSheet, keyOfRulePlace, preciseSteps, type Remains } from "./preciseSteps";
import { send } from "./send";
import { readStructure } from "./structure";
import { queueRules } from "./surfaces";

/**
 * Puts the workbook back as it was before changes of which nobody knows how many happened: looks what is there, then
 * undoes the last change first. Throws Excel's error when even that fails.
 */
export async function restore(context: Excel.RequestContext, changes: readonly Change[]): Promise<void> {
  const undo = [...changes].reverse().flatMap((change) => change.undo);
  if (undo.length === 0) return;
  const remains = await lookAtRemains(context, undo);
  await send(context, preciseSteps(undo, remains));
}

async function lookAtRemains(context: Excel.RequestContext, undo: readonly Step[]): Promise<Remains> {
  const structure = await readStructure(context);
  const exists = (name: string): boolean => structure.tables.some((table) => table.name === name);
  const names = new Set(undo.flatMap((step) => ("table" in step && exists(step.table) ? [step.table] : [])));
  const tables = [...names].map((name) => queueTable(context, name));
  const places = new Map(
    undo.flatMap((step) =>
      step.do === "addRule" || step.do === "deleteOtherRules"
        ? [[keyOfRulePlace(step.place), step.place]]
        : [],
    ),
  );
  const rules = [...places].flatMap(([key, place]) =>
    hasSheet(structure, place.sheet)
      ? queueRules(context, { id: key, anchors: { sources: {}, lines: { status: place }, lost: [] } })
      : [],
  );
  await context.sync();
  return {
    structure,
    tables: new Map(tables.map((take) => take())),
    rules: new Map(rules.map((take) => take())),
  };
}

function queueTable(
  context: Excel.RequestContext,
  name: string,
): () => [string, { headers: string[]; ids: string[] }] {
  const range = context.workbook.tables.getItem(name).getRange();
  range.load("values");
  return () => [name, tableParts(range)];
}

function tableParts(range: Excel.Range): { headers: string[]; ids: string[] } {
  const [headers = [], ...rows] = range.values as unknown[][];
  return { headers: headers.map(String), ids: rows.map((cells) => String(cells[0] ?? "")) };
}
