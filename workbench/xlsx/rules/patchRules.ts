import type { ConditionalRuleData } from "../../host/bookData";
import { parseBlock, cellName } from "../cells/cellAddress";
import {
  appendChild,
  attribute,
  childrenOf,
  elementLike,
  insertInOrder,
  numberAttribute,
  removeElement,
  setAttributes,
  type Element,
} from "../package/xml";
import { SHEET_ORDER } from "../sheet/sheetOrder";
import { canonical } from "../styles/formatEquality";
import type { StyleTable } from "../styles/styleTable";
import type { StyleWriter } from "../styles/styleWriter";
import { allRuleElements, ruleElements, type FoundRule } from "./ruleElements";
import { appendExtensionRule, linkToExtension, ruleGuid } from "./ruleExtension";
import { isFormatRule, writeFormatRule } from "./writeFormatRule";
import { livesInExtension, writeBarExtension, writeVisualRule } from "./writeVisualRule";

/** Brings the sheet's rules to `after`; rules that stayed and rules we do not understand keep their elements. */
export function patchRules(
  root: Element,
  sheetId: string,
  after: readonly ConditionalRuleData[],
  styles: StyleTable,
  writer: StyleWriter,
): void {
  const found = ruleElements(root, sheetId, styles);
  const wanted = new Map(after.map((rule) => [rule.id, rule]));
  const order = allRuleElements(root).sort((a, b) => priorityOf(a) - priorityOf(b));
  const placed = new Map<string, Element>();
  for (const rule of found) {
    const now = wanted.get(rule.data.id);
    if (now !== undefined && sameButPriority(rule.data, now)) placed.set(now.id, rule.element);
    else removeRule(rule);
  }
  const known = new Set(found.map(({ element }) => element));
  const sorted = [...after].sort((a, b) => a.priority - b.priority);
  for (const rule of sorted) {
    if (placed.has(rule.id)) continue;
    const before = found.find(({ data }) => data.id === rule.id);
    placed.set(rule.id, appendRule(root, rule, before, writer));
  }
  const elements = sorted.flatMap((rule) => placed.get(rule.id) ?? []);
  number(withUnknown(elements, order, known, found, placed));
}

const priorityOf = (element: Element): number =>
  numberAttribute(element, "priority") ?? Number.MAX_SAFE_INTEGER;

function sameButPriority(a: ConditionalRuleData, b: ConditionalRuleData): boolean {
  return canonical({ ...a, priority: 0 }) === canonical({ ...b, priority: 0 });
}

function removeRule({ element, extension }: FoundRule): void {
  for (const rule of [element, extension]) {
    const list = rule?.parentNode as Element | null | undefined;
    if (rule === undefined || list === null || list === undefined) continue;
    removeElement(rule);
    if (childrenOf(list, "cfRule").length === 0) removeWithEmptyParents(list);
  }
}

/** An extension whose last list goes must go too: Excel calls an empty one damaged. */
function removeWithEmptyParents(list: Element): void {
  const parent = list.parentNode as Element | null;
  removeElement(list);
  if (parent === null || parent.localName === "worksheet" || childrenOf(parent).length > 0) return;
  removeWithEmptyParents(parent);
}

function appendRule(
  root: Element,
  rule: ConditionalRuleData,
  before: FoundRule | undefined,
  writer: StyleWriter,
): Element {
  if (livesInExtension(rule) && rule.type === "IconSet") {
    const element = appendExtensionRule(root, ruleGuid(rule.id), rule.ranges);
    writeVisualRule(element, rule);
    return element;
  }
  const element = appendChild(listFor(root, rule.ranges), "cfRule");
  if (!isFormatRule(rule)) {
    writeVisualRule(element, rule);
    if (rule.type === "DataBar") {
      const guid = ruleGuid(rule.id);
      linkToExtension(element, guid);
      writeBarExtension(appendExtensionRule(root, guid, rule.ranges), rule);
    }
    return element;
  }
  writeFormatRule(element, rule, firstCellOf(rule.ranges), formatEntry(rule, before, writer));
  return element;
}

/** A rule whose format did not change keeps its entry with everything in it that we do not know. */
function formatEntry(rule: ConditionalRuleData, before: FoundRule | undefined, writer: StyleWriter): number {
  const format = isFormatRule(rule) ? rule.format : {};
  const entry = before && numberAttribute(before.element, "dxfId");
  const old = before && isFormatRule(before.data) ? before.data.format : undefined;
  if (entry !== undefined && old !== undefined && canonical(old) === canonical(format)) return entry;
  return writer.ruleEntry(format);
}

function listFor(root: Element, ranges: string): Element {
  const lists = childrenOf(root, "conditionalFormatting");
  const same = lists.find((list) => attribute(list, "sqref") === ranges && !attribute(list, "pivot"));
  return (
    same ?? insertInOrder(root, elementLike(root, "conditionalFormatting", { sqref: ranges }), SHEET_ORDER)
  );
}

function firstCellOf(ranges: string): string {
  const blocks = ranges.split(/\s+/).flatMap((range) => parseBlock(range) ?? []);
  const row = Math.min(...blocks.map(({ top }) => top));
  const column = Math.min(...blocks.map(({ left }) => left));
  return blocks.length === 0 ? "A1" : cellName({ row, column });
}

/** Rules we do not understand stay right behind the rule that came before them. */
function withUnknown(
  sorted: readonly Element[],
  order: readonly Element[],
  known: ReadonlySet<Element>,
  found: readonly FoundRule[],
  placed: ReadonlyMap<string, Element>,
): Element[] {
  const successor = new Map(found.map(({ data, element }) => [element, placed.get(data.id)]));
  const result = [...sorted];
  let anchor: Element | undefined;
  for (const element of order) {
    if (known.has(element)) {
      anchor = successor.get(element) ?? anchor;
    } else {
      result.splice(anchor === undefined ? 0 : result.indexOf(anchor) + 1, 0, element);
      anchor = element;
    }
  }
  return result;
}

function number(rules: readonly Element[]): void {
  rules.forEach((element, index) => {
    if (priorityOf(element) !== index + 1) setAttributes(element, { priority: index + 1 });
  });
}
