import assert from "node:assert/strict";
import { browserTest } from "./support/browserTest";
import { firstRow, judged, lastRow, sheetName, widths } from "./support/customerService";

const french: Readonly<Record<string, string>> = {
  "On target": "Atteint",
  "At risk": "À surveiller",
  "Off target": "Non atteint",
};

browserTest(
  "The title bar's language changes ribbon, window and pane together",
  async ({ page, pane, ribbon }) => {
    await ribbon("Mark as KPI").waitFor();
    await page.getByLabel("Language").selectOption("Français");
    await ribbon("Marquer comme KPI").waitFor();
    await pane.getByRole("button", { name: "Marquer comme KPI" }).waitFor();
    assert.equal(await page.locator("#save").innerText(), "Enregistrer");
    assert.equal(await page.locator("html").getAttribute("lang"), "fr");
    assert.equal(await pane.locator("html").getAttribute("lang"), "fr");
  },
);

browserTest("The pane's own link changes its language at once", async ({ pane }) => {
  await pane.getByRole("button", { name: "Français" }).click();
  await pane.getByRole("button", { name: "Marquer comme KPI" }).waitFor();
});

browserTest(
  "In French the status column is written in French words, and the register is a French sheet",
  async (workbench) => {
    const { clickColumnHeader, pane, ribbon } = workbench;
    await clickColumnHeader(2, widths);
    await ribbon("Marquer comme KPI").click();
    await pane.getByRole("button", { name: "Appliquer", exact: true }).click();
    await pane.getByRole("button", { name: "Voir dans la feuille" }).waitFor();
    const { workbook } = await workbench.save();
    assert.deepEqual(
      workbook.column(sheetName, "D", firstRow, lastRow),
      judged.map(([, status]) => french[status]),
    );
    assert.match(workbook.cell(sheetName, "D2")?.formula ?? "", /^_xldudf_KPI_STATUS\(.*"fr"\)$/);
    assert.ok(workbook.sheetNames.includes("Registre KPI"), workbook.sheetNames.join(", "));
  },
  { language: "fr" },
);
