import type { KpiProblem } from "../../src/kpi/outcome";

/** Why a file cannot be opened as an Excel workbook. */
export type XlsxProblemCode =
  | "fileEmpty"
  | "fileNotXlsx"
  | "fileOldXls"
  | "fileEncrypted"
  | "fileBinaryXlsb"
  | "fileTruncated"
  | "fileDamaged"
  | "fileTooLarge"
  | "fileNoWorkbook"
  | "filePartMissing"
  | "fileMalformedXml";

export interface XlsxProblem extends KpiProblem {
  readonly code: XlsxProblemCode;
}

/**
 * Carries a problem out of the depth of the reader; `openXlsx` turns it back into data.
 * Every other error is a bug and passes through.
 */
export class UnreadableFile extends Error {
  constructor(readonly problem: XlsxProblem) {
    super(problem.code);
    this.name = "UnreadableFile";
  }
}

export function unreadable(
  code: XlsxProblemCode,
  detail?: Readonly<Record<string, string | number>>,
): UnreadableFile {
  return new UnreadableFile(detail === undefined ? { code } : { code, detail });
}
