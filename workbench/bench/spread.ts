const rounds = 5;

/** How long a work took over several rounds, in milliseconds. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** The median of the times with the least and the longest of them. */
export function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? NaN;
  return { median: (lower + upper) / 2, least: sorted[0] ?? NaN, most: sorted.at(-1) ?? NaN };
}

/** The times of five rounds of the work. */
export function measureRounds(work: () => unknown): Spread {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return spreadOf(times);
}
