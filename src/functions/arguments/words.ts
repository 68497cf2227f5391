import { toCell } from "./cells";
import { plain } from "./plain";
import { readVector } from "./vector";

/** The words of a row or column, or of one text divided by |; undefined when the argument is left out or empty. */
export function readWords(name: string, argument: unknown): string[] | undefined {
  if (argument === null || argument === undefined) return undefined;
  const words = readVector(name, argument).map((cell) => String(plain(toCell(cell)) ?? "").trim());
  const [only] = words;
  if (words.length > 1 || only === undefined) return words;
  return only === "" ? undefined : only.split("|").map((word) => word.trim());
}
