import { DOMParser, XMLSerializer, type Document, type Element } from "@xmldom/xmldom";
import { unreadable } from "../problem";

export type { Document, Element };

/** Namespaces of the parts we read or write. Elements are found by local name, so ISO Strict files read alike. */
export const NS = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/package/2006/relationships",
  contentTypes: "http://schemas.openxmlformats.org/package/2006/content-types",
  officeRelationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  strictRelationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
  x14: "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main",
  xm: "http://schemas.microsoft.com/office/excel/2006/main",
  dynamicArray: "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray",
  xmlns: "http://www.w3.org/2000/xmlns/",
} as const;

/** @throws UnreadableFile naming the part when the text is not well-formed XML. */
export function parseXml(bytes: Uint8Array, part: string): Document {
  const problems: string[] = [];
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level !== "warning") problems.push(message);
    },
  });
  let document: Document | undefined;
  try {
    document = parser.parseFromString(decode(bytes), "text/xml");
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
  }
  if (problems.length > 0 || !document?.documentElement) {
    throw unreadable("fileMalformedXml", {
      part,
      reason: (problems[0] ?? "no root element").split("\n")[0] ?? "",
    });
  }
  return document;
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** A carriage return in parsed text came from `&#13;` and must go back as such, else the next reader drops it. */
export function serializeXml(document: Document): Uint8Array {
  const text = new XMLSerializer().serializeToString(document).replace(/\r/g, "&#13;");
  const declared = text.replace(/^<\?xml[^>]*\?>/, (declaration) =>
    declaration.replace(/encoding="[^"]*"/i, 'encoding="UTF-8"'),
  );
  return new TextEncoder().encode(declared);
}

export function rootOf(document: Document): Element {
  if (document.documentElement === null) throw new Error("A parsed part always has a root element");
  return document.documentElement;
}

/** Child elements, of one name when given, of whatever prefix. */
export function childrenOf(parent: Element, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 1 && (name === undefined || node.localName === name)) found.push(node as Element);
  }
  return found;
}

export function childOf(parent: Element, name: string): Element | undefined {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 1 && node.localName === name) return node as Element;
  }
  return undefined;
}

/** Follows a path of child names; undefined as soon as one is missing. */
export function descend(parent: Element, ...names: readonly string[]): Element | undefined {
  let at: Element | undefined = parent;
  for (const name of names) at = at === undefined ? undefined : childOf(at, name);
  return at;
}

/** An attribute without namespace; undefined when absent. */
export function attribute(element: Element, name: string): string | undefined {
  return element.getAttribute(name) ?? undefined;
}

export function numberAttribute(element: Element, name: string): number | undefined {
  const text = element.getAttribute(name);
  if (text === null || text === "") return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** xsd:boolean: "1" and "true" are true; `fallback` when absent. */
export function booleanAttribute(element: Element, name: string, fallback = false): boolean {
  const text = element.getAttribute(name);
  return text === null ? fallback : text === "1" || text === "true" || text === "on";
}

export type AttributeValue = string | number | boolean | undefined;

export function setAttributes(element: Element, values: Readonly<Record<string, AttributeValue>>): Element {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, typeof value === "boolean" ? (value ? "1" : "0") : String(value));
  }
  return element;
}

/** A new element in the parent's namespace and with its prefix (some producers write `x:` everywhere); not yet attached. */
export function elementLike(
  parent: Element,
  name: string,
  values: Readonly<Record<string, AttributeValue>> = {},
  text?: string,
): Element {
  const document = ownerOf(parent);
  const qualified = parent.prefix ? `${parent.prefix}:${name}` : name;
  const element = setAttributes(document.createElementNS(parent.namespaceURI, qualified), values);
  if (text !== undefined) element.appendChild(document.createTextNode(text));
  return element;
}

export function appendChild(
  parent: Element,
  name: string,
  values: Readonly<Record<string, AttributeValue>> = {},
  text?: string,
): Element {
  return attach(parent, elementLike(parent, name, values, text));
}

export function attach(parent: Element, child: Element): Element {
  parent.appendChild(child);
  return child;
}

export function ownerOf(element: Element): Document {
  if (element.ownerDocument === null) throw new Error("An element of a part has a document");
  return element.ownerDocument;
}

/** Adds a child where the schema's order wants it: before the first sibling whose name comes later in `order`. */
export function insertInOrder(parent: Element, child: Element, order: readonly string[]): Element {
  const rank = order.indexOf(child.localName ?? "");
  if (rank < 0) throw new Error(`No place known for ${child.localName}`);
  const next = childrenOf(parent).find((sibling) => order.indexOf(sibling.localName ?? "") > rank);
  if (next === undefined) parent.appendChild(child);
  else parent.insertBefore(child, next);
  return child;
}

export function removeElement(element: Element): void {
  element.parentNode?.removeChild(element);
}

export function textOf(element: Element | undefined): string {
  return element?.textContent ?? "";
}
