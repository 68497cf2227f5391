import { areaText, quotedSheetName } from "../book/area";
import type { FormulaPlace, VisibleTable } from "../formulas/formulaSteps";
import type { FormulaToken } from "../formulas/formulaTokens";
import { formulaTokens } from "../formulas/formulaTokens";
import { referencedArea } from "./referencedArea";
import type { StructuredReference } from "./structuredReference";
import { parseStructuredReference, structuredReferenceText } from "./structuredReference";

/** Formulas for the errors, where the engine has no error constants. */
const errorGivers = { "#REF!": "#REF", "#VALUE!": '(1+"x")' } as const;

function tableOf(reference: StructuredReference, place: FormulaPlace): VisibleTable | undefined {
  return reference.table === undefined ? place.tableAround() : place.findTable(reference.table);
}

function cellReference(
  reference: StructuredReference,
  table: VisibleTable,
  place: Pick<FormulaPlace, "row">,
  withSheet: boolean,
): FormulaToken {
  const referenced = referencedArea(reference, table, place.row);
  if ("error" in referenced) return { kind: "other", text: errorGivers[referenced.error] };
  const sheet = withSheet ? `${quotedSheetName(table.sheetName)}!` : "";
  const thisRow = reference.parts.includes("#This Row");
  const text = areaText(referenced.area, true);
  return { kind: "reference", text: sheet + (thisRow ? text.replace(/\$(\d)/g, "$1") : text) };
}

/** Puts cell references in the place of structured references, which the grid's engine does not know. */
export function tableReferences(
  tokens: readonly FormulaToken[],
  place: FormulaPlace,
): readonly FormulaToken[] {
  return tokens.map((token) => {
    if (token.kind !== "table" && token.kind !== "name") return token;
    const reference =
      token.kind === "table" ? parseStructuredReference(token.text) : { table: token.text, parts: [] };
    const table = reference && tableOf(reference, place);
    return reference && table
      ? cellReference(reference, table, place, table.sheetId !== place.sheetId)
      : token;
  });
}

/** What a table or one of its columns was called, and is called now. */
export type TableRename =
  | { readonly table: string; readonly to: string }
  | { readonly table: string; readonly column: string; readonly to: string };

function renamedReference(
  reference: StructuredReference,
  rename: TableRename,
  around: string | undefined,
): StructuredReference {
  const same = (a: string | undefined, b: string): boolean => a?.toLowerCase() === b.toLowerCase();
  if (!same(reference.table ?? around, rename.table)) return reference;
  if (!("column" in rename))
    return reference.table === undefined ? reference : { ...reference, table: rename.to };
  if (!reference.columns) return reference;
  const [first, last] = reference.columns;
  const renamed = (name: string): string => (same(name, rename.column) ? rename.to : name);
  return { ...reference, columns: [renamed(first), renamed(last)] };
}

/**
 * A formula after a table or column was renamed, `around` the name of the table that the formula lies in. Other text
 * stays letter for letter.
 */
export function renamedFormula(formula: string, rename: TableRename, around: string | undefined): string {
  return formulaTokens(formula)
    .map((token) => {
      const bare = token.kind === "name" && !("column" in rename);
      if (bare && token.text.toLowerCase() === rename.table.toLowerCase()) return rename.to;
      const reference = token.kind === "table" ? parseStructuredReference(token.text) : undefined;
      const renamed = reference && renamedReference(reference, rename, around);
      return renamed && renamed !== reference ? structuredReferenceText(renamed) : token.text;
    })
    .join("");
}

/**
 * A formula on row `row` after the table became plain cells: it mentions the cells instead, with their sheet, as
 * Excel writes them. `within` says whether the formula lies in the table.
 */
export function plainFormula(formula: string, table: VisibleTable, row: number, within: boolean): string {
  return formulaTokens(formula)
    .map((token) => {
      const reference =
        token.kind === "table"
          ? parseStructuredReference(token.text)
          : token.kind === "name"
            ? { table: token.text, parts: [] }
            : undefined;
      const own =
        reference &&
        (reference.table === undefined ? within : reference.table.toLowerCase() === table.name.toLowerCase());
      return own ? cellReference(reference, table, { row }, true).text : token.text;
    })
    .join("");
}
