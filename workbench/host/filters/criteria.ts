import type { CellPosition } from "@odoo/o-spreadsheet";
import type { Book } from "../book/book";
import { ExcelError } from "../excelError";
import { textAt, valueAt } from "../objects/range/cellReading";
import type { ColumnCriteria } from "./filtersPlugin";

type Test = (text: string, value: string | number | boolean) => boolean;

/** `*` and `?` stand for any text and any letter, behind `~` for themselves. */
function pattern(text: string): RegExp {
  const source = text.replace(/~[*?~]|[*?]|[.+^${}()|[\]\\]/g, (part) =>
    part.startsWith("~") ? `\\${part.charAt(1)}` : part === "*" ? ".*" : part === "?" ? "." : `\\${part}`,
  );
  return new RegExp(`^${source}$`, "is");
}

/** A custom condition: `>5`, `<>Total`, `=A*`, or a text that equals. */
function condition(text: string): Test {
  const [, operator = "=", operand = ""] = /^(<>|<=|>=|[=<>])?(.*)$/s.exec(text) ?? [];
  const number = operand.trim() === "" ? NaN : Number(operand);
  if (operator === "=" || operator === "<>") {
    const wanted = pattern(operand);
    const equals: Test = (shown, value) =>
      wanted.test(shown) || (!Number.isNaN(number) && typeof value === "number" && value === number);
    return operator === "=" ? equals : (shown, value) => !equals(shown, value);
  }
  return (_, value) => {
    if (typeof value !== "number" || Number.isNaN(number)) return false;
    if (operator === ">") return value > number;
    if (operator === "<") return value < number;
    return operator === ">=" ? value >= number : value <= number;
  };
}

function testOf(criteria: ColumnCriteria["criteria"]): Test {
  const { filterOn, values, criterion1, criterion2, operator } = criteria;
  if (filterOn === "Values" && Array.isArray(values)) {
    if (values.some((value) => typeof value === "object")) {
      throw new ExcelError("NotImplemented", "The workbench does not filter by periods of dates.");
    }
    const wanted = new Set(values.map((value: unknown) => String(value).toLowerCase()));
    return (shown) => wanted.has(shown.toLowerCase());
  }
  if (filterOn === "Custom" && typeof criterion1 === "string") {
    const first = condition(criterion1);
    if (typeof criterion2 !== "string") return first;
    const second = condition(criterion2);
    return operator === "Or"
      ? (shown, value) => first(shown, value) || second(shown, value)
      : (shown, value) => first(shown, value) && second(shown, value);
  }
  throw new ExcelError("NotImplemented", `The workbench does not filter by ${String(filterOn)}.`);
}

/** Tells whether a column's criteria let a cell's row through: by what the cell shows, or by a condition. */
export function letsThrough(
  book: Book,
  criteria: ColumnCriteria["criteria"],
): (position: CellPosition) => boolean {
  const test = testOf(criteria);
  return (position) => test(textAt(book, position), valueAt(book, position));
}
