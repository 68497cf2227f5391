import type { PartStore } from "../package/partStore";
import { appendChild, childrenOf, setAttributes, textOf, type Element } from "../package/xml";
import { escapeText, needsSpaceKept, unescapeText } from "./escapedText";

/** The workbook's texts. Existing entries, rich ones included, are never changed; new texts are appended. */
export class SharedStrings {
  private readonly texts: string[];
  private readonly plain = new Map<string, number>();

  constructor(
    private readonly store: PartStore,
    part: string | undefined,
    /** Finds or makes the part when a new text must be written. */
    private readonly partToWrite: () => string,
  ) {
    const entries = part !== undefined && store.has(part) ? childrenOf(store.read(part), "si") : [];
    this.texts = entries.map(richText);
    entries.forEach((entry, index) => {
      const only = childrenOf(entry);
      if (only.length === 1 && only[0]?.localName === "t") this.plain.set(this.texts[index] ?? "", index);
    });
  }

  at(index: number): string | undefined {
    return this.texts[index];
  }

  /** The index of an unformatted text, added when it is new. */
  indexOf(text: string): number {
    const known = this.plain.get(text);
    if (known !== undefined) return known;
    const root = this.store.edit(this.partToWrite());
    const entry = appendChild(root, "si");
    appendText(entry, text);
    const index = this.texts.push(text) - 1;
    this.plain.set(text, index);
    setAttributes(root, { uniqueCount: this.texts.length, count: undefined });
    return index;
  }
}

/** Text of `<si>` or `<is>`: all runs together, phonetic hints left out. */
export function richText(element: Element): string {
  const parts = childrenOf(element).flatMap((child) => {
    if (child.localName === "t") return [textOf(child)];
    return child.localName === "r" ? childrenOf(child, "t").map(textOf) : [];
  });
  return unescapeText(parts.join(""));
}

export function appendText(parent: Element, text: string): void {
  const element = appendChild(parent, "t", {}, escapeText(text));
  if (needsSpaceKept(text)) element.setAttribute("xml:space", "preserve");
}
