import type { KpiProblem } from "../../kpi/outcome";

/** An error that Excel answered with, as its client library throws it. */
export interface OfficeError extends Error {
  readonly code: string;
}

export function isOfficeError(error: unknown): error is OfficeError {
  return error instanceof Error && "debugInfo" in error && "code" in error && typeof error.code === "string";
}

/** Excel's refusal as a problem of the given code. Everything that is not Excel's is a bug and is thrown on. */
export function problemOfError(
  error: unknown,
  code: "excelRefused" | "notRestored" | "excelUnreadable" | "undoRefused",
): KpiProblem {
  if (!isOfficeError(error)) throw error;
  if (error.code === "InvalidOperationInCellEditMode" && code !== "notRestored")
    return { code: "cellEditing" };
  return { code, detail: { code: error.code, message: error.message } };
}
