import { act, screen, within } from "@testing-library/react";
import { generateMetadata } from "../../../src/functions/metadata/generateMetadata.cjs";
import type { FunctionHelp } from "../../../src/taskpane/state/functionHelp";
import { heading, renderPane, type Rendered, type RenderOptions } from "../../support/renderPane";

async function help(options: RenderOptions = {}): Promise<Rendered> {
  const rendered = await renderPane(options);
  act(() => rendered.pane.goTo({ name: "help" }));
  await heading(options.language === "fr" ? "Aide" : "Help");
  return rendered;
}

const listed = (): (string | null)[] => screen.queryAllByText(/^=KPI\.\w+$/).map((name) => name.textContent);

test.each(["en", "fr"] as const)(
  "help in %s lists every function that Excel is told of, once",
  async (language) => {
    await help({ language });
    const { functions } = generateMetadata()[language];
    await screen.findByText("=KPI.STATUS");
    expect(listed().sort()).toEqual(functions.map(({ name }) => `=KPI.${name}`).sort());
    for (const { description } of functions) expect(screen.getByText(description)).toBeInTheDocument();
  },
);

test("searching finds functions by what they and their arguments are about, and says how many", async () => {
  const { user } = await help();
  await user.type(await screen.findByRole("searchbox", { name: "Search the functions" }), "holidays");
  expect(listed()).toEqual(["=KPI.ELAPSED"]);
  expect(screen.getByText(/^1 function of \d+$/)).toBeVisible();
  await user.type(screen.getByRole("searchbox"), " zebra");
  expect(screen.getByText("No function speaks of “holidays zebra”.")).toBeVisible();
});

test("in French accents need not be typed", async () => {
  const { user } = await help({ language: "fr" });
  await user.type(await screen.findByRole("searchbox"), "prevision");
  expect(listed()).toContain("=KPI.FORECAST");
  expect(listed()).not.toContain("=KPI.STATUS");
});

test("a function opens to its signature, arguments with their choices, and its page in the browser", async () => {
  const { user } = await help();
  await user.click(await screen.findByText("=KPI.STATUS"));
  const entry = screen.getByText("=KPI.STATUS").closest("details") as HTMLElement;
  expect(entry).toHaveAttribute("open");
  expect(within(entry).getByText(/^=KPI\.STATUS\(actual, target, \[polarity\]/)).toBeVisible();
  expect(within(entry).getByText("closest")).toBeVisible();
  const page = within(entry).getByRole("link", { name: /^Details and examples of =KPI\.STATUS/ });
  expect(page).toHaveAttribute("href", expect.stringMatching(/\/functions\/STATUS\.html$/));
  expect(page).toHaveAttribute("target", "_blank");
});

test("without a connection the list says so and can be asked for again", async () => {
  const answers: (FunctionHelp | undefined)[] = [
    undefined,
    {
      en: [
        {
          title: "Status",
          functions: [
            {
              name: "KPI.STATUS",
              signature: "KPI.STATUS()",
              description: "Says it.",
              page: "https://a.example/",
              parameters: [],
            },
          ],
        },
      ],
      fr: [],
    },
  ];
  const { user } = await help({ readFunctionHelp: () => Promise.resolve(answers.shift()) });
  expect(await screen.findByText(/could not be loaded/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText("=KPI.STATUS")).toBeVisible();
});

test("help says in plain words that no figure leaves the workbook, and what Office itself does", async () => {
  await help();
  expect(
    await screen.findByText(/never leave the workbook.*Microsoft, which may collect usage data/),
  ).toBeVisible();
});
