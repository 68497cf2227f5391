/** Mean and sample standard deviation of a rule's numbers; undefined without numbers (deviation: with fewer than two). */
export function meanAndDeviation(values: readonly number[]): {
  readonly mean: number | undefined;
  readonly deviation: number | undefined;
} {
  if (values.length === 0) return { mean: undefined, deviation: undefined };
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: values.length < 2 ? undefined : Math.sqrt(squares / (values.length - 1)) };
}

/** The percentile with interpolation between ranks (PERCENTILE.INC); undefined without numbers. */
export function percentile(sorted: readonly number[], fraction: number): number | undefined {
  const rank = Math.min(1, Math.max(0, fraction)) * (sorted.length - 1);
  const low = sorted[Math.floor(rank)];
  const high = sorted[Math.ceil(rank)];
  return low === undefined || high === undefined ? undefined : low + (high - low) * (rank - Math.floor(rank));
}
