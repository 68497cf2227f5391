import { good, openEngland, performance } from "./support/openWorkbook";

const breaches = {
  ...performance,
  name: "Breaches",
  actual: "B2:B7",
  target: 20,
  polarity: "lower",
  columns: ["status"],
} as const;
const both = [performance, breaches] as const;

async function seenApart(workbook: Awaited<ReturnType<typeof openEngland>>): Promise<string> {
  const seen: string[] = [];
  for (const definition of both) seen.push(good(await workbook.kpis.preview(definition)).seen);
  return seen.join("\n");
}

test("KPIs that were previewed one by one are applied together where nothing changed", async () => {
  const workbook = await openEngland();
  const applied = await workbook.kpis.apply(both, { seen: await seenApart(workbook) });
  expect(good(applied).kpis.map(({ name }) => name)).toEqual(["4-hour performance", "Breaches"]);
});

test("a figure that changed after one of the previews stops the apply of all", async () => {
  const workbook = await openEngland();
  const seen = await seenApart(workbook);
  await workbook.write("England", "B3", [[1]]);
  expect(await workbook.kpis.apply(both, { seen })).toMatchObject({
    ok: false,
    problems: [{ code: "changedSince" }],
  });
  expect(good(await workbook.kpis.list())).toEqual([]);
});
