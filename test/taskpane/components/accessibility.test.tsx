import { act } from "@testing-library/react";
import { axe } from "jest-axe";
import type { Language } from "../../../src/kpi/definition";
import { FakeWorkbook } from "../../support/fakeWorkbook";
import { heading, renderPane, type Rendered } from "../../support/renderPane";
import { costDefinition, sampleOptions, seenDefinition } from "../../support/sampleWorkbook";
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
