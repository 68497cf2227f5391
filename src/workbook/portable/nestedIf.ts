/** A condition and what the cell shows when it is the first that holds. */
export type Case = readonly [condition: string, result: string];

/** `IF(a,1,IF(b,2,3))` for the cases a → 1, b → 2 and 3 otherwise. */
export function nestedIf(cases: readonly Case[], otherwise: string): string {
  return cases.reduceRight((rest, [condition, result]) => `IF(${condition},${result},${rest})`, otherwise);
}
