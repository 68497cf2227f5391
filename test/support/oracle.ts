import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.env.KPI_ORACLES;

/** Path of a file of the oracle folder, or `undefined` when there is none on this machine. */
function oraclePath(file: string): string | undefined {
  if (folder === undefined) return undefined;
  const path = join(folder, file);
  return existsSync(path) ? path : undefined;
}

/**
 * Describes tests against figures that other programs computed. They run where KPI_ORACLES names the folder
 * that holds them, and are skipped, saying so, elsewhere.
 */
export function describeOracle<T>(file: string, title: string, body: (oracle: () => T) => void): void {
  const path = oraclePath(file);
  let content: T | undefined;
  const read = (): T => (content ??= JSON.parse(readFileSync(path as string, "utf8")) as T);
  if (path === undefined) describe.skip(`${title} (skipped: KPI_ORACLES has no ${file})`, () => body(read));
  else describe(title, () => body(read));
}

/** Prints what was compared, so that a run shows that nothing was left out. */
export function reportCompared(text: string): void {
  process.stdout.write(`    compared: ${text}\n`);
}

/** |a − b| over the larger of |b| and `floor`. */
export const relativeError = (actual: number, expected: number, floor = 1e-300): number =>
  Math.abs(actual - expected) / Math.max(Math.abs(expected), floor);
