import { registries } from "@odoo/o-spreadsheet";
import type { AddFunctionDescription } from "@odoo/o-spreadsheet";
import { isCellError } from "./cellErrors";
import type { EngineArgument, EngineValue } from "./cellMatrix";
import { columnCount, isMatrix, rowCount } from "./cellMatrix";

/** The first error of an array, row by row. */
function firstError(argument: EngineArgument): EngineValue | undefined {
  if (!isMatrix(argument)) return undefined;
  for (let row = 0; row < rowCount(argument); row++) {
    for (let column = 0; column < columnCount(argument); column++) {
      const cell = argument[column]?.[row];
      if (isCellError(cell?.value)) return cell;
    }
  }
  return undefined;
}

/** Gives SUMPRODUCT Excel's way with errors: one among its elements is the result; the engine leaves them out. */
export function useSumProductErrors(): void {
  const { compute, ...description } = registries.functionRegistry.get("SUMPRODUCT");
  registries.functionRegistry.replace("SUMPRODUCT", {
    ...description,
    compute(...args) {
      for (const argument of args as readonly EngineArgument[]) {
        const error = firstError(argument);
        if (error) return error as ReturnType<AddFunctionDescription["compute"]>;
      }
      return compute.apply(this, args);
    },
  });
}
