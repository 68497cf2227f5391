import { execFile, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { newXlsx } from "../xlsx";
import { benchRows } from "./benchFigures";
import { judgedBook, lastStatus, type NativeFormula } from "./nativeFormulas";
import { spreadOf, type Spread } from "./spread";

const hasLibreOffice = (): boolean => spawnSync("soffice", ["--version"]).status === 0;

const library = (content: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">${content}</library:library>`;

/** Opens a file, calculates it five times from scratch, and writes for each the milliseconds and the last status. */
const macro = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Measure(url As String, results As String)
  Dim shown(0) As New com.sun.star.beans.PropertyValue
  shown(0).Name = "Hidden"
  shown(0).Value = True
  doc = StarDesktop.loadComponentFromURL(url, "_blank", 0, shown())
  sheet = doc.Sheets.getByIndex(0)
  handle = FreeFile
  Open results For Output As #handle
  For turn = 1 To 5
    started = GetSystemTicks()
    doc.calculateAll()
    Print #handle, (GetSystemTicks() - started) &amp; ";" &amp; sheet.getCellByPosition(1, ${benchRows - 1}).getString()
  Next turn
  Close #handle
  doc.close(True)
End Sub
</script:module>`;

/** Runs LibreOffice without a window, with settings of its own. */
async function office(folder: string, ...options: readonly string[]): Promise<void> {
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
  await promisify(execFile)("soffice", [profile, "--headless", "--norestore", ...options], {
    cwd: folder,
    timeout: 300_000,
  });
}

/** Puts the macro into the settings, which LibreOffice must have made itself: it replaces what lies there before. */
async function installMacro(folder: string): Promise<void> {
  await office(folder, "--terminate_after_init");
  const standard = path.join(folder, "profile", "user", "basic", "Standard");
  mkdirSync(standard, { recursive: true });
  writeFileSync(path.join(standard, "script.xlb"), library(`<library:element library:name="Module1"/>`));
  writeFileSync(path.join(standard, "dialog.xlb"), library(""));
  writeFileSync(path.join(standard, "Module1.xba"), macro);
}

async function recalculate(folder: string, formula: NativeFormula): Promise<Spread> {
  const [file, results] = [path.join(folder, "judged.xlsx"), path.join(folder, "results.txt")];
  writeFileSync(file, newXlsx(judgedBook(formula)));
  rmSync(results, { force: true });
  await office(folder, `macro:///Standard.Module1.Measure(${pathToFileURL(file).href},${results})`);
  const rounds = readFileSync(results, "utf8").trim().split(/\r?\n/);
  const times = rounds.map((line) => {
    const [time = "", shown = ""] = line.split(";");
    if (shown !== lastStatus) throw new Error(`LibreOffice shows ${shown} in the last row`);
    return Number(time);
  });
  return spreadOf(times);
}

/**
 * The times in which LibreOffice calculates each of the formulas in 100,000 rows from scratch, opening the file not
 * counted. `undefined` where LibreOffice is not installed.
 */
export async function measureLibreOffice(
  formulas: readonly NativeFormula[],
): Promise<readonly Spread[] | undefined> {
  if (!hasLibreOffice()) return undefined;
  const folder = mkdtempSync(path.join(tmpdir(), "kpi-office-"));
  try {
    await installMacro(folder);
    const spreads: Spread[] = [];
    for (const formula of formulas) spreads.push(await recalculate(folder, formula));
    return spreads;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
