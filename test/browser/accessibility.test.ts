import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import { browserTest } from "./support/browserTest";
import { widths } from "./support/customerService";
import type { WorkbenchPage } from "./support/workbenchPage";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds against WCAG 2.2 AA on the screen that the pane shows, contrast included. */
async function assertAccessible({ page }: WorkbenchPage, screen: string): Promise<void> {
  const frame = page.frames().find((one) => one.url().endsWith("/addin/taskpane.html"));
  assert.ok(frame, "the pane's frame is there");
  await frame.evaluate(axe);
  const { violations } = await frame.evaluate(
    (values) =>
      (window as unknown as { axe: { run(options: unknown): Promise<AxeResults> } }).axe.run({
        runOnly: { type: "tag", values },
      }),
    rules,
  );
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
  );
  assert.deepEqual(found, [], screen);
}

for (const theme of ["light", "dark"] as const) {
  browserTest(
    `Every screen of the pane passes axe's WCAG 2.2 AA rules in the ${theme} theme`,
    async (workbench) => {
      const { pane, ribbon, clickColumnHeader } = workbench;
      await assertAccessible(workbench, "first screen");
      await clickColumnHeader(2, widths);
      await ribbon("Mark as KPI").click();
      const apply = pane.getByRole("button", { name: "Apply", exact: true });
      await apply.waitFor();
      await pane.getByRole("button", { name: "Change", exact: true }).click();
      await assertAccessible(workbench, "marking");
      await apply.click();
      await pane.getByRole("button", { name: "Show in sheet" }).waitFor();
      await assertAccessible(workbench, "list");
      await pane.getByRole("list").getByRole("button").first().click();
      await pane.getByRole("heading", { name: "Customer satisfaction" }).waitFor();
      await assertAccessible(workbench, "card");
      await ribbon("Help").click();
      await pane.getByRole("heading", { name: "Help" }).waitFor();
      await assertAccessible(workbench, "help");
    },
    { theme },
  );
}
