import { comparable } from "./support/comparable";
import { good, openWorkbook, type OpenedWorkbook } from "./support/openWorkbook";

const kpis = ["Sales", "Scrap", "Staff"].map((name, i) => ({
  id: ["kaa", "kbb", "kcc"][i] ?? "",
  name,
  sheet: "List",
  actual: `B${i + 2}`,
  target: `C${i + 2}`,
  polarity: "higher" as const,
  columns: ["status" as const, "attainment" as const],
}));

async function openList(): Promise<OpenedWorkbook> {
  const workbook = await openWorkbook();
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.name = "List";
    sheet.getRange("A1:C4").formulas = [
      ["KPI", "Actual", "Target"],
      ["Sales", 9, 10],
      ["Scrap", 5, 10],
      ["Staff", 12, 10],
    ];
    await context.sync();
  });
  return workbook;
}

test.each([
  ["first", ["kaa", "kbb", "kcc"]],
  ["middle", ["kbb", "kaa", "kcc"]],
  ["last", ["kcc", "kbb", "kaa"]],
])("taking the %s KPI from a list leaves the others under their headers", async (_, order) => {
  const workbook = await openList();
  const before = comparable(workbook);
  good(await workbook.kpis.apply(kpis));
  const written = await workbook.values("List", "D1:E4");
  const formulas = await workbook.formulas("List", "D1:E4");
  const gone = new Set<string>();
  for (const id of order) {
    good(await workbook.kpis.remove([id]));
    gone.add(id);
    const left = (rows: typeof written) =>
      rows.map((row, i) =>
        (i === 0 ? gone.size === kpis.length : gone.has(kpis[i - 1]?.id ?? "")) ? ["", ""] : row,
      );
    expect(await workbook.values("List", "D1:E4")).toEqual(left(written));
    expect(await workbook.formulas("List", "D1:E4")).toEqual(left(formulas));
  }
  expect(comparable(workbook)).toEqual(before);
});
