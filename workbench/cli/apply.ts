import { accessSync, constants, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { KpiDefinition, Language } from "../../src/kpi/definition";
import { failure, success, type KpiProblem, type Outcome } from "../../src/kpi/outcome";
import { describeWith } from "../../src/kpi/words/messages";
import { kpiMessages } from "../../src/kpi/words/problems";
import { describeSharing } from "../../src/workbook";
import { workbookMessages } from "../../src/workbook/problemWords";
import { xlsxProblemWords } from "../xlsx";
import { languageOf, readArguments, type ApplyArguments } from "./applyArguments";
import { summaryOf } from "./applySummary";
import { applyToFile, type AppliedFile } from "./applyToFile";
import { commandMessages } from "./definitions/problemWords";
import { readDefinitions } from "./definitions/readDefinitions";

/** A file that does not open is named: the command has several. */
const fileMessages = Object.fromEntries(
  Object.entries(xlsxProblemWords).map(([code, { en, fr }]) => [
    code,
    { en: `{at}: ${en}`, fr: `{at} : ${fr}` },
  ]),
);

const messages = { ...kpiMessages, ...workbookMessages, ...fileMessages, ...commandMessages };

/** Reads the workbook and the definitions, applies them, and writes the new workbook: all of it or nothing. */
async function apply({ input, kpis, out }: ApplyArguments): Promise<Outcome<AppliedFile>> {
  const bytes = readBytes(input);
  const definitions = readDefinitionsFile(kpis);
  const target = checkTarget(out);
  const problems = [bytes, definitions, target].flatMap((outcome) => (outcome.ok ? [] : outcome.problems));
  if (!bytes.ok || !definitions.ok || problems.length > 0) return failure(...problems);
  const applied = await applyToFile(bytes.value, definitions.value);
  if (!applied.ok) return failure(...applied.problems.map((problem) => atFile(problem, input)));
  const written = writeBytes(out, applied.value.bytes);
  return written.ok ? applied : written;
}

/** A problem of a file as a whole happens at the file. */
const atFile = (problem: KpiProblem, file: string): KpiProblem =>
  problem.code in xlsxProblemWords || problem.code === "jsonSyntax" ? { at: file, ...problem } : problem;

function readBytes(file: string): Outcome<Uint8Array> {
  return withFile("fileUnreadable", file, () => new Uint8Array(readFileSync(file)));
}

function readDefinitionsFile(file: string): Outcome<readonly KpiDefinition[]> {
  const text = withFile("fileUnreadable", file, () => readFileSync(file, "utf8"));
  if (!text.ok) return text;
  const definitions = readDefinitions(text.value);
  return definitions.ok
    ? definitions
    : failure(...definitions.problems.map((problem) => atFile(problem, file)));
}

/** The folder of the new file must be there before any work is done, and no device or folder in the file's place. */
function checkTarget(file: string): Outcome<void> {
  const folder = path.dirname(path.resolve(file));
  const standing = withFile("fileUnwritable", file, () => {
    accessSync(folder, constants.W_OK);
    return statSync(file, { throwIfNoEntry: false });
  });
  if (!standing.ok) return standing;
  const isOther = standing.value !== undefined && !standing.value.isFile();
  return isOther ? failure({ code: "notAFile", at: file }) : success(undefined);
}

/** Written beside and renamed, so that a half-written file never stands under the name asked for. */
function writeBytes(file: string, bytes: Uint8Array): Outcome<void> {
  const partial = `${file}.${process.pid}.part`;
  return withFile("fileUnwritable", file, () => {
    try {
      writeFileSync(partial, bytes);
      renameSync(partial, file);
    } finally {
      rmSync(partial, { force: true });
    }
  });
}

/** What the file system refuses is a problem at the file; anything else is a bug. */
function withFile<T>(code: string, file: string, action: () => T): Outcome<T> {
  try {
    return success(action());
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return failure({ code, at: file, detail: { reason: String(error.code) } });
  }
}

function report(problems: readonly KpiProblem[], language: Language): void {
  const lines = problems.map((problem) => onOneLine(describeWith(messages, problem, language)));
  process.stderr.write([...new Set(lines)].map((line) => `${line}\n`).join(""));
}

/** A person's text may hold line breaks, and commands to the terminal. */
const onOneLine = (text: string): string => text.replace(/\s*[\p{Cc}\u2028\u2029]+\s*/gu, " ");

async function main(): Promise<void> {
  const given = process.argv.slice(2);
  const args = readArguments(given);
  const language = languageOf(given);
  const outcome = args.ok ? await apply(args.value) : args;
  if (!outcome.ok || !args.ok) {
    report(outcome.ok ? [] : outcome.problems, language);
    process.exitCode = 1;
    return;
  }
  const { json, sharing: isAsked, out } = args.value;
  const { sharing, ...done } = outcome.value.report;
  const lines = json
    ? [JSON.stringify({ ...done, out, ...(isAsked && { sharing }) })]
    : [...summaryOf(done, out, language), ...(isAsked ? describeSharing(sharing, language) : [])].map(
        onOneLine,
      );
  process.stdout.write(`${lines.join("\n")}\n`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
