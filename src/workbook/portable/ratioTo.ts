import type { Operand } from "./operand";

/** A ratio to a bound, and what the cell shows where the bound is 0: `#N/A` unless said otherwise. */
export function ratioTo({ text, value }: Operand, ratio: string, atZero = "NA()"): string {
  if (value === undefined) return `IF(${text}=0,${atZero},${ratio})`;
  return value === 0 ? atZero : ratio;
}
