import type { LineRole } from "./columnHeaders";

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
  readonly lower?: number;
  readonly upper?: number;
  /** Width in points of each written column before it was widened, by role. */
  readonly widths: Readonly<Partial<Record<LineRole, number>>>;
  /** Number formats that cells had before ours, by role; left out where they had none. */
  readonly formats: Readonly<Partial<Record<LineRole, string>>>;
  /** True when the headers got the look of their neighbour. */
  readonly styled?: boolean;
}

/** Excel takes at most 255 characters in one text of a formula. */
const longestText = 250;

/** The memo as the formula of a hidden name: texts joined by &. */
export function printMemo({ rules, addresses, target, lower, upper, widths, formats, styled }: Memo): string {
  // Named one by one: the same memo is the same text, whatever order its parts came in.
  const ordered = { rules, addresses, target, lower, upper, widths, formats, styled };
  const text = JSON.stringify(ordered).replaceAll('"', "'");
  const pieces = text.match(new RegExp(`[\\s\\S]{1,${longestText}}`, "g")) ?? [];
  return `=${pieces.map((piece) => `"${piece}"`).join("&")}`;
}

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
