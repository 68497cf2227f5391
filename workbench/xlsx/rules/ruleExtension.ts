import {
  childOf,
  attach,
  childrenOf,
  appendChild,
  attribute,
  elementLike,
  insertInOrder,
  NS,
  ownerOf,
  type Element,
} from "../package/xml";
import { SHEET_ORDER } from "../sheet/sheetOrder";
import { RULE_EXTENSION } from "./ruleElements";

/** URI of the extension in a rule that names its other half. */
const RULE_ID_EXTENSION = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";

/** The rule's own GUID, or one derived from its id: the same rule gets the same one at every saving. */
export function ruleGuid(id: string): string {
  if (/^\{[0-9A-Fa-f-]{36}\}$/.test(id)) return id;
  let hash = 0xcbf29ce484222325n;
  for (const letter of id)
    hash = BigInt.asUintN(64, (hash ^ BigInt(letter.codePointAt(0) ?? 0)) * 0x100000001b3n);
  const hex = hash.toString(16).toUpperCase().padStart(16, "0");
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13)}-8000-00000000${hex.slice(8, 12)}}`;
}

/** A new empty `x14:cfRule` for the ranges in the sheet's extension. */
export function appendExtensionRule(root: Element, guid: string, ranges: string): Element {
  const document = ownerOf(root);
  const list = attach(extensionList(root), document.createElementNS(NS.x14, "x14:conditionalFormatting"));
  list.setAttributeNS(NS.xmlns, "xmlns:xm", NS.xm);
  const rule = document.createElementNS(NS.x14, "x14:cfRule");
  rule.setAttribute("id", guid);
  list.appendChild(rule);
  const area = document.createElementNS(NS.xm, "xm:sqref");
  area.appendChild(document.createTextNode(ranges));
  list.appendChild(area);
  return rule;
}

function extensionList(root: Element): Element {
  const all = childOf(root, "extLst") ?? insertInOrder(root, elementLike(root, "extLst"), SHEET_ORDER);
  const known = childrenOf(all, "ext").find((extension) => attribute(extension, "uri") === RULE_EXTENSION);
  const list = known && childOf(known, "conditionalFormattings");
  if (list !== undefined) return list;
  const extension = known ?? elementLike(all, "ext", { uri: RULE_EXTENSION });
  if (known === undefined) {
    extension.setAttributeNS(NS.xmlns, "xmlns:x14", NS.x14);
    all.insertBefore(extension, all.firstChild);
  }
  return attach(extension, ownerOf(root).createElementNS(NS.x14, "x14:conditionalFormattings"));
}

export function linkToExtension(rule: Element, guid: string): void {
  const extension = appendChild(appendChild(rule, "extLst"), "ext", { uri: RULE_ID_EXTENSION });
  extension.setAttributeNS(NS.xmlns, "xmlns:x14", NS.x14);
  const id = ownerOf(rule).createElementNS(NS.x14, "x14:id");
  id.appendChild(ownerOf(rule).createTextNode(guid));
  extension.appendChild(id);
}
