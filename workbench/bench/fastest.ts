const rounds = 5;

/** Milliseconds of the fastest of five rounds: what the work takes when nothing else disturbs it. */
export function fastest(work: () => unknown): number {
  let least = Infinity;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
