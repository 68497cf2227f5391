import { act } from "@testing-library/react";
import { axe } from "jest-axe";
import type { Language } from "../../../src/kpi/definition";
import { FakeWorkbook } from "../../support/fakeWorkbook";
import { heading, renderPane, type Rendered } from "../../support/renderPane";
import { costDefinition, sampleOptions, seenDefinition } from "../../support/sampleWorkbook";
import { healthWords } from "../../../src/taskpane/words/health";
import { reviewWords } from "../../../src/taskpane/words/review";
import { shareWords } from "../../../src/taskpane/words/share";
import { wordsOf } from "../../../src/taskpane/words";

/** Each screen by the way to it; the heading shows when it has come. */
const screens: readonly [string, (rendered: Rendered, language: Language) => Promise<unknown>][] = [
  ["list", () => Promise.resolve()],
  [
    "form",
    async ({ pane }, language) => {
      await act(() => pane.mark());
      await heading(wordsOf[language].markAsKpi);
    },
  ],
  [
    "form with issues",
    async ({ pane }, language) => {
      await act(() => pane.mark());
      act(() =>
        pane.change((draft) => ({ ...draft, targetChoice: "range", polarity: "range", actual: "?" })),
      );
      await act(() => pane.apply());
      await heading(wordsOf[language].markAsKpi);
    },
  ],
  [
    "card",
    async ({ pane }) => {
      act(() => pane.goTo({ name: "card", id: "kpi-2" }));
      await heading("Cost");
    },
  ],
  [
    "help",
    async ({ pane }, language) => {
      act(() => pane.goTo({ name: "help" }));
      await heading(wordsOf[language].help);
    },
  ],
  [
    "health",
    async ({ pane, workbook }, language) => {
      workbook.broken = [{ code: "ruleLost", id: "kpi-1", name: "Seen", at: "Ward!D2", repair: "rewrite" }];
      await act(() => pane.checkHealth());
      await heading(healthWords[language].title);
    },
  ],
  [
    "sharing check",
    async ({ pane }, language) => {
      await act(() => pane.checkSharing());
      await heading(shareWords[language].title);
    },
  ],
  [
    "review",
    async ({ pane, workbook }, language) => {
      const one = await workbook.readSelection();
      if (!one.ok) throw new Error("The sample's selection is a series.");
      const other = { ...one.value, name: { ...one.value.name, value: "Copy" }, actual: "C2:C5" };
      workbook.block = { kind: "many", understandings: [one.value, other], skipped: [] };
      await act(() => pane.mark());
      await heading(reviewWords[language].title);
    },
  ],
  [
    "error",
    async ({ pane, workbook }) => {
      workbook.breakNext("no such object");
      await act(() => pane.refresh());
    },
  ],
];

describe.each<Language>(["en", "fr"])("in %s", (language) => {
  test.each(screens)("the %s has no accessibility error that axe can find", async (_name, reach) => {
    const workbook = new FakeWorkbook(sampleOptions);
    await workbook.apply([{ ...seenDefinition, actual: "B2:B4" }, costDefinition]);
    const rendered = await renderPane({ language, workbook });
    await reach(rendered, language);
    const { violations } = await axe(rendered.view.container);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual(
      [],
    );
  });
});
