import assert from "node:assert/strict";
import { browserTest } from "./support/browserTest";
import type { WorkbenchPage } from "./support/workbenchPage";

const openSheet = ({ page }: WorkbenchPage, name: string): Promise<void> =>
  page.locator(".o-sheet").filter({ hasText: name }).click();

async function applyAndWait({ pane }: WorkbenchPage): Promise<void> {
  await pane.getByRole("button", { name: "Apply", exact: true }).click();
  await pane.getByRole("button", { name: "Show in sheet" }).waitFor();
}

browserTest(
  "A row of figures with its target in front gets a row of statuses below the block",
  async (workbench) => {
    await openSheet(workbench, "Production");
    await workbench.goToCell(5, 3);
    await workbench.page.keyboard.press("Control+Shift+ArrowRight");
    await workbench.ribbon("Mark as KPI").click();
    await applyAndWait(workbench);
    const { workbook } = await workbench.save();
    assert.equal(workbook.cell("Production", "A10")?.value, "Status");
    assert.match(workbook.cell("Production", "C10")?.formula ?? "", /^_xldudf_KPI_STATUS\(.*"lower"/);
    for (const letter of "CDEFGHIJKLMNOPQRSTUVWX") {
      const perThousand = Math.round(Number(workbook.cell("Production", `${letter}5`)?.value) * 1000);
      const expected = perThousand <= 20 ? "On target" : perThousand <= 40 ? "At risk" : "Off target";
      assert.equal(
        workbook.cell("Production", `${letter}10`)?.value,
        expected,
        `${letter}5 is ${perThousand} ‰`,
      );
    }
  },
);

browserTest(
  "A column of an Excel table gets columns of the table with a formula in each row",
  async (workbench) => {
    const { page, pane, ribbon } = workbench;
    await openSheet(workbench, "IT");
    await workbench.goToCell(1, 4);
    await page.keyboard.press("Control+Space");
    await ribbon("Mark as KPI").click();
    await pane.getByLabel("Target is").selectOption("A number");
    await pane.getByLabel("Target value").fill("5");
    await applyAndWait(workbench);
    const { workbook } = await workbench.save();
    assert.deepEqual(
      ["F1", "G1", "H1"].map((address) => workbook.cell("IT", address)?.value),
      ["Target", "Status", "Attainment"],
    );
    for (let row = 2; row <= 23; row++) {
      const tenths = Math.round(Number(workbook.cell("IT", `D${row}`)?.value) * 10);
      const expected = tenths <= 50 ? "On target" : tenths <= 55 ? "At risk" : "Off target";
      const status = workbook.cell("IT", `G${row}`);
      assert.equal(status?.value, expected, `D${row} is ${tenths / 10} h`);
      assert.match(
        status?.formula ?? "",
        /^IF\((Systems\[\[#This Row\],\[Time to restore\]\])="","",_xldudf_KPI_STATUS\(\1,/,
      );
      assert.equal(status?.spillsOver, undefined);
    }
    assert.equal(workbook.cell("IT", "G25")?.value, "");
  },
);
