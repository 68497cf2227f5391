import { customFunctionsGlobal } from "../host/office/libraryScope";

/**
 * Stands where office.js stands in Excel, and like it writes the script of the host's library into the page, so that
 * the add-in's own scripts find it ready. `Office` is completed by the script behind it.
 */
const scope = window as unknown as Record<string, unknown>;
scope["CustomFunctions"] = customFunctionsGlobal();
for (const script of ["excel-win32-16.01.debug.js", "officeConnection.js"]) {
  document.write(`<script src="/office/${script}"></script>`);
}
