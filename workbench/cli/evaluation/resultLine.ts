import { errorOfCode } from "../../host/functions/cellErrors";
import type { Answer } from "../../host/functions/callResult";
import type { Call } from "./callLine";

/** What is printed for one call. */
export type ResultLine =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: string; readonly message?: string };

interface PrintedError {
  readonly error: string;
  readonly message?: string;
}

const withMessage = (error: string, message: unknown): PrintedError =>
  typeof message === "string" && message !== "" ? { error, message } : { error };

/** A returned value as it is printed: an error as `{error, message}`, a data type as what the cell counts as. */
function printed(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const { type, code, basicValue, message } = value as Record<string, unknown>;
  if (type === "Error") return withMessage(String(code ?? basicValue), message);
  return basicValue;
}

/**
 * The answer to a call as a line. A result of one cell is printed like the first argument was given, as a value or as
 * rows; an error alone in its cell is a failed call.
 */
export function resultLine(answer: Answer, { args }: Call): ResultLine {
  const { ok, value, errorCode } = answer;
  if (!ok) return { ok: false, ...withMessage(errorOfCode(errorCode), value) };
  const rows = Array.isArray(value) ? (value as unknown[][]).map((row) => row.map(printed)) : undefined;
  const one =
    rows === undefined ? printed(value) : rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
  if (typeof one === "object" && one !== null && "error" in one)
    return { ok: false, ...(one as PrintedError) };
  return { ok: true, value: Array.isArray(args[0]) ? (rows ?? one) : one };
}
