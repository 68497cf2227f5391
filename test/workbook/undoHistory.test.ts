import { good, openEngland, performance, type OpenedWorkbook } from "./support/openWorkbook";

/**
 * Excel on the desktop forgets what a person could undo as soon as merged areas are asked for (office-js #5918): what
 * only looks must leave Ctrl+Z alone.
 */
describe("Looking at the workbook leaves Excel's undo history alone", () => {
  let workbook: OpenedWorkbook;

  beforeAll(async () => {
    workbook = await openEngland();
    good(await workbook.kpis.apply([performance]));
  });

  async function asksForMerges(look: () => Promise<unknown>): Promise<boolean> {
    const asked: string[] = [];
    const { prototype } = workbook.excel.Excel.Range;
    const original = Object.getOwnPropertyDescriptor(prototype, "getMergedAreasOrNullObject");
    const call = prototype.getMergedAreasOrNullObject;
    prototype.getMergedAreasOrNullObject = function (this: Excel.Range) {
      asked.push("getMergedAreasOrNullObject");
      return call.call(this);
    };
    await look();
    if (original) Object.defineProperty(prototype, "getMergedAreasOrNullObject", original);
    return asked.length > 0;
  }

  test("the list, the health check and the sharing check do not ask for merged cells", async () => {
    expect(await asksForMerges(() => workbook.kpis.list())).toBe(false);
    expect(await asksForMerges(() => workbook.kpis.checkHealth())).toBe(false);
    expect(await asksForMerges(() => workbook.kpis.checkSharing())).toBe(false);
  });

  test("a preview does, because columns must not be planned over merged cells", async () => {
    expect(await asksForMerges(() => workbook.kpis.preview(performance))).toBe(true);
  });
});
