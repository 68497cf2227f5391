import type { ConditionalRuleData, RuleFormat } from "../../host/bookData";
import {
  attribute,
  booleanAttribute,
  childOf,
  childrenOf,
  NS,
  numberAttribute,
  textOf,
  type Element,
} from "../package/xml";
import { readRuleFormat, type StyleTable } from "../styles/styleTable";
import { readFormatRule } from "./readFormatRule";
import { readVisualRule } from "./readVisualRule";

/** URI of the worksheet extension that holds the conditional formatting of Excel 2010 and later. */
export const RULE_EXTENSION = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";

/** A rule we understand with the elements it consists of. */
export interface FoundRule {
  readonly data: ConditionalRuleData;
  readonly element: Element;
  /** The 2010 half of a data bar. */
  readonly extension?: Element;
}

interface Candidate extends Omit<FoundRule, "data"> {
  readonly id: string;
  readonly ranges: string;
  readonly storedPriority: number;
}

/**
 * All rules of a sheet that we understand, in the order Excel looks at them; their `priority` counts from 0.
 * Rules of pivot tables and unknown kinds are left out and stay in the file as they are.
 */
export function ruleElements(root: Element, sheetId: string, styles: StyleTable): FoundRule[] {
  const found = candidates(root, sheetId)
    .map((candidate) => ({ candidate, data: readRule(candidate, styles) }))
    .sort((a, b) => a.candidate.storedPriority - b.candidate.storedPriority);
  return found
    .flatMap(({ candidate, data }) => (data === undefined ? [] : [{ candidate, data }]))
    .map(({ candidate: { element, extension }, data }, priority) => ({
      data: { ...data, priority },
      element,
      ...(extension && { extension }),
    }));
}

/** Every `cfRule` of the sheet, known or not, that has a priority of its own. */
export function allRuleElements(root: Element): Element[] {
  const halves = pairedIds(root);
  return [
    ...childrenOf(root, "conditionalFormatting").flatMap((list) => childrenOf(list, "cfRule")),
    ...extensionLists(root)
      .flatMap((list) => childrenOf(list, "cfRule"))
      .filter((rule) => !halves.has(attribute(rule, "id") ?? "")),
  ];
}

function extensionLists(root: Element): Element[] {
  const extensions = childOf(root, "extLst");
  return (extensions === undefined ? [] : childrenOf(extensions, "ext")).flatMap((extension) =>
    childrenOf(extension, "conditionalFormattings").flatMap((lists) =>
      childrenOf(lists, "conditionalFormatting"),
    ),
  );
}

/** GUID by which a rule names its other half in the sheet's extension. */
function extensionId(rule: Element): string | undefined {
  const extensions = childOf(rule, "extLst");
  const id = extensions && childrenOf(extensions, "ext").map((extension) => childOf(extension, "id"))[0];
  return id === undefined ? undefined : textOf(id).trim();
}

function pairedIds(root: Element): Set<string> {
  const rules = childrenOf(root, "conditionalFormatting").flatMap((list) => childrenOf(list, "cfRule"));
  return new Set(rules.flatMap((rule) => extensionId(rule) ?? []));
}

function candidates(root: Element, sheetId: string): Candidate[] {
  const extended = extensionLists(root).flatMap((list) =>
    childrenOf(list, "cfRule").map((element) => ({ element, ranges: textOf(childOf(list, "sqref")).trim() })),
  );
  const halves = pairedIds(root);
  const plain = childrenOf(root, "conditionalFormatting")
    .filter((list) => !booleanAttribute(list, "pivot"))
    .flatMap((list) => childrenOf(list, "cfRule").map((element) => ({ element, list })))
    .map(({ element, list }, ordinal): Candidate => {
      const id = extensionId(element);
      const half = extended.find((rule) => id !== undefined && attribute(rule.element, "id") === id);
      return {
        id: id ?? `${sheetId}.${ordinal + 1}`,
        ranges: attribute(list, "sqref") ?? "",
        storedPriority: numberAttribute(element, "priority") ?? Number.MAX_SAFE_INTEGER,
        element,
        ...(half && { extension: half.element }),
      };
    });
  const alone = extended
    .filter(({ element }) => !halves.has(attribute(element, "id") ?? ""))
    .map(({ element, ranges }): Candidate => ({
      id: attribute(element, "id") ?? "",
      ranges,
      storedPriority: numberAttribute(element, "priority") ?? Number.MAX_SAFE_INTEGER,
      element,
    }));
  return [...plain, ...alone];
}

function readRule(candidate: Candidate, styles: StyleTable): ConditionalRuleData | undefined {
  const { element, extension, id, ranges } = candidate;
  const base = {
    id,
    ranges,
    priority: 0,
    ...(booleanAttribute(element, "stopIfTrue") && { stopIfTrue: true }),
  };
  const visual = readVisualRule(element, extension, base, styles.color);
  if (visual !== undefined) return visual;
  return element.namespaceURI === NS.x14
    ? undefined
    : readFormatRule(element, base, formatOf(element, styles));
}

function formatOf(element: Element, styles: StyleTable): RuleFormat {
  const own = childOf(element, "dxf");
  if (own !== undefined) return readRuleFormat(own, styles.color);
  return styles.ruleFormats[numberAttribute(element, "dxfId") ?? -1] ?? {};
}
