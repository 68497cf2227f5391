import "@testing-library/jest-dom";
import { act, render, screen, type RenderResult } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { Language } from "../../src/kpi/definition";
import { PaneRoot } from "../../src/taskpane/components/PaneRoot";
import { createPane, type Pane, type PaneSurroundings } from "../../src/taskpane/state/pane";
import { generateHelp } from "../../src/functions/metadata/generateHelp.cjs";
import { FakeWorkbook } from "./fakeWorkbook";
import { sampleOptions } from "./sampleWorkbook";

export interface Rendered {
  readonly pane: Pane;
  readonly workbook: FakeWorkbook;
  readonly user: UserEvent;
  readonly view: RenderResult;
}

export interface RenderOptions {
  readonly language?: Language;
  readonly workbook?: FakeWorkbook;
  readonly readFunctionHelp?: PaneSurroundings["readFunctionHelp"];
}

/**
 * The whole pane over a workbook in memory, listed once. Problems are described by their code and place. The preview
 * answers after a delay of its own, as in Excel, so React need not be told of every update beforehand.
 */
export async function renderPane(options: RenderOptions = {}): Promise<Rendered> {
  const { language = "en", workbook = new FakeWorkbook(sampleOptions) } = options;
  const pane = createPane({
    workbook,
    language,
    displayLanguage: language === "fr" ? "fr-FR" : "en-US",
    describeFinding: ({ code, at = "" }, spoken) => `${spoken}: ${code} in ${at}`,
    describeRepair: (repair) => `Do ${repair}`,
    readFunctionHelp: options.readFunctionHelp ?? (() => Promise.resolve(generateHelp())),
    describe: ({ code, at = "" }, spoken) => `${spoken}: ${code} in ${at}`,
  });
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  const view = render(<PaneRoot pane={pane} officeIsDark={() => undefined} />);
  await act(() => pane.start());
  return { pane, workbook, user: userEvent.setup(), view };
}

/** Waits until no part of the program is being loaded and the named heading is there. */
export const heading = (name: string): Promise<HTMLElement> =>
  screen.findByRole("heading", { level: 1, name }, { timeout: 5000 });
