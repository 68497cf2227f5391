import { once } from "node:events";
import { createInterface } from "node:readline";
import { createEvaluator, type Evaluator } from "./evaluation/evaluator";
import type { ResultLine } from "./evaluation/resultLine";

/** Lines that are on their way at a time: enough to fill the runtime's batches, few enough to keep memory flat. */
const linesAtATime = 20_000;

/** Answers lines in their order, printing each answer as soon as all before it are printed. */
async function evaluateLines(
  lines: AsyncIterable<string>,
  evaluator: Evaluator,
  print: (text: string) => Promise<void>,
): Promise<void> {
  let pending: Promise<ResultLine>[] = [];
  const drain = async (): Promise<void> => {
    const results = await Promise.all(pending);
    pending = [];
    if (results.length > 0) await print(results.map((result) => `${JSON.stringify(result)}\n`).join(""));
  };
  for await (const line of lines) {
    pending.push(evaluator.evaluate(line));
    if (pending.length >= linesAtATime) await drain();
  }
  await drain();
}

/** A reader that has enough (`| head`) ends the program quietly. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

evaluateLines(
  createInterface({ input: process.stdin, crlfDelay: Infinity }),
  createEvaluator(),
  async (text) => {
    if (!process.stdout.write(text)) await once(process.stdout, "drain");
  },
).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
