/**
 * A person's text as it may be written to a cell: never a formula, a number, a date or an error, whatever it begins
 * with. Excel drops the leading apostrophe and keeps the rest as text; words that cannot be read otherwise stay bare.
 */
export function escapeUserText(text: string): string {
  if (text === "") return text;
  const plainWords = /^\p{L}[\p{L}\p{M} _(),;:!?–—…«»“”‘’-]*$/u.test(text);
  const boolean = /^(?:true|false|vrai|faux)$/i.test(text);
  return plainWords && !boolean ? text : `'${text}`;
}

/** A text as a literal in a formula: quotes doubled, line breaks made blanks. */
export function quoteInFormula(text: string): string {
  return `"${text.replace(/[\r\n\t]+/g, " ").replaceAll('"', '""')}"`;
}
