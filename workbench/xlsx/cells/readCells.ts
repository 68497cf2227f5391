import type { CellData, CellValue } from "../../host/bookData";
import { moveSharedFormula } from "../formula/sharedFormula";
import { shownFormula } from "../formula/formulaText";
import type { HomeTable } from "../formula/structuredReference";
import { attribute, childOf, numberAttribute, textOf, type Element } from "../package/xml";
import type { ArrayMetadata } from "./arrayMetadata";
import { blockName, parseBlock, parseCell, type CellPlace } from "./cellAddress";
import { serialOfIsoDate } from "./dateSerial";
import { unescapeText } from "./escapedText";
import { richText, type SharedStrings } from "./sharedStrings";

/** What the cells of a sheet refer to elsewhere in the package. */
export interface CellContext {
  readonly strings: SharedStrings;
  readonly arrays: ArrayMetadata;
  readonly date1904: boolean;
  /** The table around a cell, for the short structured references. */
  readonly tableAt: (place: CellPlace) => HomeTable;
}

interface SharedMaster {
  readonly formula: string;
  readonly place: CellPlace;
}

/** Reads all cells that hold or look like something, row by row. */
export function readCells(sheetData: Element | undefined, context: CellContext): CellData[] {
  const cells: CellData[] = [];
  const masters = new Map<string, SharedMaster>();
  for (const { element, place } of sheetData === undefined ? [] : placedCells(sheetData)) {
    const cell = readCell(element, place, masters, context);
    if (cell !== undefined) cells.push(cell);
  }
  return cells;
}

export interface PlacedCell {
  readonly element: Element;
  readonly rowElement: Element;
  readonly place: CellPlace;
}

/** Rows and cells may leave out their addresses; then they follow the one before. */
export function* placedCells(sheetData: Element): Generator<PlacedCell> {
  for (const { element: rowElement, row } of placedRows(sheetData)) {
    let column = -1;
    for (let node = rowElement.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType !== 1 || node.localName !== "c") continue;
      const element = node as Element;
      const name = element.getAttribute("r");
      column = name === null ? column + 1 : (parseCell(name)?.column ?? column + 1);
      yield { element, rowElement, place: { row, column } };
    }
  }
}

export function* placedRows(sheetData: Element): Generator<{ element: Element; row: number }> {
  let row = -1;
  for (let node = sheetData.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType !== 1 || node.localName !== "row") continue;
    const element = node as Element;
    row = (numberAttribute(element, "r") ?? row + 2) - 1;
    yield { element, row };
  }
}

function readCell(
  element: Element,
  place: CellPlace,
  masters: Map<string, SharedMaster>,
  context: CellContext,
): CellData | undefined {
  const style = numberAttribute(element, "s") ?? 0;
  const value = readValue(element, context);
  const formula = readFormula(element, place, masters, context);
  if (value === undefined && formula === undefined && style === 0) return undefined;
  return {
    row: place.row,
    column: place.column,
    ...(value === undefined ? {} : { value }),
    ...formula,
    ...(style === 0 ? {} : { style }),
  };
}

function readValue(
  element: Element,
  context: Pick<CellContext, "strings" | "date1904">,
): CellValue | undefined {
  const type = attribute(element, "t") ?? "n";
  if (type === "inlineStr") {
    const inline = childOf(element, "is");
    return inline === undefined ? undefined : richText(inline);
  }
  const stored = childOf(element, "v");
  if (stored === undefined) return undefined;
  const text = textOf(stored);
  switch (type) {
    case "s":
      return context.strings.at(Number(text)) ?? "";
    case "str":
      return unescapeText(text);
    case "b":
      return text.trim() === "1" || text.trim() === "true";
    case "e":
      return { error: text.trim() };
    case "d":
      return serialOfIsoDate(text.trim(), context.date1904) ?? text;
    default:
      return text.trim() === "" || Number.isNaN(Number(text)) ? undefined : Number(text);
  }
}

function readFormula(
  element: Element,
  place: CellPlace,
  masters: Map<string, SharedMaster>,
  context: CellContext,
): Pick<CellData, "formula" | "arrayRange" | "legacyArray"> | undefined {
  const stored = childOf(element, "f");
  if (stored === undefined) return undefined;
  const kind = attribute(stored, "t") ?? "normal";
  const home = context.tableAt(place);
  const shown = (text: string): string => `=${shownFormula(text, home)}`;
  if (kind === "dataTable") return undefined;
  if (kind === "shared") {
    const text = sharedText(stored, place, masters);
    return text === undefined ? undefined : { formula: shown(text) };
  }
  const text = unescapeText(textOf(stored));
  if (text === "") return undefined;
  if (kind !== "array") return { formula: shown(text) };
  const block = parseBlock(attribute(stored, "ref") ?? "");
  const dynamic = context.arrays.isDynamic(numberAttribute(element, "cm"));
  return {
    formula: shown(text),
    arrayRange: blockName(
      block ?? { top: place.row, bottom: place.row, left: place.column, right: place.column },
    ),
    ...(dynamic ? {} : { legacyArray: true }),
  };
}

/** The file's text of a cell of a shared group; the group's first cell holds it for all. */
function sharedText(
  stored: Element,
  place: CellPlace,
  masters: Map<string, SharedMaster>,
): string | undefined {
  const group = attribute(stored, "si") ?? "";
  const own = unescapeText(textOf(stored));
  if (own !== "") {
    masters.set(group, { formula: own, place });
    return own;
  }
  const master = masters.get(group);
  return master === undefined ? undefined : moveSharedFormula(master.formula, master.place, place);
}

/** Gives every cell of the shared groups its own formula, so that one of them may change alone. */
export function unshareFormulas(sheetData: Element, groups: ReadonlySet<string>): void {
  const masters = new Map<string, SharedMaster>();
  for (const { element, place } of placedCells(sheetData)) {
    const stored = childOf(element, "f");
    if (stored === undefined || attribute(stored, "t") !== "shared") continue;
    const text = sharedText(stored, place, masters);
    if (!groups.has(attribute(stored, "si") ?? "") || text === undefined) continue;
    for (const name of ["t", "si", "ref"]) stored.removeAttribute(name);
    stored.textContent = text;
  }
}

/** The shared group that this cell's formula leads, if it does. */
export function ledGroup(element: Element): string | undefined {
  const stored = childOf(element, "f");
  if (stored === undefined || attribute(stored, "t") !== "shared" || textOf(stored) === "") return undefined;
  return attribute(stored, "si");
}
