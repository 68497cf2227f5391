import type { Mode } from "../kpi/definition";
import type { TargetForm } from "../kpi/definition";
import type { CellContent } from "./cells";
import type { LineRole } from "./columnHeaders";
import type { FormatsBefore } from "./formatsBefore";
import type { RegisterFieldName } from "./registerFields";
import type { HeaderStyle } from "./steps";

/**
 * What is remembered of an apply beside the register: in a hidden name of the workbook, because it is nobody's
 * business but ours and must be undone, copied and moved with the rest.
 */
export interface Memo {
  /** Ids of the conditional formats that were added, as Excel gave them. */
  readonly rules: readonly string[];
  /** The addresses in the register row as they were last written; another text there is a person's edit. */
  readonly addresses: string;
  /** The target number that was last written into the target line. */
  readonly target?: number;
  /** The rule whose formulas were last written into the target line. */
  readonly targetForm?: TargetForm;
  readonly lower?: number;
  readonly upper?: number;
  /** Width in points of each written column before it was widened, by role. */
  readonly widths: Readonly<Partial<Record<LineRole, number>>>;
  /** Number formats that cells had before ours, by role; left out where they had none. */
  readonly formats: Readonly<Partial<Record<LineRole, FormatsBefore>>>;
  /** Of headers that got the look of their neighbour what their look was before, by role, as far as it was changed. */
  readonly looks?: Readonly<Partial<Record<LineRole, HeaderStyle>>>;
  /** The register row as it was last applied, in English words: a row that was lost or damaged is restored from it. */
  readonly row?: Readonly<Partial<Record<RegisterFieldName, CellContent>>>;
  /** Characters of the longest native formula, where the KPI has one a cell: it tells how much an answer can hold. */
  readonly longest?: number;
  /** In which mode lines are frozen, and since when (ISO date); `own`: steps of target lines that a person set apart. */
  readonly frozen?: {
    readonly mode: Mode;
    readonly on: string;
    readonly own?: Readonly<Partial<Record<LineRole, readonly number[]>>>;
  };
}

/** Excel takes at most 255 characters in one text of a formula, and 8192 in all. */
const longestText = 250;
const longestFormula = 8000;

/**
 * The memo as the formula of a hidden name: texts joined by &. What is too long for a formula is left out: the row, then
 * number formats that differ from cell to cell.
 */
export function printMemo(memo: Memo): string {
  const { rules, addresses, target, targetForm, lower, upper, widths, formats, looks, row } = memo;
  const { longest, frozen } = memo;
  // Named one by one: the same memo is the same text, whatever order its parts came in.
  const ordered = {
    rules,
    addresses,
    target,
    targetForm,
    lower,
    upper,
    widths: inOrder(widths),
    formats: inOrder(formats),
    looks: looks && inOrder(looks),
    longest,
    frozen,
  };
  const whole = printTexts(JSON.stringify({ ...ordered, row: row && inOrder(row) }));
  if (whole.length <= longestFormula) return whole;
  const withoutRow = printTexts(JSON.stringify(ordered));
  if (withoutRow.length <= longestFormula) return withoutRow;
  const uniform = Object.fromEntries(
    Object.entries(formats).filter(([, format]) => typeof format === "string"),
  );
  return printTexts(JSON.stringify({ ...ordered, formats: uniform }));
}

const inOrder = <T extends object>(parts: T): T =>
  Object.fromEntries(Object.entries(parts).sort(([one], [other]) => (one < other ? -1 : 1))) as T;

/**
 * JSON as texts of a formula. Quotes become apostrophes; apostrophes, quotes within texts and all that is not plain
 * ASCII become escapes of JSON, so that nothing a person wrote can end a text, and no letter is cut in two.
 */
function printTexts(json: string): string {
  const text = json
    .replace(/\\(.)/g, (pair, next) => (next === '"' ? escapeUnit('"') : pair))
    .replace(/[^\x20-\x7e]|'/g, escapeUnit)
    .replaceAll('"', "'");
  const pieces = text.match(new RegExp(`.{1,${longestText}}`, "g")) ?? [];
  return `=${pieces.map((piece) => `"${piece}"`).join("&")}`;
}

const escapeUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;

const nothing: Memo = { rules: [], addresses: "", widths: {}, formats: {} };

/** Reads a memo back; one that was damaged by hand counts as none. */
export function readMemo(formula: string): Memo {
  const pieces = [...formula.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? "");
  const text = pieces.join("").replaceAll("'", '"');
  if (!/^\{.*\}$/.test(text)) return nothing;
  const parts = parseJson(text);
  if (typeof parts !== "object" || parts === null) return nothing;
  return { ...nothing, ...parts };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** A short fingerprint of texts (FNV-1a, 32 bits), to see whether they were changed. */
export function fingerprint(texts: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const letter of texts.join("\u0000")) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}
