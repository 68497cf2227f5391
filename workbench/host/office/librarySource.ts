import { readFileSync } from "node:fs";

let source: string | undefined;

/** The text of Microsoft's client library, read once. */
export function librarySource(): string {
  source ??= readFileSync(require.resolve("@microsoft/office-js/dist/excel-win32-16.01.debug.js"), "utf8");
  return source;
}
