import type { NameData } from "../../host/bookData";
import { escapeText, unescapeText } from "../cells/escapedText";
import { shownFormula, storedFormula } from "../formula/formulaText";
import {
  appendChild,
  attribute,
  booleanAttribute,
  childOf,
  childrenOf,
  elementLike,
  insertInOrder,
  numberAttribute,
  removeElement,
  setAttributes,
  textOf,
  type Element,
} from "../package/xml";
import { WORKBOOK_ORDER } from "./workbookPart";

export function readNames(workbook: Element): NameData[] {
  return nameElements(workbook).map(readName);
}

function nameElements(workbook: Element): Element[] {
  const list = childOf(workbook, "definedNames");
  return list === undefined ? [] : childrenOf(list, "definedName");
}

function readName(element: Element): NameData {
  const sheet = numberAttribute(element, "localSheetId");
  const comment = attribute(element, "comment");
  return {
    name: (attribute(element, "name") ?? "").replace(BUILT_IN_PREFIX, ""),
    formula: `=${shownFormula(unescapeText(textOf(element)))}`,
    ...(sheet === undefined ? {} : { sheet }),
    ...(booleanAttribute(element, "hidden") && { hidden: true }),
    ...(comment === undefined ? {} : { comment: unescapeText(comment) }),
  };
}

/** Names with a meaning of their own, such as the print area; Excel shows them without the file's prefix. */
const BUILT_IN_PREFIX = "_xlnm.";
const BUILT_IN = [
  "print_area",
  "print_titles",
  "_filterdatabase",
  "criteria",
  "extract",
  "database",
  "sheet_title",
];

/** Names are the same whatever their case; each sheet has names of its own. */
const keyOf = ({ name, sheet }: NameData): string => `${sheet ?? ""}!${name.toLowerCase()}`;

/**
 * Brings the names to `after`. `newPosition` tells where a sheet of the file stands now (undefined: deleted).
 * Names that stayed keep their elements and attributes.
 */
export function patchNames(
  workbook: Element,
  after: readonly NameData[],
  newPosition: (oldPosition: number) => number | undefined,
): void {
  const wanted = new Map(after.map((name) => [keyOf(name), name]));
  for (const element of nameElements(workbook)) {
    const was = readName(element);
    const sheet = was.sheet === undefined ? undefined : newPosition(was.sheet);
    const gone = was.sheet !== undefined && sheet === undefined;
    const key = keyOf({ name: was.name, formula: was.formula, ...(sheet === undefined ? {} : { sheet }) });
    const now = gone ? undefined : wanted.get(key);
    if (now === undefined) removeElement(element);
    else writeName(element, now, was);
    if (!gone) wanted.delete(key);
  }
  for (const name of wanted.values())
    writeName(appendChild(listOf(workbook), "definedName", { name: name.name }), name, undefined);
  const list = childOf(workbook, "definedNames");
  if (list !== undefined && childrenOf(list).length === 0) removeElement(list);
}

function listOf(workbook: Element): Element {
  return (
    childOf(workbook, "definedNames") ??
    insertInOrder(workbook, elementLike(workbook, "definedNames"), WORKBOOK_ORDER)
  );
}

function writeName(element: Element, name: NameData, was: NameData | undefined): void {
  setAttributes(element, {
    name: BUILT_IN.includes(name.name.toLowerCase()) ? `${BUILT_IN_PREFIX}${name.name}` : name.name,
    comment: name.comment === undefined ? undefined : escapeText(name.comment),
    localSheetId: name.sheet,
    hidden: name.hidden === true ? 1 : undefined,
  });
  if (was?.formula === name.formula) return;
  element.textContent = escapeText(storedFormula(name.formula.replace(/^=/, "")));
}
