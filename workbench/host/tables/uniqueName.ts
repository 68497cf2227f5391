/** The first of `base`, `base2`, `base3`… that nobody has, whatever the case. */
export function uniqueName(base: string, taken: Iterable<string>): string {
  const lower = new Set([...taken].map((name) => name.toLowerCase()));
  if (!lower.has(base.toLowerCase())) return base;
  for (let number = 2; ; number++)
    if (!lower.has(`${base}${number}`.toLowerCase())) return `${base}${number}`;
}

/** The first of `base1`, `base2`… that nobody has: how Excel names new tables and columns without a header. */
export function numberedName(base: string, taken: Iterable<string>, from = 1): string {
  const lower = new Set([...taken].map((name) => name.toLowerCase()));
  for (let number = from; ; number++)
    if (!lower.has(`${base}${number}`.toLowerCase())) return `${base}${number}`;
}

/** Names for columns from the texts of their header cells: empty ones are numbered, repeated ones told apart. */
export function columnNames(headers: readonly string[]): string[] {
  const names: string[] = [];
  for (const [index, header] of headers.entries())
    names.push(
      header === "" ? numberedName("Column", [...names, ...headers], index + 1) : uniqueName(header, names),
    );
  return names;
}
