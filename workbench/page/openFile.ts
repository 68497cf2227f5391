import { createBook, type Book } from "../host";
import { openXlsx, xlsxProblemWords, type XlsxPackage } from "../xlsx";
import { describeWith } from "../../src/kpi/words/messages";
import type { PageLanguage } from "./words";

/** A workbook that is open on the page, with the package it is saved into. */
export interface OpenWorkbook {
  readonly name: string;
  readonly file: XlsxPackage;
  readonly book: Book;
}

/** Opens a file's bytes, or says in words why it cannot be opened. */
export function openFile(
  name: string,
  bytes: Uint8Array,
  language: PageLanguage,
): OpenWorkbook | { readonly refused: string } {
  const opened = openXlsx(bytes);
  if (!opened.ok) {
    const reasons = opened.problems.map((problem) => describeWith(xlsxProblemWords, problem, language));
    return { refused: `${name}: ${reasons.join(" ")}` };
  }
  return { name, file: opened.value.package, book: createBook(opened.value.book) };
}

/** The workbook that the server was started with. */
export async function fetchWorkbook(): Promise<{ name: string; bytes: Uint8Array }> {
  const response = await fetch("/workbook");
  if (!response.ok) throw new Error(`The server answered ${response.status} for the workbook.`);
  const name = decodeURIComponent(response.headers.get("X-Workbook-Name") ?? "workbook.xlsx");
  return { name, bytes: new Uint8Array(await response.arrayBuffer()) };
}

/** Hands bytes to the browser as a download. */
export function download(name: string, bytes: Uint8Array): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
