import type { KpiDefinition } from "../../src/kpi/definition";
import { columnLetters } from "../../src/workbook/addresses";
import { comparable } from "./support/comparable";
import { codes, good, openWorkbook, type OpenedWorkbook } from "./support/openWorkbook";

const count = 45;

/** Series of six figures side by side. */
async function openMany(): Promise<[OpenedWorkbook, KpiDefinition[]]> {
  const workbook = await openWorkbook();
  const names = Array.from({ length: count }, (_, i) => `Series ${i}`);
  const rows = [0, 1, 2, 3, 4, 5].map((row) => names.map((_, i) => 90 + ((row * 7 + i * 3) % 20)));
  await workbook.write("Sheet1", `A1:${columnLetters(count - 1)}7`, [names, ...rows]);
  const definitions = names.map((name, i): KpiDefinition => ({
    name,
    sheet: "Sheet1",
    actual: `${columnLetters(i)}2:${columnLetters(i)}7`,
    target: 100,
    polarity: "higher",
    columns: ["target", "status"],
  }));
  return [workbook, definitions];
}

test("each KPI is told of when it is planned and when it is written, in order, up to the total", async () => {
  const [workbook, definitions] = await openMany();
  const steps: { readonly done: number; readonly total: number; readonly name: string }[] = [];
  good(await workbook.kpis.apply(definitions, { onProgress: (progress) => steps.push(progress) }));
  expect(steps.map(({ done }) => done)).toEqual(Array.from({ length: 2 * count }, (_, i) => i + 1));
  expect(new Set(steps.map(({ total }) => total))).toEqual(new Set([2 * count]));
  const names = definitions.map(({ name }) => name);
  expect(steps.map(({ name }) => name)).toEqual([...names, ...names]);
  steps.length = 0;
  const ids = good(await workbook.kpis.list()).map(({ definition }) => definition.id);
  good(await workbook.kpis.remove(ids.slice(0, 3), { onProgress: (progress) => steps.push(progress) }));
  expect(steps.at(-1)).toMatchObject({ done: 6, total: 6 });
});

test("the pane may draw while many KPIs are planned", async () => {
  const [workbook, definitions] = await openMany();
  let turns = 0;
  let planning = true;
  const turn = (): void => {
    turns += 1;
    if (planning) setTimeout(turn, 0);
  };
  const options = {
    onProgress: ({ done }: { readonly done: number }): void => {
      if (done === 1) setTimeout(turn, 0);
      if (done === count) planning = false;
    },
  };
  good(await workbook.kpis.apply(definitions, options));
  expect(turns).toBeGreaterThanOrEqual(Math.floor(count / 20));
});

describe("a person ends the work", () => {
  test("before it begins", async () => {
    const [workbook, definitions] = await openMany();
    const signal = AbortSignal.abort();
    expect(codes(await workbook.kpis.apply(definitions, { signal }))).toEqual(["cancelled"]);
    expect(codes(await workbook.kpis.refresh({ signal }))).toEqual(["cancelled"]);
    expect(codes(await workbook.kpis.remove(["kaa"], { signal }))).toEqual(["cancelled"]);
  });

  test.each([
    ["while it is planned", 10],
    ["when the cells are written and the memos are not", count + 5],
  ])("%s: the workbook is as it was", async (_, at) => {
    const [workbook, definitions] = await openMany();
    const before = comparable(workbook);
    const ending = new AbortController();
    const options = {
      signal: ending.signal,
      onProgress: ({ done }: { readonly done: number }): void => {
        if (done === at) ending.abort();
      },
    };
    expect(codes(await workbook.kpis.apply(definitions, options))).toEqual(["cancelled"]);
    await workbook.excel.settled();
    expect(comparable(workbook)).toEqual(before);
    expect(workbook.kpis.lastDone()).toBeUndefined();
    good(await workbook.kpis.apply(definitions.slice(0, 2)));
  });

  test("while columns are frozen after they were written: they come back as formulas", async () => {
    const [workbook, definitions] = await openMany();
    const three = definitions.slice(0, 3);
    const before = comparable(workbook);
    const ending = new AbortController();
    let told = 0;
    const options = {
      signal: ending.signal,
      onProgress: (): void => {
        told += 1;
        // Three are planned and written as formulas; then one is planned to be frozen.
        if (told === 7) ending.abort();
      },
    };
    const frozen = three.map((definition) => ({ ...definition, mode: "frozen" as const }));
    expect(codes(await workbook.kpis.apply(frozen, options))).toEqual(["cancelled"]);
    await workbook.excel.settled();
    expect(comparable(workbook)).toEqual(before);
  });

  test("when everything is written it is done", async () => {
    const [workbook, definitions] = await openMany();
    const ending = new AbortController();
    const one = definitions
      .slice(0, 1)
      .map((definition) => ({ ...definition, columns: ["target"] as const }));
    const options = {
      signal: ending.signal,
      onProgress: ({ done }: { readonly done: number }): void => {
        if (done === 2) ending.abort();
      },
    };
    expect(good(await workbook.kpis.apply(one, options)).kpis).toHaveLength(1);
  });
});
