import { columnLetters, printPlace, quoteSheet, type Place } from "./addresses";
import { contentsOf, type CellContent } from "./cells";
import { printLines } from "./insertedLines";
import type { LineRule } from "./lineRules";
import type { PlannedChange, PlannedThing } from "./port";
import { windowOf, type Snapshot, type TableInfo } from "./snapshot";
import type { Step } from "./steps";

type Lister<Name> = (step: Extract<Step, { do: Name }>, snapshot: Snapshot) => readonly PlannedChange[];

const removeRule = ({ place }: { readonly place: Place }): PlannedChange[] => [
  remove("rule", printPlace(place), ""),
];

const writeName = ({
  name,
  formula,
}: {
  readonly name: string;
  readonly formula: string;
}): PlannedChange[] => [write("name", name, formula)];

const listers: { readonly [Name in Step["do"]]: Lister<Name> } = {
  write: ({ place, contents }) => [write("cells", printPlace(place), firstText(contents))],
  numberFormat: ({ place, format }) => [write("format", printPlace(place), firstText([[format].flat(2)]))],
  // Comes with the contents of the same cells, and goes with them.
  shrink: () => [],
  headerStyle: ({ place }) => [write("format", printPlace(place), "")],
  clear: ({ place }, snapshot) => [remove("cells", printPlace(place), standing(place, snapshot))],
  columnWidth: ({ sheet, column, width }) => [write("column", columnAt(sheet, column), String(width))],
  addSheet: ({ sheet }) => [write("sheet", sheet, "")],
  hideSheet: ({ sheet }) => [write("format", sheet, "")],
  rebuildSheet: ({ sheet }) => [write("sheet", sheet, "")],
  deleteSheet: ({ sheet }) => [remove("sheet", sheet, "")],
  freezeRows: ({ sheet, rows }) => [write("format", `${quoteSheet(sheet)}!1:${rows}`, "")],
  convertTable: ({ table }) => [remove("table", table, "")],
  addTable: ({ table, place }) => [write("table", table, printPlace(place))],
  addRows: ({ table, rows }) => rows.map((cells) => write("row", table, firstText([cells.slice(1)]))),
  insertRow: ({ table, contents }) => [write("row", table, firstText([contents.slice(1)]))],
  deleteRow: ({ table, row }, snapshot) => [remove("row", table, rowText(table, row, snapshot))],
  deleteRowOf: ({ table, id }) => [remove("row", table, id)],
  addColumn: ({ table, header, contents }) => [
    write("column", `${table}[${header}]`, header),
    write("cells", `${table}[${header}]`, String(contents[0] ?? "")),
  ],
  deleteColumn: ({ table, header }) => [remove("column", `${table}[${header}]`, header)],
  insertLines: (lines) => [write("lines", printLines(lines), "")],
  deleteLines: (lines) => [remove("lines", printLines(lines), "")],
  addName: writeName,
  setName: writeName,
  deleteName: ({ name }) => [remove("name", name, "")],
  addRule: ({ place, rule }) => [write("rule", printPlace(place), textOfRule(rule))],
  deleteRule: removeRule,
  deleteOtherRules: removeRule,
};

/** The value that a rule colors, or what it draws: `icons`, `bar`. */
const textOfRule = (rule: LineRule): string => (rule.kind === "word" ? rule.equals : rule.kind);

/** A step of a plan in the terms of the preview; one line of the list, or one a row that is added. */
export function listStep(step: Step, snapshot: Snapshot): readonly PlannedChange[] {
  // The lister of a step's name takes steps of that name: the types cannot follow the pairing by themselves.
  return (listers[step.do] as Lister<Step["do"]>)(step, snapshot);
}

const write = (what: PlannedThing, at: string, text: string): PlannedChange => ({
  action: "write",
  what,
  at,
  text,
});

const remove = (what: PlannedThing, at: string, text: string): PlannedChange => ({
  action: "remove",
  what,
  at,
  text,
});

/** The first cell that is to hold something, as text. */
function firstText(contents: readonly (readonly (CellContent | null)[])[]): string {
  return String(contents.flat().find((content) => content !== "" && content !== null) ?? "");
}

const standing = ({ sheet, area }: Place, snapshot: Snapshot): string =>
  firstText(contentsOf(windowOf(snapshot, sheet).content, area));

function columnAt(sheet: string, column: number): string {
  const letters = columnLetters(column);
  return `${quoteSheet(sheet)}!${letters}:${letters}`;
}

function rowText(table: TableInfo["name"], row: number, { register }: Snapshot): string {
  return register?.table === table ? String(register.rows[row]?.[1] ?? "") : "";
}
