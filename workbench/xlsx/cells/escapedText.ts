/** Characters XML 1.0 cannot hold; Excel stores them, and the text `_x0041_` itself, as `_xHHHH_`. */
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

const isForbidden = (character: string): boolean => {
  const code = character.charCodeAt(0);
  return (code < 0x20 && code !== 0x09 && code !== 0x0a) || code === 0xfffe || code === 0xffff;
};

const escapeOf = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/** Text as stored in a part → text as seen in Excel. */
export function unescapeText(stored: string): string {
  if (!stored.includes("_x")) return stored;
  return stored.replace(ESCAPE, (_match, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Text as seen in Excel → text as stored in a part. Lone halves of surrogate pairs become U+FFFD. */
export function escapeText(text: string): string {
  return [...text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")]
    .map((character) => (isForbidden(character) ? escapeOf(character) : character))
    .join("")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}

/** Leading or trailing white space is lost by XML readers unless the element says to keep it. */
export function needsSpaceKept(text: string): boolean {
  return /^\s|\s$|\n|\t| {2}/.test(text);
}
