import type { Operand } from "./operand";

/**
 * The blanks that may stand around a missing word: all that ECMAScript's `trim` takes away. TRIM would take only the
 * space, and CLEAN joins what a line break divides.
 */
const blankCodes =
  "9,10,11,12,13,32,160,5760,8192,8193,8194,8195,8196,8197,8198,8199,8200,8201,8202,8232,8233,8239,8287,12288,65279";

/** The words of a missing figure, in lower case; the empty text is covered without standing here. */
const missingWords = `"n/a","n.d.","nd","-","–"`;

/** Where a figure is neither a number nor missing, as all functions show it. */
export const badFigure = "#VALUE!";

/**
 * True where a cell holds something else than a number, a missing word or nothing; an error stays that error. A text
 * is missing when taking one word away leaves nothing but blanks, which takes no wildcards, no order of letters and
 * no array formula. SUMPRODUCT alone looks at each element of a list in Excel 2016 and in LibreOffice. LibreOffice
 * counts TRUE as a number: hence ISLOGICAL.
 */
export function isBad({ text }: Operand): string {
  const blanks = `SUMPRODUCT(LEN(${text})-LEN(SUBSTITUTE(${text},UNICHAR({${blankCodes}}),"")))`;
  const rests = `LEN(SUBSTITUTE(LOWER(${text}),{${missingWords}},"",1))`;
  return `IF(ISNUMBER(${text}),ISLOGICAL(${text}),SUMPRODUCT(--(${rests}=${blanks}))=0)`;
}

/** True where one of the figures is missing; asked when none of them is bad. */
export function isAnyMissing(figures: readonly Operand[]): string {
  const texts = figures.map(({ text }) => text).join(",");
  return figures.length === 1 ? `COUNT(${texts})=0` : `COUNT(${texts})<${figures.length}`;
}
