import { ExcelError } from "../../excelError";

/** What the client may put into one cell, as the content that typing it would give. */
export function enteredContent(value: unknown): string {
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new ExcelError("InvalidArgument");
    return String(value);
  }
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value !== "string") throw new ExcelError("InvalidArgument");
  if (value.length > 32767) throw new ExcelError("InvalidArgument");
  if (/^[+-][A-Za-z(]/.test(value) || /^@[A-Za-z]/.test(value)) return `=${value.replace(/^@/, "")}`;
  return value;
}
