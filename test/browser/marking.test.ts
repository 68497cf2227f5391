import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { browserTest, Skipped } from "./support/browserTest";
import { firstRow, judged, lastPlannedRow, lastRow, sheetName } from "./support/customerService";
import { markCustomerSatisfaction } from "./support/markCustomerSatisfaction";
import type { SavedWorkbook } from "./support/savedWorkbook";

const registerSheet = "KPI register";

/** What the file must hold after the first sheet's column B was marked with all that was proposed. */
function assertMarked(workbook: SavedWorkbook): void {
  const figures = workbook
    .column(sheetName, "B", firstRow, lastRow)
    .map((text) => Math.round(Number(text) * 1000));
  assert.deepEqual(
    figures,
    judged.map(([figure]) => figure),
  );
  assert.deepEqual(
    workbook.column(sheetName, "D", firstRow, lastRow),
    judged.map(([, status]) => status),
  );
  assert.equal(workbook.cell(sheetName, "D1")?.value, "Status");
  const anchor = workbook.cell(sheetName, "D2");
  assert.match(anchor?.formula ?? "", /^_xldudf_KPI_STATUS\(/);
  assert.equal(anchor?.spillsOver, `D${firstRow}:D${lastPlannedRow}`);
  assert.deepEqual(workbook.column(sheetName, "D", lastRow + 1, lastPlannedRow), ["", ""]);
  const attainment = workbook.column(sheetName, "E", firstRow, lastRow).map(Number);
  judged.forEach(([figure], i) => assert.ok(Math.abs((attainment[i] ?? NaN) - figure / 920) < 1e-9));
  assert.ok(workbook.rules(sheetName).length >= 3, "one rule per status");
  assert.ok(workbook.sheetNames.includes(registerSheet), workbook.sheetNames.join(", "));
}

browserTest(
  "A newcomer reaches a status column in three clicks, and finds it in the saved file",
  async (workbench) => {
    await markCustomerSatisfaction(workbench);
    const { name, workbook } = await workbench.save();
    assert.equal(name, "Sample.xlsx");
    assertMarked(workbook);
    await workbench.pane
      .getByRole("list", { name: "KPIs, worst first" })
      .getByText("Customer satisfaction")
      .waitFor();
  },
);

browserTest("A newcomer reaches the same status column by the keyboard alone", async (workbench) => {
  const { page, pane, ribbon, goToPane, tabTo } = workbench;
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Control+Space");
  await page.keyboard.press("Shift+F6");
  await tabTo(ribbon("Mark as KPI"));
  await page.keyboard.press("Enter");
  const apply = pane.getByRole("button", { name: "Apply", exact: true });
  await apply.waitFor();
  await goToPane();
  await tabTo(apply);
  await page.keyboard.press("Enter");
  await pane.getByText("Customer satisfaction: written to").first().waitFor();
  assertMarked((await workbench.save()).workbook);
});

const reader = `
import io, json, sys, openpyxl
file = sys.stdin.buffer.read()
def column(values):
    sheet = openpyxl.load_workbook(io.BytesIO(file), data_only=values)["${sheetName}"]
    return [str(getattr(cell[0].value, "text", cell[0].value)) for cell in sheet["D${firstRow}:D${lastRow}"]]
print(json.dumps([column(True), column(False)[0]]))`;

browserTest("The saved file opens in openpyxl with the formula and its last values", async (workbench) => {
  const python = ["python3", "/usr/bin/python3"].find(
    (command) => spawnSync(command, ["-c", "import openpyxl"]).status === 0,
  );
  if (python === undefined) throw new Skipped("Python with openpyxl is not installed");
  await markCustomerSatisfaction(workbench);
  const { bytes } = await workbench.save();
  const { status, stdout, stderr } = spawnSync(python, ["-c", reader], { input: bytes, encoding: "utf8" });
  assert.equal(status, 0, stderr);
  const [values, formula] = JSON.parse(stdout) as [string[], string];
  assert.deepEqual(
    values,
    judged.map(([, word]) => word),
  );
  assert.match(formula, /^=?_xldudf_KPI_STATUS\(/);
});
