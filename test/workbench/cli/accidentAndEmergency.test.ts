import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { newXlsx, openXlsx } from "../../../workbench/xlsx";
import { reportCompared } from "../../support/oracle";
import { bookOf, givenMonths, kpisOf, readMonths, type Month } from "./support/accidentAndEmergency";

const root = path.join(__dirname, "..", "..", "..");
/** The rule in a person's words: 95 % or more is on target, down to two points less at risk, below off target. */
function judged(performance: number): string {
  const short = 0.95 - performance;
  if (short <= 1e-9) return "On target";
  return short <= 0.02 + 1e-9 ? "At risk" : "Off target";
}

givenMonths("A&E waiting times of England and its trusts against 95 % (set KPI_ORACLES to run)", () => {
  let folder: string;
  let months: Month[];
  const file = (name: string): string => path.join(folder, name);

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "kpi-ae-"));
    months = readMonths();
    writeFileSync(file("in.xlsx"), newXlsx(bookOf(months)));
    writeFileSync(file("kpis.json"), JSON.stringify({ kpis: kpisOf(months) }));
    const args = [file("in.xlsx"), "--kpis", file("kpis.json"), "--out", file("out.xlsx")];
    const run = spawnSync(process.execPath, ["--import", "tsx", "workbench/cli/apply.ts", ...args], {
      cwd: root,
      encoding: "utf8",
    });
    expect(run.stderr).toBe("");
    expect(run.status).toBe(0);
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true }));

  test("every status, attainment and variance equals the one computed here from the figures", () => {
    const opened = openXlsx(new Uint8Array(readFileSync(file("out.xlsx"))));
    if (!opened.ok) throw new Error("The result does not open");
    const seen = new Map<string, number>();
    let compared = 0;
    for (const sheet of opened.value.book.sheets.filter(({ name }) => name !== "KPI register")) {
      const values = new Map(sheet.cells.map(({ row, column, value }) => [`${row},${column}`, value]));
      months
        .filter(({ org }) => org === sheet.name)
        .forEach(({ performance }, i) => {
          const word = judged(performance);
          expect(values.get(`${i + 1},5`)).toBe(word);
          expect(values.get(`${i + 1},6`)).toBeCloseTo(performance / 0.95, 9);
          expect(values.get(`${i + 1},7`)).toBeCloseTo(performance - 0.95, 9);
          seen.set(word, (seen.get(word) ?? 0) + 1);
          compared += 1;
        });
    }
    expect(compared).toBe(months.length);
    expect(seen.size).toBe(3);
    reportCompared(`${compared} A&E statuses, ${JSON.stringify(Object.fromEntries(seen))}`);
  });

  test("LibreOffice opens the result and shows the same statuses", () => {
    const found = spawnSync("soffice", ["--version"]);
    if (found.error) {
      reportCompared("nothing, LibreOffice is not installed");
      return;
    }
    const profile = `-env:UserInstallation=file://${file("profile")}`;
    const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1";
    execFileSync("soffice", [
      profile,
      "--headless",
      "--convert-to",
      filter,
      "--outdir",
      folder,
      file("out.xlsx"),
    ]);
    const sheet = readFileSync(file("out-England.csv"), "utf8").trim().split("\n").slice(1);
    const words = sheet.map((line) => line.split(",")[5]?.replace(/^\P{L}+/u, ""));
    const england = months.filter(({ org }) => org === "England");
    expect(words).toEqual(england.map(({ performance }) => judged(performance)));
  }, 120_000);
});
