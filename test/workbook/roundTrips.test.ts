import type { KpiDefinition } from "../../src/kpi/definition";
import { columnLetters } from "../../src/workbook/addresses";
import { good, openWorkbook, type OpenedWorkbook } from "./support/openWorkbook";

const periods = 12;

/** Series of twelve figures side by side, and their definitions. */
async function openSeries(count: number): Promise<[OpenedWorkbook, KpiDefinition[]]> {
  const workbook = await openWorkbook();
  const names = Array.from({ length: count }, (_, i) => `Series ${String.fromCharCode(97 + (i % 26))}${i}`);
  const rows = Array.from({ length: periods }, (_, row) =>
    names.map((__, i) => 80 + ((row * 7 + i * 3) % 40)),
  );
  await workbook.write("Sheet1", `A1:${columnLetters(count - 1)}${periods + 1}`, [names, ...rows]);
  const definitions = names.map((name, i): KpiDefinition => ({
    name,
    sheet: "Sheet1",
    actual: `${columnLetters(i)}2:${columnLetters(i)}${periods + 1}`,
    target: 100,
    polarity: "higher",
    columns: ["target", "status", "attainment", "variance"],
  }));
  return [workbook, definitions];
}

describe.each([1, 10, 100])("round trips for %i KPIs", (count) => {
  test("at most three to read and plan and two to write, none of them over the web's limit", async () => {
    const [workbook, definitions] = await openSeries(count);
    const { counters } = workbook.excel.host;
    const of = async <T>(action: () => Promise<T>): Promise<number> => {
      // Answers of our functions pass over the same bridge.
      await workbook.excel.settled();
      counters.reset();
      await action();
      return counters.syncs;
    };
    const first = definitions[0] as KpiDefinition;
    expect(await of(async () => good(await workbook.kpis.preview(first)))).toBeLessThanOrEqual(3);
    expect(await of(async () => good(await workbook.kpis.apply(definitions)))).toBeLessThanOrEqual(5);
    expect(await of(async () => good(await workbook.kpis.list()))).toBeLessThanOrEqual(3);
    const again = await of(async () =>
      expect(good(await workbook.kpis.apply(definitions)).unchanged).toBe(true),
    );
    expect(again).toBeLessThanOrEqual(3);
    const edited = definitions.map((definition) => ({ ...definition, target: 110 }));
    expect(await of(async () => good(await workbook.kpis.apply(edited)))).toBeLessThanOrEqual(5);
    const ids = good(await workbook.kpis.list()).map(({ definition }) => definition.id);
    expect(ids).toHaveLength(count);
    expect(await of(async () => good(await workbook.kpis.remove(ids)))).toBeLessThanOrEqual(5);
  }, 120_000);
});
