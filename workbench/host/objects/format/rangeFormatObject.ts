import type { CellStyle } from "../../bookData";
import { addMember } from "../../dispatch/members";
import { ExcelError } from "../../excelError";
import { linesOf, resize, sizeOf, widthOfTexts, type Dimension } from "../lineSizes";
import { RangeObject } from "../range/rangeObject";
import { guardSheet } from "../sheetGuard";
import { BordersObject } from "./bordersObject";
import { FillObject } from "./fillObject";
import { FontObject } from "./fontObject";
import { FormatPart, withValue } from "./formatPart";
import { FormatProtectionObject } from "./protectionObject";

const horizontals = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const verticals = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

/** `range.format`. Sizes are in points. */
export class RangeFormatObject extends FormatPart {
  readonly typeName = "RangeFormat";

  get Fill(): FillObject {
    return new FillObject(this.host, this.range);
  }

  get Font(): FontObject {
    return new FontObject(this.host, this.range);
  }

  get Borders(): BordersObject {
    return new BordersObject(this.host, this.range);
  }

  get Protection(): FormatProtectionObject {
    return new FormatProtectionObject(this.host, this.range);
  }

  private size(dimension: Dimension): number | null {
    const { book, sheetId, area } = this.range;
    const sizes = new Set(
      linesOf(book, sheetId, area, dimension).map((index) => sizeOf(book, sheetId, dimension, index)),
    );
    const [first] = sizes;
    return sizes.size > 1 ? null : (first ?? null);
  }

  private setSize(dimension: Dimension, given: unknown): void {
    if (given === null) return;
    const most = dimension === "ROW" ? 409.5 : 1790;
    if (typeof given !== "number" || given < 0 || given > most) throw new ExcelError("InvalidArgument");
    const { book, sheetId, area } = this.range;
    guardSheet(book, sheetId, area, dimension === "ROW" ? "allowFormatRows" : "allowFormatColumns");
    const lines = linesOf(book, sheetId, area, dimension);
    if (given === 0) book.dispatch("HIDE_COLUMNS_ROWS", { sheetId, dimension, elements: lines });
    else resize(book, sheetId, dimension, lines, given);
  }

  get ColumnWidth(): number | null {
    return this.size("COL");
  }

  set ColumnWidth(given: unknown) {
    this.setSize("COL", given);
  }

  get RowHeight(): number | null {
    return this.size("ROW");
  }

  set RowHeight(given: unknown) {
    this.setSize("ROW", given);
  }

  get HorizontalAlignment(): string | null {
    return this.shared(({ horizontalAlignment }) => horizontalAlignment ?? "General");
  }

  set HorizontalAlignment(given: unknown) {
    this.choose("horizontalAlignment", horizontals, given, "General");
  }

  get VerticalAlignment(): string | null {
    return this.shared(({ verticalAlignment }) => verticalAlignment ?? "Bottom");
  }

  set VerticalAlignment(given: unknown) {
    this.choose("verticalAlignment", verticals, given, "Bottom");
  }

  get WrapText(): boolean | null {
    return this.shared(({ wrapText }) => wrapText ?? false);
  }

  set WrapText(given: unknown) {
    if (typeof given !== "boolean") throw new ExcelError("InvalidArgument");
    this.change((style) => withValue(style, "wrapText", given || undefined));
  }

  get ShrinkToFit(): boolean | null {
    return this.shared(({ shrinkToFit }) => shrinkToFit ?? false);
  }

  set ShrinkToFit(given: unknown) {
    if (typeof given !== "boolean") throw new ExcelError("InvalidArgument");
    this.change((style) => withValue(style, "shrinkToFit", given || undefined));
  }

  get IndentLevel(): number | null {
    return this.shared(({ indentLevel }) => indentLevel ?? 0);
  }

  set IndentLevel(given: unknown) {
    if (typeof given !== "number" || given < 0 || given > 250) throw new ExcelError("InvalidArgument");
    this.change((style) => withValue(style, "indentLevel", given || undefined));
  }

  get TextOrientation(): number | null {
    return this.shared(({ textOrientation }) => textOrientation ?? 0);
  }

  set TextOrientation(given: unknown) {
    if (typeof given !== "number" || (given !== 180 && Math.abs(given) > 90))
      throw new ExcelError("InvalidArgument");
    this.change((style) => withValue(style, "textOrientation", given || undefined));
  }

  AutofitColumns(): void {
    const { book, sheetId, area } = this.range;
    guardSheet(book, sheetId, area, "allowFormatColumns");
    for (const column of linesOf(book, sheetId, area, "COL")) {
      const width = widthOfTexts(book, sheetId, column, area);
      if (width !== undefined) resize(book, sheetId, "COL", [column], width);
    }
  }

  /** Rows without a height of their own take the one their texts need. */
  AutofitRows(): void {
    const { book, sheetId, area } = this.range;
    guardSheet(book, sheetId, area, "allowFormatRows");
    resize(book, sheetId, "ROW", linesOf(book, sheetId, area, "ROW"), null);
  }

  private choose<K extends keyof CellStyle>(
    key: K,
    choices: readonly unknown[],
    given: unknown,
    standard: string,
  ): void {
    if (!choices.includes(given)) throw new ExcelError("InvalidArgument");
    this.change((style) => withValue(style, key, (given === standard ? undefined : given) as CellStyle[K]));
  }
}

addMember(RangeObject, "Format", { get: (range) => new RangeFormatObject(range.host, range) });
