import { librarySource } from "../../workbench/host/office/librarySource";
import { windowWithoutPage } from "../../workbench/host/office/libraryScope";
import { runLibrary } from "../../workbench/host/office/runLibrary";

type Mappings = Record<string, (...args: unknown[]) => unknown>;

const scope = windowWithoutPage("test");
runLibrary(librarySource(), scope);

/** Microsoft's CustomFunctions, made a global before the functions are loaded, as on the add-in's page. */
export const library = scope.CustomFunctions as typeof CustomFunctions & {
  _association: { mappings: Mappings };
};

(globalThis as { CustomFunctions?: unknown }).CustomFunctions = library;
