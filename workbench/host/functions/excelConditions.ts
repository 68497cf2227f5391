import { registries } from "@odoo/o-spreadsheet";
import type { AddFunctionDescription } from "@odoo/o-spreadsheet";
import { isCellError } from "./cellErrors";
import type { EngineArgument, EngineValue } from "./cellMatrix";
import { isArray, isMatrix, lift } from "./cellMatrix";

/** The engine's own IF and IFS give one error for the whole array as soon as one condition is an error. */
type Compute = AddFunctionDescription["compute"];

function scalarOf(argument: EngineArgument): EngineValue | undefined {
  return isMatrix(argument) ? argument[0]?.[0] : argument;
}

/** A condition's truth as Excel takes it, or the error that it is. */
function truth(condition: EngineValue | undefined): boolean | EngineValue {
  const value = condition?.value ?? null;
  if (value === null) return false;
  if (isCellError(value)) return condition ?? { value };
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  const word = String(value).toUpperCase();
  return word === "TRUE" || word === "FALSE" ? word === "TRUE" : { value: "#VALUE!" };
}

/** An empty cell taken out of a range by an array formula is 0. */
function element(argument: EngineArgument): EngineValue {
  const cell = scalarOf(argument);
  return cell === undefined || cell.value === null ? { value: 0 } : cell;
}

function excelIf(...args: EngineArgument[]): EngineArgument {
  const [condition, whenTrue, whenFalse = args.length < 3 ? { value: false } : undefined] = args;
  if (isArray(condition)) {
    const branches = [condition, whenTrue, whenFalse];
    return lift(
      (...cells) => element(excelIf(...cells)),
      branches,
      () => true,
    );
  }
  const met = truth(scalarOf(condition));
  if (typeof met === "object") return met;
  return (met ? whenTrue : whenFalse) ?? { value: 0 };
}

function excelIfs(...args: EngineArgument[]): EngineArgument {
  if (args.length % 2 !== 0) return { value: "#N/A" };
  if (args.some((argument, index) => index % 2 === 0 && isArray(argument)))
    return lift(
      (...cells) => element(excelIfs(...cells)),
      args,
      () => true,
    );
  for (let index = 0; index < args.length; index += 2) {
    const met = truth(scalarOf(args[index]));
    if (typeof met === "object") return met;
    if (met) return args[index + 1] ?? { value: 0 };
  }
  return { value: "#N/A" };
}

function replaceCompute(name: string, compute: (...args: EngineArgument[]) => EngineArgument): void {
  const description = registries.functionRegistry.get(name);
  const args = description.args.map((argument) => ({ ...argument, acceptErrors: true, acceptMatrix: true }));
  const excelCompute = ((...values: EngineArgument[]) => compute(...values)) as Compute;
  registries.functionRegistry.replace(name, { ...description, args, compute: excelCompute });
}

/**
 * Gives IF and IFS Excel's way with arrays: each cell of the condition is judged alone, so that an error stays in its
 * own row.
 */
export function useExcelConditions(): void {
  replaceCompute("IF", excelIf);
  replaceCompute("IFS", excelIfs);
}
