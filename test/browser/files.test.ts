import assert from "node:assert/strict";
import { applyToFile } from "../../workbench/cli/applyToFile";
import { makeSample } from "../../workbench/sample/makeSample";
import { browserTest } from "./support/browserTest";
import { sheetName } from "./support/customerService";
import { markCustomerSatisfaction } from "./support/markCustomerSatisfaction";
import type { WorkbenchPage } from "./support/workbenchPage";

const choose = ({ page }: WorkbenchPage, name: string, content: Uint8Array): Promise<void> =>
  page
    .locator("#file-input")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });

/** Opens a file that is none, expects its name and the reason, and that the workbook before is still there. */
async function assertRefused(workbench: WorkbenchPage, name: string, content: Uint8Array): Promise<void> {
  const { page } = workbench;
  await choose(workbench, name, content);
  const message = await page.locator("#messages").getByRole("alert").innerText();
  assert.ok(message.startsWith(`${name}: `), message);
  assert.ok(message.length > name.length + 40, `says what to do: ${message}`);
  assert.match(await page.locator("#file").innerText(), /^Sample\.xlsx/);
  const { workbook } = await workbench.save();
  assert.equal(workbook.cell(sheetName, "B1")?.value, "Customer satisfaction");
}

browserTest(
  "A file that is not an .xlsx is refused with its name and a reason, and nothing is lost",
  (workbench) => assertRefused(workbench, "letter.xlsx", Buffer.from("Dear customer, this is a letter.")),
);

browserTest(
  "A truncated workbook is refused with its name and a reason, and nothing is lost",
  (workbench) => {
    const sample = makeSample();
    return assertRefused(workbench, "cut.xlsx", sample.slice(0, Math.floor(sample.length / 2)));
  },
);

browserTest("A saved workbook opens again with its KPIs in the pane", async (workbench) => {
  const { page, pane } = workbench;
  await markCustomerSatisfaction(workbench);
  const { bytes } = await workbench.save();
  await choose(workbench, "Again.xlsx", bytes);
  await page.getByText("Again.xlsx", { exact: true }).waitFor();
  const row = pane.getByRole("list", { name: "KPIs, worst first" }).getByRole("button");
  assert.match(await row.innerText(), /^Customer satisfaction\s+96\.4%\s+Oct 2026\s+On target/);
});

browserTest(
  "A row that the command wrote is in order when the workbook is opened, though new periods are taken up at once",
  async (workbench) => {
    const { page, pane } = workbench;
    const definition = {
      name: "Scrap",
      sheet: "Production",
      actual: "C5:X5",
      periods: "C4:X4",
      target: "B5",
      polarity: "lower",
      columns: ["status"],
    } as const;
    const applied = await applyToFile(makeSample(), [definition]);
    assert.ok(applied.ok);
    await choose(workbench, "Row.xlsx", applied.value.bytes);
    await page.getByText("Row.xlsx", { exact: true }).waitFor();
    await pane.getByRole("list", { name: "KPIs, worst first" }).getByRole("button").waitFor();
    await pane.getByRole("button", { name: "Check", exact: true }).click();
    await pane.getByText("Everything is in order.").waitFor();
  },
);

browserTest(
  "The title says so while changes are not saved, and no longer once they are",
  async (workbench) => {
    const title = workbench.page.locator("#file");
    assert.equal(await title.innerText(), "Sample.xlsx");
    await workbench.enter(3, 2, "95");
    await workbench.page.getByText("Sample.xlsx — not saved", { exact: true }).waitFor();
    await workbench.save();
    await workbench.page.getByText("Sample.xlsx was saved to your downloads.").waitFor();
    assert.equal(await title.innerText(), "Sample.xlsx");
  },
);
