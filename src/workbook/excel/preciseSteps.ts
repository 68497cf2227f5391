import { sameSheet, type Place } from "../addresses";
import { fieldOfHeader } from "../registerFields";
import type { FoundTable } from "../remaining";
import type { Step } from "../steps";
import type { FoundRule } from "../surface";
import type { PlainStep, PreciseStep } from "./perform";
import { preciseDeletion, preciseInsertion } from "./preciseLines";
import type { Structure } from "./structure";

/** What stands in the workbook after a failure half-way. */
export interface Remains {
  readonly structure: Structure;
  readonly tables: ReadonlyMap<string, FoundTable>;
  /** Our rules on touched places, by the text of the place. */
  readonly rules: ReadonlyMap<string, readonly FoundRule[]>;
}

/** A place whose rules were looked at, as a key. */
export const keyOfRulePlace = ({ sheet, area }: Place): string =>
  `${sheet}!${area.row},${area.column},${area.rows}`;

export const hasSheet = ({ sheets }: Structure, name: string): boolean =>
  sheets.some((sheet) => sameSheet(sheet.name, name));

/** Names and rules as they stand after the steps worked out so far, and the rows that are to go in the end. */
interface Progress {
  readonly names: Set<string>;
  readonly rules: Map<string, FoundRule[]>;
  readonly rows: Map<string, string[]>;
  /** How many columns were added to each table. */
  readonly columns: Map<string, number>;
}

/** Undo steps as they can be performed on what is there: those that have nothing to undo are left out. */
export function preciseSteps(undo: readonly Step[], remains: Remains): PreciseStep[] {
  const progress: Progress = {
    names: new Set(remains.structure.names.map(({ name }) => name.toLowerCase())),
    rules: new Map([...remains.rules].map(([key, found]) => [key, [...found]])),
    rows: new Map(),
    columns: new Map(),
  };
  const steps = undo.flatMap((step) => {
    const sheet = "place" in step ? step.place.sheet : "sheet" in step ? step.sheet : undefined;
    if (step.do === "rebuildSheet") {
      // Its steps are done all or not at all: a sheet that stands was not deleted.
      return hasSheet(remains.structure, step.sheet) ? [] : preciseParts(step.steps);
    }
    const gone = sheet !== undefined && !hasSheet(remains.structure, sheet);
    return gone ? [] : precise(step, remains, progress);
  });
  return [...steps, ...rowDeletions(progress.rows, remains)];
}

const namesOf = ({ names }: Structure): ReadonlyMap<string, string> =>
  new Map(names.map(({ name, formula }) => [name.toLowerCase(), formula]));

type SingleStep = Exclude<Step, { do: "rebuildSheet" }>;

function precise(step: SingleStep, remains: Remains, progress: Progress): PreciseStep[] {
  switch (step.do) {
    case "deleteName":
    case "addName":
    case "setName":
      return preciseName(step, progress.names);
    case "deleteSheet":
      return deleteSheet(step, remains.structure);
    case "deleteOtherRules":
      return dropRules(progress.rules, step);
    case "deleteRule":
      return dropRule(progress.rules, step);
    case "insertLines":
      return preciseInsertion(step, namesOf(remains.structure)).flatMap((one) =>
        one.do === "insertLines" ? [one] : preciseName(one, progress.names),
      );
    case "deleteLines":
      return preciseDeletion(step, namesOf(remains.structure));
    case "addRule": {
      const standing = progress.rules.get(keyOfRulePlace(step.place)) ?? [];
      return standing.some(({ sign }) => sign === step.rule.sign) ? [] : [step];
    }
    default:
      return preciseInTable(step, remains.tables, progress);
  }
}

function preciseInTable(
  step: Exclude<SingleStep, { do: "deleteOtherRules" }>,
  tables: Remains["tables"],
  progress: Progress,
): PreciseStep[] {
  switch (step.do) {
    case "deleteColumn":
      return tables.get(step.table)?.headers.includes(step.header) === true ? [step] : [];
    case "addColumn":
      return addColumn(step, tables.get(step.table), progress.columns);
    case "convertTable":
      return tables.has(step.table) ? [step] : [];
    case "deleteRowOf":
      progress.rows.set(step.table, [...(progress.rows.get(step.table) ?? []), step.id]);
      return [];
    case "insertRow": {
      const table = tables.get(step.table);
      if (!table) return [];
      const id = String(step.contents[columnOfIds(table)]).replace(/^'/, "");
      const standing = idsOf(table).filter((one) => one === id).length;
      return standing < (step.copies ?? 1) ? [step] : [];
    }
    default:
      return [step];
  }
}

/** Excel does not delete a sheet that is very hidden. */
function deleteSheet(step: Extract<Step, { do: "deleteSheet" }>, { sheets }: Structure): PreciseStep[] {
  const isHidden = sheets.some(({ name, visible }) => !visible && sameSheet(name, step.sheet));
  return isHidden ? [{ do: "hideSheet", sheet: step.sheet, visibility: "Hidden" }, step] : [step];
}

/** A column comes back to its place; one that was the last is added at the end. */
function addColumn(
  step: Extract<Step, { do: "addColumn" }>,
  table: FoundTable | undefined,
  added: Map<string, number>,
): PreciseStep[] {
  if (!table || table.headers.includes(step.header)) return [];
  const count = table.headers.length + (added.get(step.table) ?? 0);
  added.set(step.table, (added.get(step.table) ?? 0) + 1);
  const { index, ...atEnd } = step;
  return [index !== undefined && index < count ? step : atEnd];
}

/** The steps that make a sheet anew: nothing is there that they could meet. */
const preciseParts = (steps: readonly Step[]): PreciseStep[] =>
  steps.filter(
    (step): step is PlainStep =>
      step.do !== "rebuildSheet" && step.do !== "deleteRowOf" && step.do !== "deleteOtherRules",
  );

function preciseName(
  step: Extract<Step, { do: "addName" | "setName" | "deleteName" }>,
  names: Set<string>,
): PreciseStep[] {
  const key = step.name.toLowerCase();
  if (step.do === "deleteName") return names.delete(key) ? [step] : [];
  const there = names.has(key);
  names.add(key);
  return [{ ...step, do: there ? "setName" : "addName" }];
}

/** Rules that were not there before go: ours, and one that was left half made. */
function dropRules(
  rules: Map<string, FoundRule[]>,
  step: Extract<Step, { do: "deleteOtherRules" }>,
): PreciseStep[] {
  const key = keyOfRulePlace(step.place);
  const found = rules.get(key) ?? [];
  const isKnown = ({ id }: FoundRule): boolean => step.known.includes(id);
  const going = found.filter((rule) => !isKnown(rule));
  forget(rules, going);
  return going.map(({ id }) => ({ do: "deleteRule", place: step.place, id }));
}

/** A rule that goes stands on none of the places that were looked at: places may meet each other. */
function forget(rules: Map<string, FoundRule[]>, going: readonly FoundRule[]): void {
  const ids = new Set(going.map(({ id }) => id));
  for (const [key, found] of rules) {
    rules.set(
      key,
      found.filter(({ id }) => !ids.has(id)),
    );
  }
}

/** A rule goes when it is still there; one that was put back meanwhile has another id and is known by its content. */
function dropRule(rules: Map<string, FoundRule[]>, step: Extract<Step, { do: "deleteRule" }>): PreciseStep[] {
  const key = keyOfRulePlace(step.place);
  const found = rules.get(key) ?? [];
  const rule =
    found.find(({ id }) => id === step.id) ??
    found.find(({ sign }) => step.sign !== undefined && sign === step.sign);
  if (!rule) return [];
  forget(rules, [rule]);
  return [{ do: "deleteRule", place: step.place, id: rule.id }];
}

/** Where a row of the register has its ID: a person may have put columns of their own in front. */
const columnOfIds = ({ headers }: FoundTable): number =>
  Math.max(
    0,
    headers.findIndex((header) => fieldOfHeader(header) === "id"),
  );

function idsOf(table: FoundTable): string[] {
  const column = columnOfIds(table);
  return table.rows.map((cells) => String(cells[column] ?? ""));
}

/** Rows are deleted from the last to the first, so that positions stay right. */
function rowDeletions(wanted: ReadonlyMap<string, readonly string[]>, { tables }: Remains): PreciseStep[] {
  return [...wanted].flatMap(([table, ids]) => {
    const found = tables.get(table);
    const present = found ? idsOf(found) : [];
    const rows = present.flatMap((id, row) => (ids.includes(id) ? [row] : []));
    return rows.reverse().map((row): PreciseStep => ({ do: "deleteRow", table, row }));
  });
}
