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

const looks = [
  { name: "in the light theme", start: { theme: "light" } },
  { name: "in the dark theme", start: { theme: "dark" } },
  { name: "in a contrast theme", start: { forcedColors: true } },
] as const;

for (const { name, start } of looks) {
  browserTest(
    `Every screen of the pane passes axe's WCAG 2.2 AA rules ${name}`,
    async (workbench) => {
      const { pane, ribbon, clickColumnHeader } = workbench;
      await assertAccessible(workbench, "first screen");
      await clickColumnHeader(2, widths);
      await ribbon("Mark as KPI").click();
      const apply = pane.getByRole("button", { name: "Apply", exact: true });
      await apply.waitFor();
      await pane.getByRole("button", { name: "Change", exact: true }).click();
      await pane.getByRole("button", { name: "More about this KPI" }).click();
      await pane.getByRole("button", { name: "Show the plan" }).click();
      await pane.getByLabel(/^Name/).fill("Improve customer satisfaction");
      await pane.getByRole("button", { name: "Call it “Customer satisfaction”" }).waitFor();
      await assertAccessible(workbench, "marking");
      await pane.getByRole("button", { name: "Call it “Customer satisfaction”" }).click();
      await apply.click();
      await pane.getByRole("button", { name: "Show in sheet" }).waitFor();
      await assertAccessible(workbench, "list");
      await pane.getByRole("list").getByRole("button").first().click();
      await pane.getByRole("heading", { name: "Customer satisfaction" }).waitFor();
      await pane.getByRole("button", { name: "Remove" }).click();
      await assertAccessible(workbench, "card, about to remove");
      await pane.getByRole("button", { name: "Keep" }).click();
      await ribbon("Check").click();
      await pane.getByText("Everything is in order.").waitFor();
      await assertAccessible(workbench, "health");
      await ribbon("Share").click();
      await pane.getByRole("button", { name: "Make all portable" }).waitFor();
      await assertAccessible(workbench, "sharing");
      await workbench.page.locator(".o-sheet").filter({ hasText: "Ventes" }).click();
      await workbench.goToCell(1, 2);
      await ribbon("Mark as KPI").click();
      await pane.getByRole("alert").filter({ hasText: /./ }).waitFor({ state: "attached" });
      await assertAccessible(workbench, "a selection without figures");
      await workbench.goToCell(1, 2);
      await workbench.page.keyboard.press("Control+Shift+ArrowRight");
      await workbench.page.keyboard.press("Control+Shift+ArrowDown");
      await ribbon("Mark as KPI").click();
      await pane.getByRole("heading", { name: "Mark several KPIs" }).waitFor();
      await assertAccessible(workbench, "several KPIs");
      await ribbon("Help").click();
      await pane.getByRole("heading", { name: "Help" }).waitFor();
      await assertAccessible(workbench, "help");
    },
    start,
  );
}
