/**
 * Tolerance of every comparison against a threshold, so that 0.35 − 0.3 over 0.4 − 0.3 counts as one half
 * although binary fractions make it 0.49999999999999967. Relative to the threshold's own size.
 */
export const epsilon = 1e-9;

/** value ≤ threshold, a rounding error of `size` (usually the threshold's magnitude) forgiven. */
export function atMost(value: number, threshold: number, size = Math.abs(threshold)): boolean {
  return value <= threshold + epsilon * size;
}
