import { parseArea } from "../../book/area";
import { ExcelError } from "../../excelError";

/** Excel's rules for defined names: letters, digits, `_ . \ ?`, no digit first, nothing that reads as a cell. */
export function checkName(name: unknown): string {
  const valid =
    typeof name === "string" &&
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    parseArea(name) === undefined &&
    !/^(r|c|r\d*c\d*|true|false)$/i.test(name);
  if (!valid) throw new ExcelError("InvalidArgument");
  return name;
}
