import assert from "node:assert/strict";
import { browserTest } from "./support/browserTest";
import { firstRow, judged, lastRow, sheetName } from "./support/customerService";
import { markCustomerSatisfaction } from "./support/markCustomerSatisfaction";

const statuses = judged.map(([, status]) => status);

browserTest("The pane's Undo takes the last apply back, register and all", async (workbench) => {
  const { pane } = workbench;
  const before = (await workbench.save()).workbook;
  await markCustomerSatisfaction(workbench);
  await pane.getByRole("button", { name: "Undo", exact: true }).click();
  await pane.getByText("the workbook is as it was before").first().waitFor();
  const undone = await workbench.saveUntil((saved) => saved.cell(sheetName, "D1") === undefined);
  assert.deepEqual(undone.sheetNames, before.sheetNames);
  assert.deepEqual(undone.rules(sheetName), before.rules(sheetName));
});

browserTest(
  "A status that was typed over is found by Check and repaired with one click",
  async (workbench) => {
    const { pane } = workbench;
    await markCustomerSatisfaction(workbench);
    await workbench.enter(3, 4, "fine");
    await workbench.saveUntil((saved) => saved.cell(sheetName, "D3")?.value === "fine");
    await pane.getByRole("button", { name: "Check", exact: true }).click();
    await pane.getByRole("heading", { name: "Health" }).waitFor();
    await pane
      .getByRole("button", { name: /^(Write anew|Repair all)/ })
      .first()
      .click();
    await pane.getByText("Everything is in order.").waitFor();
    const repaired = await workbench.saveUntil((saved) => saved.cell(sheetName, "D3")?.value === statuses[1]);
    assert.deepEqual(repaired.column(sheetName, "D", firstRow, lastRow), statuses);
  },
);

browserTest("A KPI goes from live functions to native formulas and back", async (workbench) => {
  const { pane } = workbench;
  await markCustomerSatisfaction(workbench);
  await pane.getByRole("list").getByRole("button").first().click();
  const mode = pane.getByLabel("How its columns compute");
  await mode.selectOption("portable");
  const portable = await workbench.saveUntil(
    (saved) => saved.cell(sheetName, "D2")?.formula?.includes("KPI_STATUS") === false,
  );
  assert.match(portable.cell(sheetName, "D2")?.formula ?? "", /^IF\(/);
  assert.deepEqual(portable.column(sheetName, "D", firstRow, lastRow), statuses);
  await mode.selectOption("live");
  const live = await workbench.saveUntil(
    (saved) => saved.cell(sheetName, "D2")?.formula?.includes("_xldudf_KPI_STATUS") === true,
  );
  assert.deepEqual(live.column(sheetName, "D", firstRow, lastRow), statuses);
});
