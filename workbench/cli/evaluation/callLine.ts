import type { FunctionLibrary, FunctionMetadata } from "../../host/functions/functionMetadata";

/** A cell of an argument; null is an empty one. */
type Cell = number | string | boolean | null | { readonly error: string };

/** A call that Excel would take: the function, and per argument a cell or a range as rows of cells. */
export interface Call {
  readonly metadata: FunctionMetadata;
  readonly args: readonly (Cell | readonly (readonly Cell[])[])[];
}

/** The answer to a line that holds no call; `#NAME?` as Excel has it, `input` for what is no call at all. */
export interface Refusal {
  readonly ok: false;
  readonly error: "input" | "#NAME?";
  readonly message: string;
}

const refusal = (message: string, error: Refusal["error"] = "input"): Refusal => ({
  ok: false,
  error,
  message,
});

/** Reads one line `{"fn":"KPI.STATUS","args":[…]}`; the namespace may be left out, in any case. */
export function readCall(line: string, library: FunctionLibrary): Call | Refusal {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line.replace(/^\uFEFF/, ""));
  } catch (error) {
    return refusal(`This line is not JSON: ${(error as Error).message}`);
  }
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) {
    return refusal('A line must be an object such as {"fn":"KPI.STATUS","args":[95,100]}.');
  }
  const { fn, args = [] } = parsed as { fn?: unknown; args?: unknown };
  if (typeof fn !== "string") return refusal('The line has no "fn", the name of a function.');
  const metadata = findFunction(fn, library);
  if (!metadata) return refusal(`There is no function ${fn}. Known: ${names(library)}.`, "#NAME?");
  if (!Array.isArray(args)) return refusal('"args" must be a list of arguments.');
  return argumentProblem(args, metadata) ?? { metadata, args: args as Call["args"] };
}

function findFunction(fn: string, { namespace, functions }: FunctionLibrary): FunctionMetadata | undefined {
  const name = fn.trim().toUpperCase();
  const prefix = `${namespace}.`;
  const id = name.startsWith(prefix) ? name.slice(prefix.length) : name;
  return functions.find((one) => one.id === id);
}

const names = ({ namespace, functions }: FunctionLibrary): string =>
  functions.map(({ id }) => `${namespace}.${id}`).join(", ");

/** Excel refuses a formula with too few or too many arguments; a range has rows of one length. */
function argumentProblem(
  args: readonly unknown[],
  { id, parameters }: FunctionMetadata,
): Refusal | undefined {
  const required = parameters.filter((parameter) => !parameter.optional && !parameter.repeating).length;
  const most = parameters.some((parameter) => parameter.repeating) ? Infinity : parameters.length;
  if (args.length < required || args.length > most) {
    const wanted = required === most ? `${required}` : `${required} to ${most}`;
    return refusal(`${id} takes ${wanted} arguments, not ${args.length}.`);
  }
  for (const [index, argument] of args.entries()) {
    const problem = shapeProblem(argument);
    if (problem) return refusal(`Argument ${index + 1} (${parameters[index]?.name ?? "more"}) ${problem}.`);
  }
  return undefined;
}

function shapeProblem(argument: unknown): string | undefined {
  if (!Array.isArray(argument)) return isCell(argument) ? undefined : "is nothing that a cell can hold";
  if (!argument.every(Array.isArray)) return "must be rows of cells, such as [[1],[2]]";
  const rows = argument as unknown[][];
  const uneven = rows.findIndex((row) => row.length !== rows[0]?.length);
  if (uneven >= 0) {
    return `is not a rectangle: row ${uneven + 1} has ${rows[uneven]?.length} cells, row 1 has ${rows[0]?.length}`;
  }
  return rows.every((row) => row.every(isCell))
    ? undefined
    : "has a cell with something that no cell can hold";
}

/** A JSON number such as 1e400 is more than a cell, or a number of JavaScript, can hold. */
function isCell(cell: unknown): cell is Cell {
  if (typeof cell === "number") return Number.isFinite(cell);
  if (typeof cell !== "object" || cell === null) return true;
  return "error" in cell && typeof cell.error === "string";
}
