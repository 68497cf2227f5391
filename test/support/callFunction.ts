import { library } from "./customFunctions";
export { setCardSupport, setMessageLanguage } from "../../src/functions";

/** An Excel error as the runtime hands it to a function. */
export const excelError = (name: string): unknown => new library.Error(name as CustomFunctions.ErrorCode);

function seen(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(seen);
  if (!(value instanceof library.Error)) return value;
  const { code, message } = value;
  return message === undefined || message === "" ? { error: code } : { error: code, message };
}

/**
 * Calls a function by its id with Microsoft's own CustomFunctions object around it, without the wait of the runtime's
 * batches. Errors come back as `{error, message}`, thrown or in a cell.
 */
export function callFunction(id: string, ...args: unknown[]): unknown {
  const one = library._association.mappings[id];
  if (!one) throw new Error(`No function is associated with ${id}.`);
  try {
    return seen(one(...args));
  } catch (error) {
    if (error instanceof library.Error) return seen(error);
    throw error;
  }
}

/** The ids that the entry associates. */
export const associatedIds = (): string[] => Object.keys(library._association.mappings);
