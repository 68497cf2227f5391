import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(__dirname, "../../..");
const command = ["--import", "tsx", join(root, "workbench/cli/evaluate.ts")];

function evaluate(...lines: string[]): { ok: boolean; value?: unknown; error?: string; message?: string }[] {
  const output = execFileSync(process.execPath, command, { input: `${lines.join("\n")}\n`, cwd: root });
  return output
    .toString()
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { ok: boolean });
}

describe("npm run evaluate", () => {
  it("answers every line in its order, bad ones with what is wrong, and goes on", () => {
    const results = evaluate(
      '{"fn":"KPI.STATUS","args":[95,100]}',
      '{"fn":"status","args":[[[120],[null],["abc"]],100]}',
      "not json",
      "",
      "[1,2]",
      '{"args":[1,2]}',
      '{"fn":"KPI.STATSU","args":[1,2]}',
      '{"fn":"KPI.STATUS","args":5}',
      '{"fn":"KPI.STATUS","args":[1]}',
      '{"fn":"KPI.STATUS","args":[1,2,3,4,5,6,7,8]}',
      '{"fn":"KPI.STATUS","args":[[[1,2],[3]],2]}',
      '{"fn":"KPI.STATUS","args":[[1,2],2]}',
      '{"fn":"KPI.STATUS","args":[{"a":1},2]}',
      '{"fn":"KPI.STATUS","args":[[[1e400]],2]}',
      '{"fn":"KPI.ATTAINMENT","args":[1,0]}',
      '{"fn":"KPI.STATUS","args":["#REF!",1]}',
      '{"fn":"KPI.PROGRESS","args":[[[420]],500,400]}',
    );
    expect(results).toEqual([
      { ok: true, value: "At risk" },
      {
        ok: true,
        value: [
          ["On target"],
          [""],
          [{ error: "#VALUE!", message: expect.stringContaining("“abc”") as string }],
        ],
      },
      { ok: false, error: "input", message: expect.stringContaining("not JSON") as string },
      { ok: false, error: "input", message: expect.stringContaining("not JSON") as string },
      { ok: false, error: "input", message: expect.stringContaining("must be an object") as string },
      { ok: false, error: "input", message: expect.stringContaining('no "fn"') as string },
      { ok: false, error: "#NAME?", message: expect.stringContaining("KPI.STATSU") as string },
      { ok: false, error: "input", message: expect.stringContaining("must be a list") as string },
      { ok: false, error: "input", message: "STATUS takes 2 to 7 arguments, not 1." },
      { ok: false, error: "input", message: "STATUS takes 2 to 7 arguments, not 8." },
      { ok: false, error: "input", message: expect.stringContaining("row 2 has 1 cells") as string },
      { ok: false, error: "input", message: expect.stringContaining("rows of cells") as string },
      { ok: false, error: "input", message: expect.stringContaining("nothing that a cell") as string },
      { ok: false, error: "input", message: expect.stringContaining("no cell can hold") as string },
      { ok: false, error: "#N/A", message: expect.stringContaining("target of 0") as string },
      { ok: false, error: "#REF!" },
      { ok: true, value: [[0.8]] },
    ]);
  });

  it("takes lines as other systems write them, with a byte order mark and carriage returns", () => {
    expect(
      evaluate('\uFEFF{"fn":"KPI.STATUS","args":[95,100]}\r', '{"fn":"KPI.VARIANCE","args":[8,10]}\r'),
    ).toEqual([
      { ok: true, value: "At risk" },
      { ok: true, value: -2 },
    ]);
  });

  it("keeps 25,000 lines in order across the runtime's batches", () => {
    const lines = Array.from({ length: 25_000 }, (_, i) => JSON.stringify({ fn: "VARIANCE", args: [i, 0] }));
    expect(evaluate(...lines).map(({ value }) => value)).toEqual(lines.map((_, i) => i));
  });

  it("ends quietly when its reader has enough", () => {
    const shell = `yes '{"fn":"STATUS","args":[1,2]}' | head -50000 | "$0" "$@" | head -1`;
    const { stdout, stderr } = spawnSync("bash", ["-c", shell, process.execPath, ...command], { cwd: root });
    expect(stdout.toString().trim()).toBe('{"ok":true,"value":"Off target"}');
    expect(stderr.toString()).toBe("");
  });
});
