import { ExcelError } from "../../excelError";
import { FormatPart, withValue } from "./formatPart";

/** `format.protection`: what a protected sheet keeps from being changed or seen. */
export class FormatProtectionObject extends FormatPart {
  readonly typeName = "FormatProtection";

  get Locked(): boolean | null {
    return this.shared(({ locked }) => locked ?? true);
  }

  set Locked(given: unknown) {
    if (typeof given !== "boolean") throw new ExcelError("InvalidArgument");
    this.change((style) => withValue(style, "locked", given ? undefined : false));
  }

  get FormulaHidden(): boolean | null {
    return this.shared(({ formulaHidden }) => formulaHidden ?? false);
  }

  set FormulaHidden(given: unknown) {
    if (typeof given !== "boolean") throw new ExcelError("InvalidArgument");
    this.change((style) => withValue(style, "formulaHidden", given || undefined));
  }
}
