import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { newBookData } from "../../../workbench/host";
import type { BookData, CellData, SheetData } from "../../../workbench/host/bookData";
import { newXlsx, openXlsx } from "../../../workbench/xlsx";

const root = path.join(__dirname, "..", "..", "..");

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly lines: readonly string[];
}

/** A workbook of one sheet from rows; text with "=" is a formula. */
function bookOf(
  name: string,
  rows: readonly (readonly (string | number)[])[],
  sheet: Partial<SheetData> = {},
): BookData {
  const cells = rows.flatMap((row, r) =>
    row.flatMap((value, c): CellData[] => (value === "" ? [] : [{ row: r, column: c, value }])),
  );
  const empty = newBookData();
  const [first] = empty.sheets;
  if (!first) throw new Error("A new book has a sheet");
  return { ...empty, sheets: [{ ...first, ...sheet, name, cells }] };
}

const rows = [
  ["Month", "Performance"],
  ["January", 0.96],
  ["February", 0.94],
  ["March", 0.9],
];

const definition = {
  name: "4-hour performance",
  sheet: "England",
  actual: "B2:B4",
  periods: "A2:A4",
  target: 0.95,
  polarity: "higher",
  tolerance: 0.02,
  toleranceMode: "absolute",
  columns: ["target", "status", "attainment", "variance"],
};

describe("npm run apply", () => {
  let folder: string;
  const file = (name: string): string => path.join(folder, name);

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "kpi-apply-"));
    writeFileSync(file("in.xlsx"), newXlsx(bookOf("England", rows)));
    writeFileSync(file("kpis.json"), JSON.stringify({ kpis: [definition] }));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  function apply(...args: readonly string[]): Run {
    return run(process.execPath, ["--import", "tsx", "workbench/cli/apply.ts", ...args]);
  }

  function run(command: string, args: readonly string[], environment = {}): Run {
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, ...environment },
    });
    return { code: status, out: stdout, lines: stderr.split("\n").filter((line) => line !== "") };
  }

  const applied = (): Run => apply(file("in.xlsx"), "--kpis", file("kpis.json"), "--out", file("out.xlsx"));

  /** What must hold whenever the command refuses. */
  function expectRefusal(run: Run, ...lines: readonly (string | RegExp)[]): void {
    expect(run.lines).toHaveLength(lines.length);
    lines.forEach((line, i) => expect(run.lines[i]).toMatch(line));
    expect(run.code).toBe(1);
    expect(run.out).toBe("");
    expect(readdirSync(folder).filter((name) => name.startsWith("out"))).toEqual([]);
  }

  test("does not say that all is well when it is ended half-way, as for want of memory", () => {
    const options = ["--kpis", file("kpis.json"), "--out", file("out.xlsx")];
    const command = ["run", "--silent", "apply", "--", file("in.xlsx"), ...options];
    const ended = run("npm", command, { NODE_OPTIONS: "--max-old-space-size=30" });
    expect(ended.code).not.toBe(0);
    expect(ended.lines.join("\n")).toContain("out of memory");
    expect(readdirSync(folder).filter((name) => name.startsWith("out"))).toEqual([]);
  });

  test("writes the columns with their results, says so, and exits with 0", () => {
    const run = applied();
    expect(run.lines).toEqual([]);
    expect(run.code).toBe(0);
    expect(run.out).toMatch(
      /^4-hour performance \(k\w+\) .*: 1 on target, 1 at risk, 1 off target; latest March: Off target\n1 KPI applied/,
    );
    const opened = openXlsx(new Uint8Array(readFileSync(file("out.xlsx"))));
    const sheet = opened.ok ? opened.value.book.sheets.find(({ name }) => name === "England") : undefined;
    const cell = (row: number, column: number) =>
      sheet?.cells.find((one) => one.row === row && one.column === column);
    expect([0, 1, 2, 3].map((row) => cell(row, 3)?.value)).toEqual([
      "Status",
      "On target",
      "At risk",
      "Off target",
    ]);
    expect(cell(2, 3)?.formula).toBe('=IF(B3="","",KPI.STATUS(B3,IF(C3="","",C3),"higher",0.02,"absolute"))');
  });

  test("names with line breaks and commands to the terminal are printed on one line, without them", () => {
    const name = "4-hour\r\n=performance \u001b[31mred";
    writeFileSync(file("kpis.json"), JSON.stringify({ kpis: [{ ...definition, name }] }));
    const { out, code } = applied();
    expect(code).toBe(0);
    expect(out.split("\n")).toHaveLength(3);
    expect(out).toMatch(/^4-hour =performance \[31mred \(k/);
  });

  test("--json prints the same for programs", () => {
    const run = apply(file("in.xlsx"), "--kpis", file("kpis.json"), "--out", file("out.xlsx"), "--json");
    expect(JSON.parse(run.out)).toMatchObject({
      unchanged: false,
      rulesWritten: 5,
      kpis: [
        {
          name: "4-hour performance",
          sheet: "England",
          actual: "B2:B4",
          status: "offTarget",
          counts: { onTarget: 1, atRisk: 1, offTarget: 1, noTarget: 0, noData: 0 },
        },
      ],
    });
  });

  test("applied to its own result it changes no byte", () => {
    applied();
    const run = apply(file("out.xlsx"), "--kpis", file("kpis.json"), "--out", file("again.xlsx"));
    expect(run.out).toMatch(/already was as defined/);
    expect(readFileSync(file("again.xlsx")).equals(readFileSync(file("out.xlsx")))).toBe(true);
  });

  test("a file that is not an .xlsx, a truncated one, and one that is not there", () => {
    writeFileSync(file("in.xlsx"), "Month;Performance\n");
    expectRefusal(applied(), /in\.xlsx: This file is not an Excel workbook/);
    const whole = newXlsx(bookOf("England", rows));
    writeFileSync(file("in.xlsx"), whole.slice(0, Math.floor(whole.length / 2)));
    expectRefusal(applied(), /in\.xlsx: The file is cut off/);
    rmSync(file("in.xlsx"));
    expectRefusal(applied(), /in\.xlsx: the file cannot be read \(ENOENT\)/);
  });

  test("definitions that are no JSON, or not as the schema says: one line a field, naming its path", () => {
    writeFileSync(file("kpis.json"), "{ kpis: ");
    expectRefusal(applied(), /kpis\.json: this is not valid JSON/);
    const wrong = {
      ...definition,
      sheet: undefined,
      polarity: "up",
      targett: 1,
      target: { lower: 1 },
      columns: ["status", "sparkle"],
    };
    writeFileSync(file("kpis.json"), JSON.stringify({ kpis: [definition, wrong] }));
    expectRefusal(
      applied(),
      /^kpis\[1\]\.sheet: this field is missing/,
      /^kpis\[1\]\.targett: there is no such field\. The fields are: .*target/,
      /^kpis\[1\]\.polarity: "up" is none of the choices\. Use one of: higher, lower, closest, range, none/,
      /^kpis\[1\]\.target: \{"lower":1\} is no target/,
      /^kpis\[1\]\.columns\[1\]: "sparkle" is none of the choices/,
    );
  });

  test("a sheet that is not there, a target of another length, a place that is taken: all at once", () => {
    const kpis = [
      { ...definition, sheet: "Wales" },
      { ...definition, target: "A2:A3" },
    ];
    writeFileSync(file("kpis.json"), JSON.stringify({ kpis }));
    expectRefusal(
      applied(),
      /^There is no sheet “Wales” in this workbook\. Its sheets are: England\.$/,
      /^A2:A3: the target has 2 × 1 cells/,
    );
    writeFileSync(file("kpis.json"), JSON.stringify({ kpis: [{ ...definition, place: "A1" }] }));
    expectRefusal(
      applied(),
      /^England!A1:D4: the columns do not fit here, these cells are in use: A1 “Month”.* begins at C1/,
    );
  });

  test("a protected sheet", () => {
    const protection = { options: {} };
    writeFileSync(file("in.xlsx"), newXlsx(bookOf("England", rows, { protection })));
    expectRefusal(applied(), /^The sheet England is protected\./);
  });

  test("no figures but text", () => {
    writeFileSync(
      file("in.xlsx"),
      newXlsx(
        bookOf("England", [
          ["Month", "Performance"],
          ["a", "b"],
          ["c", "d"],
          ["e", "f"],
        ]),
      ),
    );
    expectRefusal(
      applied(),
      /^England!B2:B4: there is no number in these cells, only text \(B2 “b”, B3 “d”, B4 “f”\)/,
    );
  });

  test("a folder that is not there is said before any work", () => {
    const run = apply(file("in.xlsx"), "--kpis", file("kpis.json"), "--out", file("nowhere/out.xlsx"));
    expectRefusal(run, /nowhere\/out\.xlsx: the file cannot be written \(ENOENT\)/);
    expect(existsSync(file("nowhere"))).toBe(false);
  });

  test("arguments that are missing or unknown", () => {
    expectRefusal(apply(file("in.xlsx"), "--out", file("out.xlsx")), /^Usage: .* --kpis is missing\.$/);
    expectRefusal(apply("--what"), /^Usage: .* There is no option --what\.$/);
    expectRefusal(apply("a.xlsx", "b.xlsx"), /^Usage: .* “b\.xlsx” is one argument too many\.$/);
    expectRefusal(
      apply(file("in.xlsx"), "--kpis", file("kpis.json"), "--out", "", "--language", "fr"),
      /^Usage : .* --out manque\.$/,
    );
    expectRefusal(apply("--quoi", "--language=fr"), /^Usage : .* L’option --quoi n’existe pas\.$/);
    expectRefusal(apply(file("in.xlsx"), "--language", "de"), /--kpis is missing/);
  });

  test("a folder or a device in the place of the new file is left alone", () => {
    const into = (out: string): Run => apply(file("in.xlsx"), "--kpis", file("kpis.json"), "--out", out);
    expectRefusal(into(folder), /: this is a folder or a device\. Choose a file to write to\.$/);
    const pipe = file("a pipe");
    spawnSync("mkfifo", [pipe]);
    if (!existsSync(pipe)) return;
    expectRefusal(into(pipe), /a pipe: this is a folder or a device/);
    expect(statSync(pipe).isFIFO()).toBe(true);
  });

  test("a problem that two fields share is said once", () => {
    const bounds = { ...definition, polarity: "range", target: { lower: 2, upper: 1 } };
    writeFileSync(file("kpis.json"), JSON.stringify({ kpis: [bounds] }));
    expectRefusal(applied(), /the lower bound 2 is above the upper bound 1\. Swap them\.$/);
  });

  test("text in the figures spoils its own cell and is named", () => {
    writeFileSync(
      file("in.xlsx"),
      newXlsx(
        bookOf("England", [
          ["Month", "Performance"],
          ["a", 0.96],
          ["b", "late"],
          ["c", 0.9],
        ]),
      ),
    );
    const run = applied();
    expect(run.code).toBe(0);
    expect(run.out).toContain("England!B3: a number is needed here, not the text “late”.");
  });

  test("two areas where one is meant, with the cure", () => {
    writeFileSync(file("kpis.json"), JSON.stringify({ kpis: [{ ...definition, actual: "B2:B3,B4" }] }));
    expectRefusal(applied(), /“B2:B3,B4” names several areas\. Name one, such as D2:D37/);
  });

  test("a KPI without a better side is said to have no judgement, not to lack data", () => {
    const followed = {
      name: definition.name,
      sheet: "England",
      actual: "B2:B4",
      polarity: "none",
      columns: ["trend"],
    };
    writeFileSync(file("kpis.json"), JSON.stringify({ kpis: [followed] }));
    expect(applied().out).toMatch(/: no judgement \(polarity none\)\n1 KPI applied/);
  });

  test("a person's text is never a formula in the file", () => {
    const name = '=HYPERLINK("http://example.org")';
    writeFileSync(
      file("kpis.json"),
      JSON.stringify({ kpis: [{ ...definition, name, owner: "+1", objective: "@x" }] }),
    );
    expect(applied().code).toBe(0);
    const opened = openXlsx(new Uint8Array(readFileSync(file("out.xlsx"))));
    const register = opened.ok
      ? opened.value.book.sheets.find((sheet) => sheet.name === "KPI register")
      : undefined;
    const texts = register?.cells.filter(({ row }) => row === 1);
    expect(texts?.filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(texts?.map(({ value }) => value)).toEqual(expect.arrayContaining([name, "+1", "@x"]));
  });
});
