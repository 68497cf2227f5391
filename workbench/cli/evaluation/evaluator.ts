import type { HostEntry } from "../../host/bridge/wire";
import { callArguments } from "../../host/functions/argumentValues";
import type { EngineArgument } from "../../host/functions/cellMatrix";
import { buildMatrix } from "../../host/functions/cellMatrix";
import { kpiLibrary } from "../../host/functions/kpiLibrary";
import { readCall, type Call } from "./callLine";
import { startRuntime } from "./functionRuntime";
import { resultLine, type ResultLine } from "./resultLine";

/** Errors reach parameters of type any, as the metadata asks for. */
const rules = { emptyAsZero: false, errorsAllowed: true };
const allowErrorsFlag = 4;

/** Evaluates calls of the add-in's functions through Microsoft's runtime as Excel does. */
export interface Evaluator {
  /** The result of one line; never fails. */
  evaluate(line: string): Promise<ResultLine>;
}

type Cell = Exclude<Call["args"][number], readonly unknown[]>;

const cellValue = (cell: Cell): { value: unknown } => ({
  value: typeof cell === "object" && cell !== null ? cell.error : cell,
});

/** An argument as the engine hands it over: a value, or columns of values. */
function engineArgument(argument: Call["args"][number]): EngineArgument {
  if (!Array.isArray(argument)) return cellValue(argument as Cell);
  const rows = argument as readonly (readonly Cell[])[];
  return buildMatrix(rows[0]?.length ?? 0, rows.length, (column, row) =>
    cellValue(rows[row]?.[column] ?? null),
  );
}

/** Starts the runtime. Calls that come in one turn are handed over as one message, as after a recalculation. */
export function createEvaluator(): Evaluator {
  const library = kpiLibrary();
  const waiting = new Map<number, { call: Call; done: (line: ResultLine) => void }>();
  let queue: HostEntry[] = [];
  let nextId = 1;

  const runtime = startRuntime((answers) => {
    for (const answer of answers) {
      const asked = waiting.get(answer.invocationId);
      waiting.delete(answer.invocationId);
      asked?.done(resultLine(answer, asked.call));
    }
  });

  function flush(): void {
    const entries = queue;
    queue = [];
    runtime.invoke(entries);
  }

  return {
    evaluate(line) {
      const call = readCall(line, library);
      if ("error" in call) return Promise.resolve(call);
      const converted = callArguments(call.args.map(engineArgument), call.metadata.parameters, rules);
      if ("error" in converted) return Promise.resolve({ ok: false, ...converted });
      const id = nextId++;
      if (queue.length === 0) setImmediate(flush);
      const message = [id, call.metadata.id, converted.values, null, allowErrorsFlag];
      queue.push({ messageCategory: 1, messageType: 1000, message });
      return new Promise((done) => waiting.set(id, { call, done }));
    },
  };
}
