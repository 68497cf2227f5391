import type { BookData } from "../host/bookData";
import { failure, success, type Outcome } from "../../src/kpi/outcome";
import { emptyPackage } from "./package/emptyPackage";
import { PartStore } from "./package/partStore";
import { unzipParts, zipParts, type Parts } from "./package/zip";
import { UnreadableFile } from "./problem";
import { patchBook } from "./workbook/patchBook";
import { readBook } from "./workbook/readBook";
import { findWorkbookPart } from "./workbook/workbookPart";

export { xlsxProblemWords } from "./problemWords";
export type { XlsxProblem, XlsxProblemCode } from "./problem";

/** An opened file: all its parts as they were, and what was read from them. Never changed by saving. */
export interface XlsxPackage {
  readonly parts: Parts;
  readonly workbookPart: string;
  /** The book as read, to find out later what changed. */
  readonly original: BookData;
}

export interface OpenedXlsx {
  readonly package: XlsxPackage;
  readonly book: BookData;
}

/**
 * Opens the bytes of an .xlsx or .xlsm file. Problems (codes `file…`, words in `xlsxProblemWords`): empty, not a zip,
 * an old .xls, encrypted, .xlsb, cut off, damaged, too large unpacked, no workbook, a part missing, malformed XML.
 */
export function openXlsx(bytes: Uint8Array): Outcome<OpenedXlsx> {
  try {
    const parts = unzipParts(bytes);
    const store = new PartStore(parts);
    const workbookPart = findWorkbookPart(store);
    const book = readBook(store, workbookPart);
    return success({ package: { parts, workbookPart, original: book }, book });
  } catch (error) {
    if (error instanceof UnreadableFile) return failure(error.problem);
    throw error;
  }
}

/**
 * The file's bytes with the book's changes: only what differs from the book as read is written into the original
 * parts, all others keep their bytes. The package stays as it is, so saving again later starts from the same file.
 */
export function saveXlsx(opened: XlsxPackage, book: BookData): Uint8Array {
  const store = new PartStore(opened.parts);
  patchBook(store, opened.workbookPart, opened.original, book);
  return zipParts(store.finished());
}

/** A file from scratch. */
export function newXlsx(book: BookData): Uint8Array {
  return saveXlsx(emptyPackage(book.styles[0] ?? {}), book);
}
