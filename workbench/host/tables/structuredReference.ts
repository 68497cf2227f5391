/** The parts of a table that a structured reference can ask for, as Excel writes them. */
export type TablePart = "#All" | "#Data" | "#Headers" | "#Totals" | "#This Row";

const parts: readonly TablePart[] = ["#All", "#Data", "#Headers", "#Totals", "#This Row"];

/** A structured reference taken apart: `Sales[[#Headers],[Target]:[Actual]]`. */
export interface StructuredReference {
  /** Left out where the formula's own table is meant. */
  readonly table?: string;
  /** None stands for the data rows. */
  readonly parts: readonly TablePart[];
  /** One column or the first and last of several; left out for all of them. */
  readonly columns?: readonly [string, string];
}

/** Letters that an apostrophe must precede inside brackets. */
const special = /['#@[\]]/g;

/** A column name as it stands inside brackets. */
export function escapeColumn(name: string): string {
  return name.replace(special, (letter) => `'${letter}`);
}

function unescapeColumn(text: string): string {
  return text.replace(/'(.)/gs, "$1");
}

function partOf(text: string): TablePart | undefined {
  return parts.find((part) => part.toLowerCase() === text.trim().toLowerCase());
}

/** `[a],[b]:[c]` → its bracketed texts and what stands between them; undefined when the brackets do not match. */
function brackets(text: string): { readonly inner: string; readonly before: string }[] | undefined {
  const found: { inner: string; before: string }[] = [];
  const pattern = /\s*([,:]?)\s*\[((?:'.|[^'[\]])*)\]/gsy;
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (match === null) return text.slice(lastEnd(found, text)).trim() === "" ? found : undefined;
    found.push({ before: match[1] ?? "", inner: match[2] ?? "" });
  }
  return found;
}

function lastEnd(found: readonly { readonly inner: string }[], text: string): number {
  const last = found.at(-1);
  return last === undefined ? 0 : text.lastIndexOf(`[${last.inner}]`) + last.inner.length + 2;
}

type Inner = Omit<StructuredReference, "table">;

function parseBrackets(text: string): Inner | undefined {
  const wanted: TablePart[] = [];
  const columns: string[] = [];
  for (const { before, inner } of brackets(text) ?? []) {
    const part = inner.startsWith("#") ? partOf(inner) : undefined;
    if (part !== undefined) wanted.push(part);
    else if (columns.length === 0 || (before === ":" && columns.length === 1))
      columns.push(unescapeColumn(inner));
    else return undefined;
  }
  if (wanted.length === 0 && columns.length === 0) return undefined;
  const [first, last = first] = columns;
  return first === undefined || last === undefined
    ? { parts: wanted }
    : { parts: wanted, columns: [first, last] };
}

function parseInner(text: string): Inner | undefined {
  if (text === "") return { parts: [] };
  if (text.startsWith("@")) {
    const rest = text.slice(1).trim();
    if (rest === "") return { parts: ["#This Row"] };
    const columns = rest.startsWith("[")
      ? parseBrackets(rest)?.columns
      : ([unescapeColumn(rest), unescapeColumn(rest)] as const);
    return columns && { parts: ["#This Row"], columns };
  }
  if (text.startsWith("[")) return parseBrackets(text);
  if (text.startsWith("#")) {
    const part = partOf(text);
    return part && { parts: [part] };
  }
  return { parts: [], columns: [unescapeColumn(text), unescapeColumn(text)] };
}

/** Reads `Table[…]`; undefined when it is none. */
export function parseStructuredReference(text: string): StructuredReference | undefined {
  const match = /^([^[]*)\[(.*)\]$/s.exec(text.trim());
  const inner = match && parseInner((match[2] ?? "").trim());
  if (!match || !inner) return undefined;
  return match[1] ? { table: match[1], ...inner } : inner;
}

/** The reference as Excel shows it: `Sales[Actual]`, `[@Actual]`, `Sales[[#Headers],[Target]:[Actual]]`. */
export function structuredReferenceText({ table = "", parts: wanted, columns }: StructuredReference): string {
  const [first, last] = (columns ?? []).map(escapeColumn);
  const span = first === undefined ? "" : first === last ? `[${first}]` : `[${first}]:[${last}]`;
  if (wanted.length === 1 && wanted[0] === "#This Row") {
    const plain = first !== undefined && first === last && /^[\p{L}\p{N}_.]+$/u.test(first);
    return `${table}[@${plain ? first : span}]`;
  }
  const pieces = [...wanted.map((part) => `[${part}]`), ...(span === "" ? [] : [span])];
  if (pieces.length === 0) return `${table}[]`;
  const single = pieces.length === 1 && first === last;
  return single ? `${table}${pieces[0]}` : `${table}[${pieces.join(",")}]`;
}
