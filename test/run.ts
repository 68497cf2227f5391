import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

/** Results of one step, as its own counting says. */
interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** One command of `npm test`; `count` reads its results once it has ended. */
interface Step {
  readonly name: string;
  readonly script: string;
  readonly options?: readonly string[];
  readonly count: (output: string, succeeded: boolean) => Counts;
}

const root = path.join(__dirname, "..");
const jestReport = path.join(root, "build", "jest.json");

/** A check that is either all right or not. */
const asOne = (_output: string, succeeded: boolean): Counts => ({
  passed: succeeded ? 1 : 0,
  failed: succeeded ? 0 : 1,
  skipped: 0,
});

/** What Jest wrote into its report; files that could not even be loaded count as failed. */
function countJest(output: string, succeeded: boolean): Counts {
  if (!existsSync(jestReport)) return asOne(output, succeeded);
  const report = JSON.parse(readFileSync(jestReport, "utf8")) as Record<string, number>;
  const failed = (report["numFailedTests"] ?? 0) + (report["numRuntimeErrorTestSuites"] ?? 0);
  return {
    passed: report["numPassedTests"] ?? 0,
    failed: succeeded ? failed : Math.max(failed, 1),
    skipped: (report["numPendingTests"] ?? 0) + (report["numTodoTests"] ?? 0),
  };
}

/** The last line of the form `3 passed, 0 failed, 1 skipped`. */
function countLine(output: string, succeeded: boolean): Counts {
  const found = [...output.matchAll(/(\d+) passed, (\d+) failed(?:, (\d+) skipped)?/g)].at(-1);
  if (!found) return asOne(output, succeeded);
  const failed = Number(found[2]);
  return {
    passed: Number(found[1]),
    failed: succeeded ? failed : Math.max(failed, 1),
    skipped: Number(found[3] ?? 0),
  };
}

const steps: readonly Step[] = [
  { name: "Types", script: "typecheck", count: asOne },
  { name: "Lint and format", script: "lint", count: asOne },
  {
    name: "Jest",
    script: "jest",
    options: ["--json", `--outputFile=${jestReport}`, "--maxWorkers=100%"],
    count: countJest,
  },
  { name: "Browser", script: "browser", count: countLine },
];

/** Runs a package script with its output shown as it comes. */
function run({ script, options = [] }: Step): Promise<{ output: string; succeeded: boolean }> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      "npm",
      ["run", "--silent", script, ...(options.length > 0 ? ["--", ...options] : [])],
      {
        cwd: root,
        stdio: ["ignore", "pipe", "inherit"],
        shell: process.platform === "win32",
      },
    );
    let output = "";
    child.stdout.on("data", (part: Buffer) => {
      output += part.toString();
      if (script !== "jest") process.stdout.write(part);
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ output, succeeded: code === 0 }));
  });
}

async function runAll(): Promise<void> {
  mkdirSync(path.dirname(jestReport), { recursive: true });
  rmSync(jestReport, { force: true });
  const total = { passed: 0, failed: 0, skipped: 0 };
  const lines: string[] = [];
  for (const step of steps) {
    process.stdout.write(`\n— ${step.name}\n`);
    const { output, succeeded } = await run(step);
    const counts = step.count(output, succeeded);
    for (const key of ["passed", "failed", "skipped"] as const) total[key] += counts[key];
    lines.push(`${step.name}: ${summary(counts)}`);
  }
  process.stdout.write(`\n${lines.join("\n")}\n\n${summary(total)}\n`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

function summary({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

void runAll();
