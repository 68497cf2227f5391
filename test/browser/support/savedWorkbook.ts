import { DOMParser, type Element } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";

/** A cell as it stands in the file: the stored value as text, and the formula where there is one. */
export interface SavedCell {
  readonly value: string;
  readonly formula?: string;
  /** Cells that the formula spills over. */
  readonly spillsOver?: string;
}

/** A saved .xlsx file, read straight from its parts without the product's own reader. */
export interface SavedWorkbook {
  readonly sheetNames: readonly string[];
  cell(sheet: string, address: string): SavedCell | undefined;
  /** Stored values of the cells of one column, from the first to the last row. */
  column(sheet: string, letter: string, first: number, last: number): string[];
  /** Texts of the rules' formulas and operators of a sheet's conditional formats. */
  rules(sheet: string): string[];
}

const children = (parent: Element, name: string): Element[] => [...parent.getElementsByTagName(name)];

export function readSavedWorkbook(bytes: Uint8Array): SavedWorkbook {
  const files = unzipSync(bytes);
  const part = (name: string): Element => {
    const file = files[name];
    if (!file) throw new Error(`The saved file has no part ${name}.`);
    return new DOMParser().parseFromString(strFromU8(file), "application/xml").documentElement as Element;
  };
  const text = (element: Element | undefined): string => element?.textContent ?? "";
  const shared = files["xl/sharedStrings.xml"]
    ? children(part("xl/sharedStrings.xml"), "si").map((one) => children(one, "t").map(text).join(""))
    : [];
  const targets = new Map(
    children(part("xl/_rels/workbook.xml.rels"), "Relationship").map((one) => [
      one.getAttribute("Id"),
      one.getAttribute("Target"),
    ]),
  );
  const sheets = new Map(
    children(part("xl/workbook.xml"), "sheet").map((one) => {
      const target = targets.get(one.getAttribute("r:id")) ?? "";
      const place = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
      return [one.getAttribute("name") ?? "", part(place)];
    }),
  );
  const sheet = (name: string): Element => {
    const found = sheets.get(name);
    if (!found) throw new Error(`The saved file has no sheet ${name}.`);
    return found;
  };
  const cell = (name: string, address: string): SavedCell | undefined => {
    const found = children(sheet(name), "c").find((one) => one.getAttribute("r") === address);
    if (!found) return undefined;
    const stored = text(children(found, "v")[0]);
    const [formula] = children(found, "f");
    return {
      value: found.getAttribute("t") === "s" ? (shared[Number(stored)] ?? "") : stored,
      ...(formula ? { formula: text(formula) } : {}),
      ...(formula?.getAttribute("ref") ? { spillsOver: formula.getAttribute("ref") as string } : {}),
    };
  };
  return {
    sheetNames: [...sheets.keys()],
    cell,
    column: (name, letter, first, last) =>
      Array.from({ length: last - first + 1 }, (_, i) => cell(name, `${letter}${first + i}`)?.value ?? ""),
    rules: (name) =>
      children(sheet(name), "cfRule").map(
        (rule) => `${rule.getAttribute("type")} ${children(rule, "formula").map(text).join(" ")}`,
      ),
  };
}
