import type { Outcome } from "../../src/kpi/outcome";
import {
  codes,
  good,
  openEngland,
  performance,
  pictureOf,
  type OpenedWorkbook,
} from "./support/openWorkbook";

/** Every so many actions of a batch one is made to fail: enough to meet each kind of change. */
const stride = 23;

/** The file, in an order of its own and without the ids that Excel gives anew. */
function pictureToCompare(workbook: OpenedWorkbook): unknown {
  const { names, sheets, ...rest } = JSON.parse(
    JSON.stringify(pictureOf(workbook)).replace(/\{[0-9A-F-]{36}\}/g, "id"),
  ) as ReturnType<typeof pictureOf>;
  return {
    ...rest,
    names: [...names].sort((a, b) => a.name.localeCompare(b.name)),
    sheets: sheets.map((sheet) => ({
      ...sheet,
      columns: [...sheet.columns].sort((a, b) => a.index - b.index),
    })),
  };
}

type Change = (workbook: OpenedWorkbook) => Promise<Outcome<unknown>>;

/** Sizes of the requests of a change, in actions. */
async function requestsOf(open: () => Promise<OpenedWorkbook>, change: Change): Promise<number[]> {
  const workbook = await open();
  const sizes: number[] = [];
  for (let batch = 0; batch < 6; batch++) {
    const count = (_: unknown, index: number): boolean => {
      sizes[batch] = index + 1;
      return false;
    };
    workbook.excel.host.failAt({ batch, action: count, code: "AccessDenied" });
  }
  good(await change(workbook));
  return sizes;
}

const apply: Change = (workbook) => workbook.kpis.apply([performance]);

const edit: Change = (workbook) =>
  workbook.kpis.apply([{ ...performance, target: 0.96, language: "fr", columns: ["status", "variance"] }]);

const remove: Change = (workbook) => workbook.kpis.remove(["kojzr"]);

async function openApplied(): Promise<OpenedWorkbook> {
  const workbook = await openEngland();
  good(await workbook.kpis.apply([{ ...performance, id: "kojzr" }]));
  await workbook.excel.settled();
  return workbook;
}

describe("a failure half-way leaves the workbook as it was", () => {
  test.each<[string, () => Promise<OpenedWorkbook>, Change]>([
    ["a first KPI is written", openEngland, apply],
    ["a KPI is edited", openApplied, edit],
    ["a KPI is removed", openApplied, remove],
  ])(
    "while %s",
    async (_, open, change) => {
      const sizes = await requestsOf(open, change);
      const writing = sizes.flatMap((size, batch) => (batch < 3 ? [] : [{ size, batch }]));
      let failures = 0;
      for (const { size, batch } of writing) {
        for (let action = 1; action < size; action += stride) {
          const workbook = await open();
          const before = pictureToCompare(workbook);
          workbook.excel.host.failAt({ batch, action, code: "AccessDenied" });
          const outcome = await change(workbook);
          if (outcome.ok) continue;
          expect(codes(outcome)).toEqual(["excelRefused"]);
          await workbook.excel.settled();
          expect(pictureToCompare(workbook)).toEqual(before);
          failures += 1;
        }
      }
      expect(failures).toBeGreaterThan(4);
    },
    300_000,
  );

  test("a failure while it is put back is said as such", async () => {
    const workbook = await openEngland();
    workbook.excel.host.failAt({ batch: 3, action: 150, code: "AccessDenied" });
    workbook.excel.host.failAt({ batch: 6, action: 3, code: "AccessDenied" });
    expect(codes(await apply(workbook))).toEqual(["notRestored"]);
  });

  test("a refusal while reading is said, and nothing is written", async () => {
    const workbook = await openEngland();
    const before = pictureToCompare(workbook);
    workbook.excel.host.failAt({ batch: 1, action: 2, code: "GeneralException" });
    expect(codes(await apply(workbook))).toEqual(["excelUnreadable"]);
    expect(pictureToCompare(workbook)).toEqual(before);
  });
});
