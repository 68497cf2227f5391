import { unreadable } from "../problem";
import { parseXml, rootOf, serializeXml, type Document, type Element } from "./xml";
import type { Parts } from "./zip";

const EMPTY_DOCUMENT = (root: string): Uint8Array =>
  new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`);

/**
 * The parts of one package while they are read or patched. A part is parsed when asked for; only parts
 * taken through `edit` or `create` are serialised again, every other keeps its bytes.
 */
export class PartStore {
  private readonly bytes: Map<string, Uint8Array>;
  private readonly documents = new Map<string, Document>();
  private readonly touched = new Set<string>();
  private readonly spelling = new Map<string, string>();

  constructor(parts: Parts) {
    this.bytes = new Map(parts);
    for (const name of parts.keys()) this.spelling.set(name.toLowerCase(), name);
  }

  /** Part names are compared without regard to case, as the packaging standard says. */
  private nameOf(part: string): string {
    return this.spelling.get(part.toLowerCase()) ?? part;
  }

  has(part: string): boolean {
    return this.bytes.has(this.nameOf(part));
  }

  names(): string[] {
    return [...this.bytes.keys()];
  }

  content(part: string): Uint8Array | undefined {
    return this.bytes.get(this.nameOf(part));
  }

  /** Root element for reading. @throws UnreadableFile when the part is missing or malformed. */
  read(part: string): Element {
    const name = this.nameOf(part);
    let document = this.documents.get(name);
    if (document === undefined) {
      const bytes = this.bytes.get(name);
      if (bytes === undefined) throw unreadable("filePartMissing", { part });
      document = parseXml(bytes, name);
      this.documents.set(name, document);
    }
    return rootOf(document);
  }

  /** Root element for changing; the part will be written anew. */
  edit(part: string): Element {
    const root = this.read(part);
    this.touched.add(this.nameOf(part));
    return root;
  }

  /** Adds a part holding the given root element's text, ready for changing. */
  create(part: string, rootXml: string): Element {
    this.spelling.set(part.toLowerCase(), part);
    this.bytes.set(part, EMPTY_DOCUMENT(rootXml));
    this.documents.delete(part);
    return this.edit(part);
  }

  put(part: string, content: Uint8Array): void {
    const name = this.nameOf(part);
    this.spelling.set(name.toLowerCase(), name);
    this.bytes.set(name, content);
    this.documents.delete(name);
    this.touched.delete(name);
  }

  remove(part: string): void {
    const name = this.nameOf(part);
    this.bytes.delete(name);
    this.documents.delete(name);
    this.touched.delete(name);
    this.spelling.delete(name.toLowerCase());
  }

  /** First free name of the kind `xl/tables/table{n}.xml`. */
  freeName(pattern: (number: number) => string): string {
    for (let number = 1; ; number += 1) {
      if (!this.has(pattern(number))) return pattern(number);
    }
  }

  /** All parts as they are to be packed. */
  finished(): Map<string, Uint8Array> {
    const parts = new Map(this.bytes);
    for (const name of this.touched) {
      const document = this.documents.get(name);
      if (document !== undefined) parts.set(name, serializeXml(document));
    }
    return parts;
  }
}
