import type { FillData } from "../../bookData";
import { ExcelError } from "../../excelError";
import { color } from "./colors";
import { FormatPart, withValue } from "./formatPart";

/** `format.fill`; without a fill the color reads #FFFFFF, as in Excel. */
export class FillObject extends FormatPart {
  readonly typeName = "RangeFill";

  private set(change: (fill: FillData) => FillData): void {
    this.change((style) => withValue(style, "fill", change(style.fill ?? {})));
  }

  get Color(): string | null {
    return this.shared(({ fill }) => fill?.color ?? "#FFFFFF");
  }

  set Color(given: unknown) {
    if (given === "") this.Clear();
    else {
      const wanted = color(given);
      this.set((fill) => ({ ...fill, color: wanted }));
    }
  }

  get Pattern(): string | null {
    return this.shared(({ fill }) => fill?.pattern ?? (fill?.color === undefined ? "None" : "Solid"));
  }

  set Pattern(given: unknown) {
    if (typeof given !== "string") throw new ExcelError("InvalidArgument");
    this.set((fill) => withValue(fill, "pattern", given === "Solid" ? undefined : given));
  }

  get PatternColor(): string | null {
    return this.shared(({ fill }) => fill?.patternColor ?? "#000000");
  }

  set PatternColor(given: unknown) {
    const wanted = color(given);
    this.set((fill) => ({ ...fill, patternColor: wanted }));
  }

  Clear(): void {
    this.change((style) => withValue(style, "fill", undefined));
  }
}
