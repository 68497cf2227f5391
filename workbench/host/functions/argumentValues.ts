import { busyError, excelError, isCellError } from "./cellErrors";
import type { EngineArgument, EngineValue } from "./cellMatrix";
import { columnCount, isMatrix, rowCount } from "./cellMatrix";
import type { ParameterMetadata } from "./functionMetadata";

/** An error handed to a function that takes errors, in the form the runtime turns into CustomFunctions.Error. */
interface PassedError {
  readonly type: "CustomFunctionError";
  readonly code: string;
}

export type CallValue = number | string | boolean | null | PassedError | readonly CallValue[];

/** How a call hands its arguments over. */
export interface CallRules {
  /** Play the Excel builds that hand an empty cell over as 0 (office-js issue 4702). */
  readonly emptyAsZero: boolean;
  /** Errors reach parameters of type any. */
  readonly errorsAllowed: boolean;
}

/** The arguments as the runtime gets them, or the error that is the call's result without any call. */
export type CallArguments =
  { readonly values: readonly CallValue[] } | { readonly error: string; readonly message?: string };

/** Stops the conversion: the call's result is this error. */
class ArgumentError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

const typedEmpty: Readonly<Record<string, CallValue>> = { number: 0, string: "", boolean: false };

function convertValue(cell: EngineValue | undefined, type: string, rules: CallRules): CallValue {
  const value = cell?.value ?? null;
  if (value === null) return typedEmpty[type] ?? (rules.emptyAsZero ? 0 : null);
  if (isCellError(value)) {
    const error = excelError(value);
    if (error === busyError || !rules.errorsAllowed || type in typedEmpty) throw new ArgumentError(error);
    return { type: "CustomFunctionError", code: error };
  }
  if (type === "number") return toNumber(value);
  if (type === "string") return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  if (type === "boolean") return toBoolean(value);
  return value as number | string | boolean;
}

function toNumber(value: unknown): number {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  const number = Number(value);
  if (String(value).trim() === "" || Number.isNaN(number)) throw new ArgumentError("#VALUE!");
  return number;
}

function toBoolean(value: unknown): boolean {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  const word = String(value).toUpperCase();
  if (word !== "TRUE" && word !== "FALSE") throw new ArgumentError("#VALUE!");
  return word === "TRUE";
}

function convertMatrix(argument: EngineArgument, type: string, rules: CallRules): CallValue {
  if (!isMatrix(argument)) return [[convertValue(argument, type, rules)]];
  const rows: CallValue[][] = [];
  for (let row = 0; row < rowCount(argument); row++) {
    const cells: CallValue[] = [];
    for (let column = 0; column < columnCount(argument); column++)
      cells.push(convertValue(argument[column]?.[row], type, rules));
    rows.push(cells);
  }
  return rows;
}

function convertArgument(
  argument: EngineArgument,
  parameter: ParameterMetadata,
  rules: CallRules,
): CallValue {
  const type = parameter.type ?? "any";
  if (argument === undefined) return null;
  if (parameter.dimensionality === "matrix") return convertMatrix(argument, type, rules);
  return convertValue(isMatrix(argument) ? argument[0]?.[0] : argument, type, rules);
}

/**
 * Converts what the engine evaluated into what Excel hands to a custom function: ranges as rows of cells, empty
 * cells and omitted arguments as null, numbers for parameters of type number. An error in an argument, or a value
 * that its parameter's type refuses, is the result of the call; so is a precedent that has not answered yet.
 */
export function callArguments(
  args: readonly EngineArgument[],
  parameters: readonly ParameterMetadata[],
  rules: CallRules,
): CallArguments {
  const required = parameters.filter((parameter) => !parameter.optional && !parameter.repeating).length;
  if (args.length < required) return { error: "#VALUE!", message: `${required} arguments are needed.` };
  try {
    const values = parameters.map((parameter, index) =>
      parameter.repeating
        ? args.slice(index).map((argument) => convertArgument(argument, parameter, rules))
        : convertArgument(args[index], parameter, rules),
    );
    return { values };
  } catch (error) {
    if (error instanceof ArgumentError) return { error: error.code };
    throw error;
  }
}
