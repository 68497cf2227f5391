/** A figure as it stands in a native formula: a reference, or a number written out. */
export interface Operand {
  /** Ready for arithmetic: a negative number in parentheses. */
  readonly text: string;
  /** Its size without the sign. */
  readonly size: string;
  /** The number where it is one, undefined for a reference. */
  readonly value: number | undefined;
}

/** Reads `D2`, `$H$1`, `'Plan 2026'!B4`, `[@Actual]`, or a number in en-US grammar such as `0.95`. */
export function operand(part: string): Operand {
  const value = part.trim() === "" ? NaN : Number(part);
  if (Number.isNaN(value)) return { text: part, size: `ABS(${part})`, value: undefined };
  return value < 0
    ? { text: `(${part})`, size: part.replace("-", ""), value }
    : { text: part, size: part, value };
}
