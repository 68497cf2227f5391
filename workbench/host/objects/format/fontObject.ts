import type { FontData } from "../../bookData";
import { ExcelError } from "../../excelError";
import { color } from "./colors";
import { FormatPart, withValue } from "./formatPart";

/** Excel's own font where a book names none. */
const DEFAULT_NAME = "Calibri";
const DEFAULT_SIZE = 11;

const underlines = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

/** `format.font`. */
export class FontObject extends FormatPart {
  readonly typeName = "RangeFont";

  /** The workbook's own font. */
  private get standard(): FontData {
    return this.host.book.styles[0]?.font ?? {};
  }

  private set<K extends keyof FontData>(key: K, value: FontData[K] | undefined): void {
    this.change((style) => {
      const font = withValue<FontData, K>(style.font ?? {}, key, value);
      return withValue(style, "font", Object.keys(font).length === 0 ? undefined : font);
    });
  }

  private setFlag(
    key: "bold" | "italic" | "strikethrough" | "subscript" | "superscript",
    given: unknown,
  ): void {
    if (typeof given !== "boolean") throw new ExcelError("InvalidArgument");
    this.set(key, given || undefined);
  }

  get Name(): string | null {
    return this.shared(({ font }) => font?.name ?? this.standard.name ?? DEFAULT_NAME);
  }

  set Name(given: unknown) {
    if (typeof given !== "string" || given === "") throw new ExcelError("InvalidArgument");
    this.set("name", given);
  }

  get Size(): number | null {
    return this.shared(({ font }) => font?.size ?? this.standard.size ?? DEFAULT_SIZE);
  }

  set Size(given: unknown) {
    if (typeof given !== "number" || given < 1 || given > 409) throw new ExcelError("InvalidArgument");
    this.set("size", given);
  }

  get Color(): string | null {
    return this.shared(({ font }) => font?.color ?? "#000000");
  }

  set Color(given: unknown) {
    this.set("color", color(given));
  }

  get Bold(): boolean | null {
    return this.shared(({ font }) => font?.bold ?? false);
  }

  set Bold(given: unknown) {
    this.setFlag("bold", given);
  }

  get Italic(): boolean | null {
    return this.shared(({ font }) => font?.italic ?? false);
  }

  set Italic(given: unknown) {
    this.setFlag("italic", given);
  }

  get Strikethrough(): boolean | null {
    return this.shared(({ font }) => font?.strikethrough ?? false);
  }

  set Strikethrough(given: unknown) {
    this.setFlag("strikethrough", given);
  }

  get Subscript(): boolean | null {
    return this.shared(({ font }) => font?.subscript ?? false);
  }

  set Subscript(given: unknown) {
    this.setFlag("subscript", given);
  }

  get Superscript(): boolean | null {
    return this.shared(({ font }) => font?.superscript ?? false);
  }

  set Superscript(given: unknown) {
    this.setFlag("superscript", given);
  }

  get Underline(): string | null {
    return this.shared(({ font }) => font?.underline ?? "None");
  }

  set Underline(given: unknown) {
    const wanted = underlines.find((one) => one === given);
    if (wanted === undefined) throw new ExcelError("InvalidArgument");
    this.set("underline", wanted === "None" ? undefined : wanted);
  }
}
