import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Programs of others that read our files; a test that needs one is skipped, saying so, where it is not installed. */
const python = ["python3", "/usr/bin/python3"].find(
  (command) => spawnSync(command, ["-c", "import openpyxl"]).status === 0,
);
const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;
const hasPictures = hasLibreOffice && spawnSync("pdftoppm", ["-v"]).status === 0;

const needing = (
  present: boolean,
  what: string,
): ((title: string, run: () => void | Promise<void>) => void) =>
  present
    ? (title, run) => test(title, async () => run(), 240_000)
    : (title, run) => test.skip(`${title} (skipped: ${what} is not installed)`, async () => run());

export const withOpenpyxl = needing(python !== undefined, "python3 with openpyxl");
export const withLibreOffice = needing(hasLibreOffice, "LibreOffice");
export const withBoth = needing(
  hasLibreOffice && python !== undefined,
  "LibreOffice or python3 with openpyxl",
);
export const withPictures = needing(hasPictures, "LibreOffice or pdftoppm");

/** LibreOffice's profile for this test file: test files run at the same time, and it locks its own. */
const profile = join(tmpdir(), `xlsx-test-profile-${process.pid}`);
afterAll(() => rmSync(profile, { recursive: true, force: true }));

function inFolder<T>(run: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "xlsx-test-"));
  try {
    return run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runPython(...args: string[]): string {
  if (python === undefined) throw new Error("python3 with openpyxl is not installed");
  return execFileSync(python, args, { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
}

/** The workbook that golden.py writes. */
export const goldenByOpenpyxl = (): Uint8Array => writtenByOpenpyxl("golden.py");

/** The workbook that a script beside this file writes. */
export function writtenByOpenpyxl(script: string): Uint8Array {
  return inFolder((folder) => {
    const path = join(folder, "written.xlsx");
    runPython(join(__dirname, script), path);
    return new Uint8Array(readFileSync(path));
  });
}

/** What openpyxl says of one cell, by describe.py. */
export interface SeenCell {
  content: string;
  value: string;
  type: string;
  format: string;
  [look: string]: unknown;
}

export interface SeenSheet {
  cells: Record<string, SeenCell>;
  rules: Record<string, unknown>[];
  tables: Record<string, unknown>;
  [feature: string]: unknown;
}

export interface SeenBook {
  sheets: string[];
  byName: Record<string, SeenSheet>;
  names: [string, string, number | null, boolean][];
}

export function seenByOpenpyxl(bytes: Uint8Array): SeenBook {
  return inFolder((folder) => {
    const path = join(folder, "book.xlsx");
    writeFileSync(path, bytes);
    return JSON.parse(runPython(join(__dirname, "describe.py"), path)) as SeenBook;
  });
}

/** Converts through LibreOffice with a profile of its own; `filter` as for `soffice --convert-to`. */
function convert(bytes: Uint8Array, extension: string, filter: string, folder: string): string {
  writeFileSync(join(folder, "book.xlsx"), bytes);
  const out = join(folder, "out");
  execFileSync(
    "soffice",
    [
      `-env:UserInstallation=file://${profile}`,
      "--headless",
      "--convert-to",
      filter,
      "--outdir",
      out,
      join(folder, "book.xlsx"),
    ],
    {
      stdio: "ignore",
    },
  );
  return join(out, `book.${extension}`);
}

/** The first sheet as LibreOffice shows it on opening: rows of texts. */
export function shownByLibreOffice(bytes: Uint8Array): string[][] {
  return inFolder((folder) => {
    const text = readFileSync(
      convert(bytes, "csv", "csv:Text - txt - csv (StarCalc):9,34,76,1", folder),
      "utf8",
    );
    const unquoted = (field: string): string => /^"(.*)"$/.exec(field)?.[1]?.replace(/""/g, '"') ?? field;
    return text.split("\n").map((line) => line.split("\t").map(unquoted));
  });
}

/** The file as LibreOffice saves it. */
export function savedByLibreOffice(bytes: Uint8Array): Uint8Array {
  return inFolder(
    (folder) => new Uint8Array(readFileSync(convert(bytes, "xlsx", "xlsx:Calc MS Excel 2007 XML", folder))),
  );
}

/** The first page as LibreOffice prints it, a PNG. */
export function picturedByLibreOffice(bytes: Uint8Array): Buffer {
  return inFolder((folder) => {
    const pdf = convert(bytes, "pdf", "pdf", folder);
    execFileSync("pdftoppm", ["-r", "80", "-png", "-singlefile", pdf, join(folder, "page")]);
    return readFileSync(join(folder, "page.png"));
  });
}
