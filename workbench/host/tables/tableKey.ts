/** The id that clients know a table by. */
export function tableKey(id: number): string {
  return `{00000000-000C-0000-FFFF-FFFF${(id - 1).toString(16).toUpperCase().padStart(8, "0")}}`;
}
