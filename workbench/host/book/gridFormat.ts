import { helpers } from "@odoo/o-spreadsheet";

/** Colors, conditions and languages in brackets; elapsed times and currencies stay. */
const BRACKETS = /\[(?:Black|Blue|Cyan|Green|Magenta|Red|White|Yellow|Color ?\d+|[<>=][^\]]*|\$-[^\]]*)\]/gi;

/**
 * The nearest picture of an Excel number format that the grid can draw: Excel's own code where the grid knows it all,
 * else the same without colors, conditions and paddings, and "" (General) where nothing of it can be drawn.
 */
export function gridFormat(excel: string): string {
  if (excel === "" || /^general$/i.test(excel)) return "";
  const bare = excel
    .replace(BRACKETS, "")
    .replace(/\[\$([^\]-]+)-[^\]]*\]/g, "[$$$1]")
    .replace(/_./g, " ")
    .replaceAll("?", "#")
    .replace(/\bGeneral\b/gi, "0.##########")
    .replace(/"[^"]*"|\[[^\]]*\]|\\.|[€£¥]/g, (part) => (/^[€£¥]$/.test(part) ? `"${part}"` : part));
  for (const candidate of [excel, bare, bare.split(";")[0] ?? ""]) {
    if (candidate !== "" && isDrawable(candidate)) return candidate;
  }
  return "";
}

function isDrawable(format: string): boolean {
  if (/_.|\?|General/i.test(format.replace(/"[^"]*"/g, ""))) return false;
  try {
    helpers.parseFormat(format);
    return true;
  } catch (problem) {
    if (problem instanceof Error) return false;
    throw problem;
  }
}
