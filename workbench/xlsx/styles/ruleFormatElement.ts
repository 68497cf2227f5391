import type { RuleFormat } from "../../host/bookData";
import { appendChild, type Element } from "../package/xml";
import { writeBorders } from "./borderElement";
import { writeFill } from "./fillElement";
import { writeFont } from "./fontElement";

/** Fills an empty `<dxf>`: font, number format, fill, border in the schema's order. */
export function writeRuleFormat(dxf: Element, format: RuleFormat, idOf: (code: string) => number): Element {
  if (format.font !== undefined) writeFont(appendChild(dxf, "font"), format.font);
  if (format.numberFormat !== undefined) {
    appendChild(dxf, "numFmt", { numFmtId: idOf(format.numberFormat), formatCode: format.numberFormat });
  }
  if (format.fill !== undefined) writeFill(appendChild(dxf, "fill"), format.fill, "rule");
  if (format.borders !== undefined) writeBorders(appendChild(dxf, "border"), format.borders);
  return dxf;
}
