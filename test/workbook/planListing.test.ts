import type { PlannedChange } from "../../src/workbook";
import { good, openEngland, performance } from "./support/openWorkbook";
import { openTable, sales } from "./support/openTable";

const kaa = { ...performance, id: "kaa" };

const brief = ({ action, what, at }: PlannedChange): string => `${action} ${what} ${at}`;

test("a first apply lists the register, every cell block, rule and name, and leaves nothing", async () => {
  const workbook = await openEngland();
  const { plan } = good(await workbook.kpis.preview(kaa));
  const lines = plan.map(brief);
  expect(lines).toEqual(
    expect.arrayContaining([
      "write sheet KPI register",
      "write table KpiRegister",
      "write cells England!E1",
      "write cells England!E2:E7",
      "write cells England!F1",
      "write cells England!F2",
      "write format England!E1",
      "write format England!E2:E7",
      "write rule England!F2:F7",
      "write name KPI_kaa_actual",
      "write name KPI_kaa_periods",
      "write name KPI_kaa_status",
      "write name KPI_kaa_memo",
    ]),
  );
  expect(lines.filter((line) => line === "write rule England!F2:F7")).toHaveLength(4);
  expect(plan.filter(({ action }) => action !== "write")).toEqual([]);
  const textAt = (what: string, at: string): string | undefined =>
    plan.find((one) => one.what === what && one.at === at)?.text;
  expect(textAt("cells", "England!E1")).toBe("Target");
  expect(textAt("cells", "England!E2:E7")).toBe("0.95");
  expect(textAt("cells", "England!F2")).toMatch(/^=.*KPI\.STATUS/);
  expect(textAt("rule", "England!F2:F7")).toMatch(/^="/);
  expect(textAt("name", "KPI_kaa_actual")).toBe("=England!$C$2:$C$7");
});

test("a KPI that stands as it shall is left, all of it", async () => {
  const workbook = await openEngland();
  good(await workbook.kpis.apply([kaa]));
  await workbook.excel.settled();
  const { plan } = good(await workbook.kpis.preview(kaa));
  expect(plan.map(({ action }) => action)).toEqual(plan.map(() => "leave"));
  expect(plan.map(brief)).toEqual(
    expect.arrayContaining([
      "leave cells England!E2:E7",
      "leave cells England!F2:F7",
      "leave rule England!F2:F7",
      "leave name KPI_kaa_actual",
      "leave row KpiRegister",
    ]),
  );
  expect(plan.every(({ kpi }) => kpi === "kaa")).toBe(true);
});

test("an edit lists what goes with what stands there now, and what stays", async () => {
  const workbook = await openEngland();
  good(await workbook.kpis.apply([kaa]));
  await workbook.excel.settled();
  const { plan } = good(await workbook.kpis.preview({ ...kaa, columns: ["target", "status"] }));
  const gone = plan.filter(({ action }) => action === "remove");
  expect(gone.map(brief)).toEqual(
    expect.arrayContaining([
      "remove cells England!G1",
      "remove cells England!G2:G7",
      "remove name KPI_kaa_attainment",
      "remove name KPI_kaa_variance",
    ]),
  );
  expect(gone.find(({ at }) => at === "England!G1")?.text).toBe("Attainment");
  expect(plan.map(brief)).toContain("leave cells England!E2:E7");
  expect(plan.map(brief)).toContain("leave name KPI_kaa_status");
});

test("in a table the columns that are added are listed by their headers", async () => {
  const workbook = await openTable();
  const lines = good(await workbook.kpis.preview({ ...sales, id: "kaa" })).plan.map(brief);
  expect(lines).toEqual(
    expect.arrayContaining([
      "write column Sales[Status]",
      "write cells Sales[Status]",
      "write column Sales[Variance]",
    ]),
  );
});

test("as many cells are said to be written as an apply then writes", async () => {
  const workbook = await openEngland();
  const { plan } = good(await workbook.kpis.preview(kaa));
  const report = good(await workbook.kpis.apply([kaa]));
  const rules = plan.filter(({ what, action }) => what === "rule" && action === "write");
  expect(rules).toHaveLength(report.rulesWritten);
});
