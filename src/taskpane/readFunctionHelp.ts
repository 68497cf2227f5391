import type { FunctionHelp } from "./state/functionHelp";

/** Beside the page; written by the build from the metadata that Excel reads. */
const file = "functions.help.json";

/** The list of functions for the help; undefined when the file cannot be fetched, as without a connection. */
export async function readFunctionHelp(
  get: (file: string) => Promise<Response>,
): Promise<FunctionHelp | undefined> {
  const response = await get(file).catch((error: unknown) => {
    if (error instanceof TypeError) return undefined;
    throw error;
  });
  return response?.ok ? ((await response.json()) as FunctionHelp) : undefined;
}
