import assert from "node:assert/strict";
import { browserTest } from "./support/browserTest";
import { firstRow, judged, lastRow, sheetName } from "./support/customerService";
import { markCustomerSatisfaction } from "./support/markCustomerSatisfaction";

browserTest("A changed figure changes its status and no other", async (workbench) => {
  await markCustomerSatisfaction(workbench);
  await workbench.enter(3, 2, "95");
  const workbook = await workbench.saveUntil((saved) => saved.cell(sheetName, "D3")?.value === "On target");
  assert.equal(Number(workbook.cell(sheetName, "B3")?.value), 0.95);
  assert.deepEqual(
    workbook.column(sheetName, "D", firstRow, lastRow),
    judged.map(([, status], i) => (i === 1 ? "On target" : status)),
  );
});

browserTest(
  "Undo takes an apply back, register and formats included, and redo writes it again",
  async (workbench) => {
    const { page } = workbench;
    const before = (await workbench.save()).workbook;
    await markCustomerSatisfaction(workbench);
    const undo = page.locator("#undo");
    while (await undo.isEnabled()) await undo.click();
    const undone = await workbench.saveUntil((saved) => saved.cell(sheetName, "D1") === undefined);
    for (const letter of ["D", "E"]) {
      assert.deepEqual(
        undone.column(sheetName, letter, 1, lastRow),
        before.column(sheetName, letter, 1, lastRow),
      );
    }
    assert.deepEqual(undone.rules(sheetName), before.rules(sheetName));
    assert.deepEqual(undone.sheetNames, before.sheetNames);
    const redo = page.locator("#redo");
    while (await redo.isEnabled()) await redo.click();
    const redone = await workbench.saveUntil((saved) => saved.cell(sheetName, "D3")?.value === "Off target");
    assert.deepEqual(
      redone.column(sheetName, "D", firstRow, lastRow),
      judged.map(([, status]) => status),
    );
  },
);
