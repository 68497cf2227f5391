import { toCell } from "./cells";
import { refuse } from "./excelError";
import { readVector } from "./vector";

/** The words of a row or column, or of one text divided by |; undefined when the argument is left out or empty. */
export function readWords(name: string, argument: unknown): string[] | undefined {
  if (argument === null || argument === undefined) return undefined;
  const cells = readVector(name, argument).map(toCell);
  const words = cells.map((cell) => {
    if (typeof cell === "object" && cell !== null)
      refuse({ code: "excelError", detail: { error: cell.error } });
    return String(cell ?? "").trim();
  });
  const [only] = words;
  if (words.length > 1 || only === undefined) return words;
  return only === "" ? undefined : only.split("|").map((word) => word.trim());
}
