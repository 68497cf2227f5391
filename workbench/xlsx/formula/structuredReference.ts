/** Name of the table the formula's cell lies in: the short forms `[@Column]` stand for it. */
export type HomeTable = string | undefined;

/** Column names with these characters need a bracket of their own inside `[@…]`. */
const PLAIN_COLUMN = /^[\p{L}\p{N}_.]+$/u;
const THIS_ROW = "[#This Row]";

/** `Sales[[#This Row],[Actual]]` → `[@Actual]` at home in Sales, `Sales[@Actual]` elsewhere. */
export function shownReference(table: string, brackets: string, home: HomeTable): string {
  const name = home !== undefined && table.toLowerCase() === home.toLowerCase() ? "" : table;
  if (brackets.toLowerCase() === THIS_ROW.toLowerCase()) return `${name}[@]`;
  const inner = /^\[\[#This Row\],\s*(.*)\]$/is.exec(brackets)?.[1];
  if (inner === undefined) return `${table}${brackets}`;
  const single = /^\[((?:'.|[^'[\]])*)\]$/s.exec(inner)?.[1];
  return single !== undefined && PLAIN_COLUMN.test(single) ? `${name}[@${single}]` : `${name}[@${inner}]`;
}

/** `[@Actual]` → `Sales[[#This Row],[Actual]]`; references without `@` only gain the table's name. */
export function storedReference(table: string, brackets: string, home: HomeTable): string {
  const name = table === "" ? (home ?? "") : table;
  const inner = /^\[@(.*)\]$/s.exec(brackets)?.[1];
  if (inner === undefined) return `${name}${brackets}`;
  if (inner.trim() === "") return `${name}${THIS_ROW}`;
  return inner.startsWith("[") ? `${name}[${THIS_ROW},${inner}]` : `${name}[${THIS_ROW},[${inner}]]`;
}
