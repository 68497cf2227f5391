import { isProblem, toFigure, type CellInput, type Figure } from "../kpi";
import { CallProblem } from "./errors";

/** A range as rows of cells; a single value is one row of one cell. */
export interface Grid {
  readonly name: string;
  readonly rows: readonly (readonly unknown[])[];
  readonly height: number;
  readonly width: number;
}

const isAbsent = (value: unknown): value is null | undefined => value === null || value === undefined;

/** Excel hands an error in a cell over as an object with its code. */
function cellInput(value: unknown): CellInput {
  if (typeof value !== "object" || value === null) return value as CellInput;
  const { code, error } = value as { code?: unknown; error?: unknown };
  return { error: String(code ?? error ?? "#VALUE!") };
}

export function readFigure(cell: unknown): Figure {
  return toFigure(cellInput(cell));
}

/** Reads a range or a single value; `undefined` and null make one empty cell. */
export function readGrid(name: string, argument: unknown): Grid {
  if (!Array.isArray(argument)) return { name, rows: [[argument]], height: 1, width: 1 };
  const rows = argument.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  const width = rows[0]?.length ?? 0;
  if (width === 0) throw new CallProblem({ code: "emptyRange", detail: { name } });
  if (rows.some((row) => row.length !== width)) {
    throw new CallProblem({ code: "raggedRange", detail: { name } });
  }
  return { name, rows, height: rows.length, width };
}

/** One value where a range of one cell does as well. */
function single(argument: unknown): unknown {
  if (!Array.isArray(argument)) return argument;
  const first: unknown = argument[0];
  const alone = argument.length === 1 && (!Array.isArray(first) || first.length === 1);
  return alone ? (Array.isArray(first) ? (first[0] as unknown) : first) : argument;
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return "a range";
  return typeof value === "object" && value !== null
    ? String((cellInput(value) as { error: string }).error)
    : String(value);
}

function refuseError(value: unknown): void {
  const figure = Array.isArray(value) ? undefined : readFigure(value);
  if (isProblem(figure) && figure.code === "excelError") throw new CallProblem(figure);
}

/** One of some words, any case; the default when omitted or empty. */
export function readChoice<T extends string>(
  name: string,
  argument: unknown,
  choices: readonly T[],
  fallback: T,
): T {
  const value = single(argument);
  if (isAbsent(value) || value === "") return fallback;
  refuseError(value);
  const text = textOf(value);
  const choice = choices.find((known) => known === text.trim().toLowerCase());
  if (choice === undefined) {
    throw new CallProblem({ code: "choice", detail: { name, choices: choices.join(", "), text } });
  }
  return choice;
}

/** One number, undefined when omitted or empty. */
export function readNumber(name: string, argument: unknown): number | undefined {
  const value = single(argument);
  if (isAbsent(value) || value === "") return undefined;
  refuseError(value);
  if (typeof value !== "number" || !Number.isFinite(value)) {
    throw new CallProblem({ code: "numberArgument", detail: { name, text: textOf(value) } });
  }
  return value;
}

/** One text, undefined when omitted or empty. */
export function readText(name: string, argument: unknown): string | undefined {
  const value = single(argument);
  if (isAbsent(value) || value === "") return undefined;
  refuseError(value);
  if (typeof value !== "string") {
    throw new CallProblem({ code: "textArgument", detail: { name, text: textOf(value) } });
  }
  return value;
}
