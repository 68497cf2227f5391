import type { WorkbenchPage } from "./workbenchPage";

/** How a test wants the workbench opened. */
export interface Start {
  readonly language?: "en" | "fr";
  readonly theme?: "light" | "dark";
  /** Colours that a Windows contrast theme forces. */
  readonly forcedColors?: boolean;
}

/** Ends a test that this machine cannot run, with the reason. */
export class Skipped extends Error {}

/** One test in a page of its own; its title is a sentence. */
export interface BrowserTest {
  readonly title: string;
  readonly start: Start;
  readonly body: (workbench: WorkbenchPage) => Promise<void>;
}

const declared: BrowserTest[] = [];

/** Declares a test; the page is the workbench with the sample workbook, in English and light unless told. */
export function browserTest(title: string, body: BrowserTest["body"], start: Start = {}): void {
  declared.push({ title, start, body });
}

/** All tests that the files loaded so far declare, in their order. */
export function declaredTests(): readonly BrowserTest[] {
  return declared;
}
