import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { act, screen } from "@testing-library/react";
import { heading, renderPane } from "../../support/renderPane";

/** The functions as their source declares them. */
function declaredFunctions(): string[] {
  const folder = join(__dirname, "../../../src/functions");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => [...readFileSync(join(folder, file), "utf8").matchAll(/@customfunction ([A-Z]+)/g)])
    .map(([, id]) => `=KPI.${id}`);
}

test("help lists the main functions, and only functions that exist", async () => {
  const { pane } = await renderPane();
  act(() => pane.goTo({ name: "help" }));
  await heading("Help");
  const listed = screen.getAllByText(/^=KPI\./).map((name) => name.textContent);
  expect(listed).toEqual(expect.arrayContaining(["=KPI.STATUS", "=KPI.ATTAINMENT", "=KPI.VARIANCE"]));
  expect(declaredFunctions()).toEqual(expect.arrayContaining(listed));
});

test("help says in plain words that no figure leaves the workbook, and what Office itself does", async () => {
  const { pane } = await renderPane();
  act(() => pane.goTo({ name: "help" }));
  expect(
    await screen.findByText(/never leave the workbook.*Microsoft, which may collect usage data/),
  ).toBeVisible();
});
