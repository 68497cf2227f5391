import { errorOfCode } from "./cellErrors";
import type { EngineValue } from "./cellMatrix";
import { buildMatrix } from "./cellMatrix";

/** What a cell gets for a call: one value, or an array that spills. */
export type CallResult = EngineValue | EngineValue[][];

/** One answer of the runtime, read from either of its two forms. */
export interface Answer {
  readonly invocationId: number;
  readonly ok: boolean;
  readonly value: unknown;
  readonly errorCode?: number;
}

/** Excel's longest text in a cell. */
const longestText = 32767;

/** Rows `[id, ok, value, errorCode?]` of SetInvocationArrayResults, or the objects of SetInvocationResults. */
export function readAnswer(entry: unknown): Answer {
  if (Array.isArray(entry)) {
    const [invocationId, ok, value, errorCode] = entry as [number, boolean, unknown, unknown];
    return { invocationId, ok, value, ...(!ok && typeof errorCode === "number" ? { errorCode } : {}) };
  }
  const { id, failed, value, errorCode } = entry as {
    id: number;
    failed?: boolean;
    value: unknown;
    errorCode?: number;
  };
  return { invocationId: id, ok: failed !== true, value, ...(errorCode === undefined ? {} : { errorCode }) };
}

/** A returned value as a cell shows it: nothing is 0, as in Excel, and an error or a data type its basic value. */
function cellOf(value: unknown): EngineValue {
  if (value === null || value === undefined) return { value: 0 };
  if (typeof value === "string") return value.length > longestText ? { value: "#VALUE!" } : { value };
  if (typeof value === "number" || typeof value === "boolean") return { value };
  const { type, code, basicValue, message, numberFormat } = value as Record<string, unknown>;
  if (type === "Error" || code !== undefined) {
    const error = String(code ?? basicValue ?? "#VALUE!");
    return typeof message === "string" && message !== "" ? { value: error, message } : { value: error };
  }
  if (basicValue === undefined) return { value: "#VALUE!" };
  return typeof numberFormat === "string"
    ? { value: basicValue, format: numberFormat }
    : { value: basicValue };
}

/**
 * Turns an answer into what the engine spills. A failed call is its error, with the message where Excel shows one;
 * rows of different length, an empty array and a plain list are #VALUE!.
 */
export function callResult(answer: Answer): CallResult {
  if (!answer.ok) {
    const error = errorOfCode(answer.errorCode);
    const shown = error === "#VALUE!" || error === "#N/A";
    return shown && typeof answer.value === "string" && answer.value !== ""
      ? { value: error, message: answer.value }
      : { value: error };
  }
  const { value } = answer;
  if (!Array.isArray(value)) return cellOf(value);
  const rows = value as unknown[];
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  if (width === 0 || rows.some((row) => !Array.isArray(row) || row.length !== width))
    return { value: "#VALUE!" };
  return buildMatrix(width, rows.length, (column, row) => cellOf((rows[row] as unknown[])[column]));
}

/** The one value of a result that stands where an array cannot. */
export function topLeft(result: CallResult): EngineValue {
  return Array.isArray(result) ? (result[0]?.[0] ?? { value: 0 }) : result;
}
