import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { newXlsx } from "../xlsx";
import { judgedBook, lastStatus, type NativeFormula } from "./nativeFormulas";

const rounds = 3;

const hasLibreOffice = (): boolean => spawnSync("soffice", ["--version"]).status === 0;

/** Milliseconds in which LibreOffice opens the file and writes what it shows as text. */
async function convert(folder: string, name: string): Promise<number> {
  const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
  const start = performance.now();
  await promisify(execFile)(
    "soffice",
    [profile, "--headless", "--convert-to", "csv", "--outdir", folder, path.join(folder, `${name}.xlsx`)],
    { cwd: folder },
  );
  const milliseconds = performance.now() - start;
  const shown = readFileSync(path.join(folder, `${name}.csv`), "utf8").trimEnd();
  if (!shown.endsWith(`,${lastStatus}`)) throw new Error(`LibreOffice shows ${shown.slice(-40)}`);
  return milliseconds;
}

/**
 * Milliseconds that LibreOffice needs for each of the formulas in 100,000 rows: opening the file with formulas that
 * have no results yet, less opening the same file with the results as values; the fastest of three rounds each.
 * `undefined` where LibreOffice is not installed.
 */
export async function measureLibreOffice(
  formulas: readonly NativeFormula[],
): Promise<readonly number[] | undefined> {
  if (!hasLibreOffice()) return undefined;
  const folder = mkdtempSync(path.join(tmpdir(), "kpi-office-"));
  try {
    const books = [judgedBook(), ...formulas.map(judgedBook)];
    books.forEach((book, index) => writeFileSync(path.join(folder, `book${index}.xlsx`), newXlsx(book)));
    await convert(folder, "book0");
    const fastest = books.map(() => Infinity);
    for (let round = 0; round < rounds; round++) {
      for (const index of books.keys()) {
        fastest[index] = Math.min(fastest[index] as number, await convert(folder, `book${index}`));
      }
    }
    const [values = 0, ...withFormulas] = fastest;
    return withFormulas.map((milliseconds) => milliseconds - values);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
