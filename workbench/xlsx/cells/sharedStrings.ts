import type { PartStore } from "../package/partStore";
import { appendChild, childrenOf, setAttributes, textOf, type Element } from "../package/xml";
import { escapeText, needsSpaceKept, unescapeText } from "./escapedText";

interface KnownTexts {
  readonly texts: string[];
  /** Index of every entry without formatting. */
  readonly plain: Map<string, number>;
}

/**
 * The workbook's texts, read when first asked for. Existing entries, rich ones included, are never changed; new texts
 * are appended.
 */
export class SharedStrings {
  private known: KnownTexts | undefined;

  constructor(
    private readonly store: PartStore,
    private readonly part: string | undefined,
    /** Finds or makes the part when a new text must be written. */
    private readonly partToWrite: () => string,
  ) {}

  private all(): KnownTexts {
    this.known ??= readTexts(this.store, this.part);
    return this.known;
  }

  at(index: number): string | undefined {
    return this.all().texts[index];
  }

  /** The index of an unformatted text, added when it is new. */
  indexOf(text: string): number {
    const { texts, plain } = this.all();
    const known = plain.get(text);
    if (known !== undefined) return known;
    const root = this.store.edit(this.partToWrite());
    const entry = appendChild(root, "si");
    appendText(entry, text);
    const index = texts.push(text) - 1;
    plain.set(text, index);
    setAttributes(root, { uniqueCount: texts.length, count: undefined });
    return index;
  }
}

function readTexts(store: PartStore, part: string | undefined): KnownTexts {
  const entries = part !== undefined && store.has(part) ? childrenOf(store.read(part), "si") : [];
  const texts = entries.map(richText);
  const plain = new Map<string, number>();
  entries.forEach((entry, index) => {
    const only = childrenOf(entry);
    if (only.length === 1 && only[0]?.localName === "t") plain.set(texts[index] ?? "", index);
  });
  return { texts, plain };
}

/** Text of `<si>` or `<is>`: all runs together, phonetic hints left out. */
export function richText(element: Element): string {
  const parts = childrenOf(element).flatMap((child) => {
    if (child.localName === "t") return [textOf(child)];
    return child.localName === "r" ? childrenOf(child, "t").map(textOf) : [];
  });
  return unescapeText(parts.join(""));
}

function appendText(parent: Element, text: string): void {
  const element = appendChild(parent, "t", {}, escapeText(text));
  if (needsSpaceKept(text)) element.setAttribute("xml:space", "preserve");
}
