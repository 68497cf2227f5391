import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { makeSample } from "../sample/makeSample";
import { openXlsx, xlsxProblemWords } from "../xlsx";
import { describeWith } from "../../src/kpi/words/messages";
import { buildWorkbench } from "./build";
import { createWorkbenchServer, listen } from "./server";

const usualPort = 4173;

interface Workbook {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The workbook to open, or the reason why it cannot be. */
function readWorkbook(file: string): Workbook | string {
  if (!existsSync(file) || !statSync(file).isFile()) return `There is no file ${file}.`;
  const bytes = readFileSync(file);
  const opened = openXlsx(new Uint8Array(bytes));
  if (opened.ok) return { name: path.basename(file), bytes };
  return opened.problems.map((problem) => describeWith(xlsxProblemWords, problem, "en")).join("\n");
}

async function start(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { port: { type: "string", default: String(usualPort) } },
    allowPositionals: true,
  });
  const [file] = positionals;
  const workbook =
    file === undefined ? { name: "Sample.xlsx", bytes: Buffer.from(makeSample()) } : readWorkbook(file);
  if (typeof workbook === "string") {
    process.stderr.write(`${workbook}\n`);
    process.exitCode = 1;
    return;
  }
  process.stdout.write("Building the add-in and the workbench…\n");
  await buildWorkbench();
  const port = await listen(createWorkbenchServer(workbook), Number(values.port));
  process.stdout.write(
    `The workbench is ready with ${workbook.name}: http://localhost:${port}/\nCtrl+C ends it.\n`,
  );
}

void start();
