/** Serial number of the first day of a month in the 1900 date system; months count from 1 and may run over. */
export function monthSerial(year: number, month: number): number {
  return Math.round(Date.UTC(year, month - 1, 1) / 86_400_000) + 25_569;
}

interface Wave {
  readonly start: number;
  /** Change per period. */
  readonly slope: number;
  /** Size of the irregular part. */
  readonly noise: number;
  /** Size of the yearly season, highest at the end of the year. */
  readonly season?: number;
  readonly decimals: number;
  readonly phase: number;
}

/** A series that looks measured and is the same at every run: trend, season and two waves without a common period. */
export function series(length: number, wave: Wave): number[] {
  return Array.from({ length }, (_, i) => {
    const irregular = Math.sin(i * 2.399 + wave.phase) * 0.65 + Math.sin(i * 5.113 + 2 * wave.phase) * 0.35;
    const yearly = Math.cos(((i - 11) * Math.PI) / 6);
    const value = wave.start + wave.slope * i + wave.noise * irregular + (wave.season ?? 0) * yearly;
    return Number(value.toFixed(wave.decimals));
  });
}
