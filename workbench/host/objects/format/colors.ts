import { ExcelError } from "../../excelError";

/** The HTML names that people write; Excel answers with #RRGGBB. */
const named: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  lime: "#00FF00",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  purple: "#800080",
  navy: "#000080",
  teal: "#008080",
  maroon: "#800000",
  olive: "#808000",
  silver: "#C0C0C0",
  aqua: "#00FFFF",
  cyan: "#00FFFF",
  fuchsia: "#FF00FF",
  magenta: "#FF00FF",
  pink: "#FFC0CB",
};

/** A color as Excel takes it, as #RRGGBB; InvalidArgument for anything else. */
export function color(given: unknown): string {
  if (typeof given !== "string") throw new ExcelError("InvalidArgument");
  const known = named[given.toLowerCase()];
  if (known !== undefined) return known;
  const digits = /^#?([0-9a-f]{6})$/i.exec(given)?.[1];
  if (digits === undefined) throw new ExcelError("InvalidArgument");
  return `#${digits.toUpperCase()}`;
}
