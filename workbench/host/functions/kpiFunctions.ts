import type { OpenedExcel } from "../openExcel";
import { installFunctions } from "./installFunctions";
import { functionsScript, kpiLibrary } from "./kpiLibrary";

/** Loads the add-in's own functions from their sources into Excel in Node, as its page does. */
export function loadKpiFunctions(
  excel: Pick<OpenedExcel, "book" | "host" | "CustomFunctions">,
): Promise<void> {
  new Function("CustomFunctions", functionsScript())(excel.CustomFunctions);
  installFunctions(excel.book, excel.host, kpiLibrary());
  return Promise.resolve();
}
