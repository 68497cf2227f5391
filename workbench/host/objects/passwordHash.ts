/**
 * The hash under which Excel stores a sheet's password: 16 bits as hexadecimal digits (ECMA-376 part 4, 14.7.1). It
 * keeps nobody out, as in Excel.
 */
export function passwordHash(password: string): string {
  let hash = 0;
  for (const [index, letter] of [...password].entries()) {
    const value = letter.charCodeAt(0) << ((index + 1) % 15);
    hash ^= (value & 0x7fff) | (value >> 15);
  }
  return (hash ^ password.length ^ 0xce4b).toString(16).toUpperCase().padStart(4, "0");
}
