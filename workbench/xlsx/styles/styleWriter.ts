import type { CellStyle, RuleFormat } from "../../host/bookData";
import type { PartStore } from "../package/partStore";
import {
  appendChild,
  attribute,
  childOf,
  childrenOf,
  elementLike,
  insertInOrder,
  numberAttribute,
  setAttributes,
  type Element,
} from "../package/xml";
import { writeAlignment } from "./alignmentElement";
import { writeBorders } from "./borderElement";
import { writeFill } from "./fillElement";
import { writeFont } from "./fontElement";
import { writeRuleFormat } from "./ruleFormatElement";
import { canonical, differingAspects, fullStyle, type FullStyle } from "./formatEquality";
import { builtInId, FIRST_CUSTOM_ID } from "./numberFormat";
import type { StyleTable } from "./styleTable";

const STYLE_ORDER =
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");

/**
 * Adds cell styles and rule formats to the styles part. A changed style starts from the cell's own entry and only
 * its differing aspects are replaced, so theme colors, gradients and named styles survive a new number format.
 */
export class StyleWriter {
  private readonly added = new Map<string, number>();
  /** The book's default font over the file's: what the book leaves out is as the file has it. */
  private readonly standard: CellStyle;

  constructor(
    private readonly store: PartStore,
    private readonly part: () => string,
    private readonly table: StyleTable,
    standard: CellStyle,
  ) {
    this.standard = { font: { ...table.cellStyles[0]?.font, ...standard.font } };
  }

  /** The `s` for a cell that had entry `from` and shall look like `style`. */
  cellEntry(from: number, style: CellStyle): number {
    const known = this.table.cellStyles[from] ?? {};
    const before = fullStyle(known, this.table.cellStyles[0] ?? {});
    const after = fullStyle(style, this.standard);
    const aspects = differingAspects(before, after);
    if (aspects.length === 0) return from;
    const key = `${from}|${canonical(after)}`;
    const existing = this.added.get(key) ?? this.sameFromDefault(from, after);
    if (existing !== undefined) return existing;
    const list = this.list("cellXfs");
    const entries = childrenOf(list, "xf");
    const source = entries[from] ?? entries[0];
    const xf = source === undefined ? elementLike(list, "xf") : (source.cloneNode(true) as Element);
    list.appendChild(xf);
    for (const aspect of aspects) this.applyAspect(xf, aspect, after);
    this.added.set(key, this.counted(list, "xf"));
    return entries.length;
  }

  /** An unformatted cell may take any entry of the file that looks right, so styles do not pile up. */
  private sameFromDefault(from: number, after: FullStyle): number | undefined {
    if (from !== 0) return undefined;
    const standard = this.table.cellStyles[0] ?? {};
    const index = this.table.cellStyles.findIndex(
      (style) => differingAspects(fullStyle(style, standard), after).length === 0,
    );
    return index < 0 ? undefined : index;
  }

  private applyAspect(
    xf: Element,
    aspect: ReturnType<typeof differingAspects>[number],
    style: FullStyle,
  ): void {
    switch (aspect) {
      case "numberFormat":
        setAttributes(xf, { numFmtId: this.numberFormatId(style.numberFormat), applyNumberFormat: 1 });
        return;
      case "font":
        setAttributes(xf, {
          fontId: this.entry("fonts", "font", (font) => writeFont(font, trueOnly(style.font))),
          applyFont: 1,
        });
        return;
      case "fill":
        setAttributes(xf, {
          fillId: this.entry("fills", "fill", (fill) => writeFill(fill, style.fill, "cell")),
          applyFill: 1,
        });
        return;
      case "borders":
        setAttributes(xf, {
          borderId: this.entry("borders", "border", (border) => writeBorders(border, style.borders ?? {})),
          applyBorder: 1,
        });
        return;
      case "alignment": {
        const alignment =
          childOf(xf, "alignment") ??
          insertInOrder(xf, elementLike(xf, "alignment"), ["alignment", "protection", "extLst"]);
        writeAlignment(alignment, withoutDefaults(style.alignment));
        setAttributes(xf, { applyAlignment: 1 });
        return;
      }
      case "protection": {
        const protection =
          childOf(xf, "protection") ??
          insertInOrder(xf, elementLike(xf, "protection"), ["alignment", "protection", "extLst"]);
        setAttributes(protection, {
          locked: style.protection.locked,
          hidden: style.protection.formulaHidden,
        });
        setAttributes(xf, { applyProtection: 1 });
      }
    }
  }

  /** The `dxfId` of a rule's format; equal formats share one entry. */
  ruleEntry(format: RuleFormat): number {
    const wanted = canonical(format);
    const known = this.table.ruleFormats.findIndex((other) => canonical(other) === wanted);
    if (known >= 0) return known;
    const key = `dxf|${wanted}`;
    const existing = this.added.get(key);
    if (existing !== undefined) return existing;
    const list = this.list("dxfs");
    const index = childrenOf(list, "dxf").length;
    writeRuleFormat(appendChild(list, "dxf"), format, (code) => this.numberFormatId(code, "rule"));
    this.counted(list, "dxf");
    this.added.set(key, index);
    return index;
  }

  private list(name: string): Element {
    const root = this.store.edit(this.part());
    return childOf(root, name) ?? insertInOrder(root, elementLike(root, name), STYLE_ORDER);
  }

  /** Index of an entry equal to the one `fill` makes, appended when there is none. */
  private entry(listName: string, name: string, write: (element: Element) => Element): number {
    const list = this.list(listName);
    const before = childrenOf(list, name);
    const key = `${listName}|${write(elementLike(list, name)).toString()}`;
    const existing = this.added.get(key);
    if (existing !== undefined) return existing;
    write(appendChild(list, name));
    this.counted(list, name);
    this.added.set(key, before.length);
    return before.length;
  }

  private counted(list: Element, name: string): number {
    const count = childrenOf(list, name).length;
    setAttributes(list, { count });
    return count - 1;
  }

  /** Rules state code and number together; their numbers need not be in the list of the cells' formats. */
  private numberFormatId(code: string, owner: "cell" | "rule" = "cell"): number {
    const builtIn = code === "General" ? 0 : builtInId(code);
    if (builtIn !== undefined) return builtIn;
    const root = this.store.edit(this.part());
    const list = childOf(root, "numFmts");
    const used = [
      ...(list === undefined ? [] : childrenOf(list, "numFmt")),
      ...childrenOf(childOf(root, "dxfs") ?? root, "dxf").flatMap((dxf) => childrenOf(dxf, "numFmt")),
    ];
    const same = used.find(
      (format) =>
        attribute(format, "formatCode") === code && (owner === "rule" || format.parentNode === list),
    );
    if (same !== undefined) return numberAttribute(same, "numFmtId") ?? 0;
    const id =
      Math.max(FIRST_CUSTOM_ID - 1, ...used.map((format) => numberAttribute(format, "numFmtId") ?? 0)) + 1;
    if (owner === "cell") {
      const formats = this.list("numFmts");
      appendChild(formats, "numFmt", { numFmtId: id, formatCode: code });
      this.counted(formats, "numFmt");
    }
    return id;
  }
}

function trueOnly(font: FullStyle["font"]): FullStyle["font"] {
  const kept = Object.entries(font).filter(([, value]) => value !== false && value !== "None");
  return Object.fromEntries(kept);
}

function withoutDefaults(alignment: FullStyle["alignment"]): FullStyle["alignment"] {
  const kept = Object.entries(alignment).filter(
    ([, value]) => value !== false && value !== 0 && value !== "General" && value !== "Bottom",
  );
  return Object.fromEntries(kept);
}
