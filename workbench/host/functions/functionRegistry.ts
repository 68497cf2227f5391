import { addFunction, registries } from "@odoo/o-spreadsheet";
import type { AddFunctionDescription } from "@odoo/o-spreadsheet";
import { storedFunctionName } from "../../xlsx/formula/futureFunctions";
import type { EngineArgument } from "./cellMatrix";
import type { EvaluationPass, FunctionEngine } from "./functionEngine";
import type { FunctionLibrary, ParameterMetadata } from "./functionMetadata";

/** The key under which a model's `custom` configuration holds its functions. */
export const functionEngineKey = "customFunctions";

/** A call like `KPI.STATUS(` in a formula. */
const dottedCall = /([A-Z][A-Z0-9_]*\.[A-Z0-9_.]+)\s*\(/gi;

type ArgumentDescription = AddFunctionDescription["args"][number];

/** Every argument is taken as a range: how Excel hands it over is decided at the call, not when a cell is entered. */
function argumentOf({ name, description, optional, repeating }: ParameterMetadata): ArgumentDescription {
  return {
    name,
    description: description ?? "",
    type: ["ANY", "RANGE"],
    acceptErrors: true,
    acceptMatrix: true,
    ...(optional || repeating ? { optional: true } : {}),
    ...(repeating ? { repeating: true } : {}),
  };
}

/**
 * Makes a name known to the engine, whose registry is common to all workbooks of the process: each call is handed to
 * the workbook's own functions.
 */
function declare(name: string, description: string, parameters: readonly ParameterMetadata[]): void {
  const functionDescription: AddFunctionDescription = {
    description,
    category: name.slice(0, name.indexOf(".")),
    args: parameters.map(argumentOf),
    compute(...args) {
      const engine = this[functionEngineKey] as FunctionEngine | undefined;
      const result = engine
        ? engine.evaluate(name, args as readonly EngineArgument[], this as unknown as EvaluationPass)
        : { value: "#NAME?" };
      return result as ReturnType<AddFunctionDescription["compute"]>;
    },
  };
  if (registries.functionRegistry.contains(name))
    registries.functionRegistry.replace(name, functionDescription);
  else addFunction(name, functionDescription);
}

/** Declares an add-in's functions with their arguments, which the grid shows while a formula is typed. */
export function declareFunctions({ namespace, functions }: FunctionLibrary): void {
  for (const { id, description, parameters } of functions)
    declare(`${namespace}.${id}`.toUpperCase(), description ?? "", parameters);
}

/**
 * Declares the functions of an add-in that formulas of a file call, before they are known: the engine would take such
 * a formula for broken for good, while in Excel it comes to life with the add-in. Excel's own functions, such as
 * FORECAST.LINEAR, are nobody's.
 */
export function declareCalledFunctions(formulas: Iterable<string>): void {
  for (const formula of formulas) {
    for (const [, called] of formula.matchAll(dottedCall)) {
      const name = called?.toUpperCase() ?? "";
      if (!registries.functionRegistry.contains(name) && storedFunctionName(name) === name)
        declare(name, "", [{ name: "value", repeating: true }]);
    }
  }
}
