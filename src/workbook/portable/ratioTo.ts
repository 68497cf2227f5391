import type { Operand } from "./operand";

/** A ratio to a bound; `#N/A` where the bound is 0, unless the case that remains there is given. */
export function ratioTo({ text, value }: Operand, ratio: string, atZero = "NA()"): string {
  if (value === undefined) return `IF(${text}=0,${atZero},${ratio})`;
  return value === 0 ? atZero : ratio;
}
