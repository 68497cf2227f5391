import fc from "fast-check";
import {
  columnKinds,
  formulaForms,
  languages,
  modes,
  type ColumnKind,
  type KpiDefinition,
} from "../../src/kpi/definition";
import type { Outcome } from "../../src/kpi/outcome";
import { comparable } from "./support/comparable";
import { good, openEngland, type OpenedWorkbook } from "./support/openWorkbook";

/** A sheet that somebody has formatted where columns will stand, with a rule of their own, and a table beside. */
async function openLived(): Promise<OpenedWorkbook> {
  const workbook = await openEngland();
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("England");
    sheet.getRange("F2:F4").numberFormat = [["0.00"], ["#,##0"], ["@"]];
    sheet.getRange("G1").format.borders.getItem("EdgeBottom").style = "Continuous";
    sheet.getRange("H1").format.font.italic = true;
    sheet.getRange("F:F").format.columnWidth = 33;
    const rule = sheet.getRange("A1:Z20").conditionalFormats.add("CellValue");
    rule.cellValue.rule = { formula1: "=12", operator: "EqualTo" };
    rule.cellValue.format.font.color = "#00FF00";
    const table = context.workbook.worksheets.add("Rates");
    table.getRange("B2:D6").formulas = [
      ["Month", "Rate", "Goal"],
      [46023, 0.95, 0.95],
      [46054, 0.93, 0.95],
      [46082, "", 0.95],
      [46113, 0.97, 0.95],
    ];
    table.tables.add("B2:D6", true).name = "Rates";
    await context.sync();
  });
  await workbook.excel.settled();
  return workbook;
}

const series = {
  performance: { sheet: "England", actual: "C2:C7", periods: "A2:A7", target: "D2:D7", polarity: "higher" },
  breaches: {
    sheet: "England",
    actual: "B2:B7",
    periods: "A2:A7",
    target: 20,
    polarity: "lower",
    place: "T1",
  },
  rates: { sheet: "Rates", actual: "C3:C6", periods: "B3:B6", target: "D3:D6", polarity: "closest" },
} as const;

/** Columns that ask for nothing else than figures and a target. */
const columns = columnKinds.filter((column) => column !== "pace" && column !== "forecast");

const definitions = fc.record({
  which: fc.constantFrom(...(Object.keys(series) as (keyof typeof series)[])),
  name: fc.constantFrom("Figure", "=1+1", "Coût d'été"),
  columns: fc.subarray<ColumnKind>([...columns], { minLength: 1 }),
  mode: fc.constantFrom(...modes),
  language: fc.constantFrom(...languages),
  formulas: fc.constantFrom(...formulaForms),
  targeted: fc.boolean(),
});

const works = fc.oneof(
  { weight: 4, arbitrary: fc.record({ work: fc.constant("apply" as const), with: definitions }) },
  {
    weight: 2,
    arbitrary: fc.record({ work: fc.constant("mode" as const), mode: fc.constantFrom(...modes) }),
  },
  { weight: 1, arbitrary: fc.record({ work: fc.constant("remove" as const), at: fc.nat(2) }) },
);

const sequences = fc.array(fc.tuple(works, fc.boolean()), { minLength: 3, maxLength: 6 });

async function idsOf({ kpis }: OpenedWorkbook): Promise<string[]> {
  return good(await kpis.list()).map(({ definition }) => definition.id);
}

async function carryOut(
  workbook: OpenedWorkbook,
  work: typeof works extends fc.Arbitrary<infer T> ? T : never,
): Promise<Outcome<unknown>> {
  const { kpis } = workbook;
  if (work.work === "mode") return kpis.setMode("all", work.mode);
  if (work.work === "remove") return kpis.remove((await idsOf(workbook)).slice(work.at, work.at + 1));
  const { which, targeted, ...rest } = work.with;
  const { target, ...figures } = series[which];
  const definition: KpiDefinition = { ...figures, ...rest, ...(targeted && { target }) };
  // Columns of a table that are exchanged for others keep their widths.
  if (which === "rates")
    return kpis.apply([{ ...definition, columns: ["status", "signal"], language: "en" }]);
  return kpis.apply([definition]);
}

test("whatever works follow each other, each can be undone, and removal leaves the workbook as it was", async () => {
  await fc.assert(
    fc.asyncProperty(sequences, async (sequence) => {
      const workbook = await openLived();
      const { kpis, excel } = workbook;
      const start = comparable(workbook);
      for (const [work, isUndone] of sequence) {
        const before = comparable(workbook);
        const done = kpis.lastDone();
        good(await carryOut(workbook, work));
        await excel.settled();
        expect(good(await kpis.checkHealth())).toEqual([]);
        expect(good(await kpis.refresh()).unchanged).toBe(true);
        if (!isUndone || kpis.lastDone() === done) continue;
        if (JSON.stringify(before) === JSON.stringify(comparable(workbook))) continue;
        good(await kpis.undoLast());
        await excel.settled();
        expect(comparable(workbook)).toEqual(before);
      }
      good(await kpis.remove(await idsOf(workbook)));
      await excel.settled();
      expect(comparable(workbook)).toEqual(start);
    }),
    { numRuns: 6, seed: 20260711 },
  );
}, 120_000);
