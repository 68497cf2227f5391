import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { newBookData } from "../../../workbench/host";
import type { CellData, SheetData } from "../../../workbench/host/bookData";
import { newXlsx, openXlsx } from "../../../workbench/xlsx";

const root = path.join(__dirname, "..", "..", "..");
const figures = [0.96, 0.94, 0.9, 0.97, 0.93, 0.95];

describe("npm run apply in every mode", () => {
  let folder: string;
  const file = (name: string): string => path.join(folder, name);

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "kpi-modes-"));
    const empty = newBookData();
    const [first] = empty.sheets as [SheetData];
    const cells: CellData[] = ["Performance", ...figures].map((value, row) => ({ row, column: 0, value }));
    writeFileSync(file("in.xlsx"), newXlsx({ ...empty, sheets: [{ ...first, name: "England", cells }] }));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  /** Applies one KPI in a mode and gives what was said and the cells that were written. */
  function applied(mode: string, ...options: string[]): { said: string; cells: readonly CellData[] } {
    const kpi = {
      name: "Performance",
      sheet: "England",
      actual: "A2:A7",
      target: 0.95,
      polarity: "higher",
      tolerance: 0.02,
      toleranceMode: "absolute",
      columns: ["status", "sparkline"],
      mode,
    };
    writeFileSync(file("kpis.json"), JSON.stringify({ kpis: [kpi] }));
    const args = [file("in.xlsx"), "--kpis", file("kpis.json"), "--out", file("out.xlsx"), ...options];
    const run = spawnSync(process.execPath, ["--import", "tsx", "workbench/cli/apply.ts", ...args], {
      cwd: root,
      encoding: "utf8",
    });
    expect(run.stderr).toBe("");
    const opened = openXlsx(new Uint8Array(readFileSync(file("out.xlsx"))));
    if (!opened.ok) throw new Error("The result does not open");
    const cells = opened.value.book.sheets.find(({ name }) => name === "England")?.cells ?? [];
    return { said: run.stdout, cells: cells.filter(({ column }) => column > 0) };
  }

  /** On target from 95 %, at risk down to two points less. */
  const words = ["On target", "At risk", "Off target", "On target", "At risk", "On target"];
  const statuses = (cells: readonly CellData[]): unknown[] =>
    cells.filter(({ row, column }) => column === 1 && row > 0).map(({ value }) => value);

  test("frozen: values and no formula", () => {
    const { cells, said } = applied("frozen", "--sharing");
    expect(statuses(cells)).toEqual(words);
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    // Heights in eighths between 0.9 and 0.97, with a stroke where the target is crossed.
    const sparklines = cells.filter(({ column, row }) => column === 2 && row > 0);
    expect(sparklines.map(({ value }) => value)).toEqual(["▇┊▅▁┊█┊▄▆"]);
    expect(said).toMatch(
      /It can be sent as it is\.\n“Performance”: everybody sees the values of \d{4}-\d\d-\d\d;/,
    );
  });

  test("portable: native formulas, and the column that has none frozen and dated", () => {
    const { cells, said } = applied("portable", "--sharing", "--language", "fr");
    expect(statuses(cells)).toEqual(words);
    const formulas = cells.flatMap(({ formula }) => formula ?? []);
    expect(formulas).toHaveLength(figures.length);
    expect(formulas.filter((formula) => formula.includes("KPI."))).toEqual([]);
    const header = cells.find(({ row, column }) => row === 0 && column === 2)?.value;
    expect(header).toMatch(/^Sparkline \(frozen \d{4}-\d\d-\d\d\)$/);
    expect(said).toMatch(/Figé depuis le \d{4}-\d\d-\d\d : mini-graphique/);
  });

  test("live: what colleagues without the add-in see is said when asked for, as data too", () => {
    const { said } = applied("live", "--sharing", "--json");
    expect(JSON.parse(said)).toMatchObject({
      sharing: {
        ready: false,
        kpis: [{ excel: "lastResults", others: "errors", portable: ["status"], frozen: ["sparkline"] }],
      },
    });
    expect(JSON.parse(applied("live", "--json").said)).not.toHaveProperty("sharing");
  });
});
