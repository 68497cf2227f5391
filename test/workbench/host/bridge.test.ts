import { openExcel } from "../../../workbench/host/openExcel";

/** Runs a batch that must fail and gives the client's error. */
async function failure(run: () => Promise<unknown>): Promise<OfficeExtension.Error> {
  try {
    await run();
  } catch (error) {
    return error as OfficeExtension.Error;
  }
  throw new Error("The batch did not fail.");
}

describe("the bridge to Microsoft's client library", () => {
  test("writes cells and reads values, formulas and addresses back", async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
      range.values = [
        [2, 3],
        ["=A1*B1", "text"],
      ];
      range.load(["values", "formulas", "address", "worksheet/name"]);
      await context.sync();
      expect(range.values).toEqual([
        [2, 3],
        [6, "text"],
      ]);
      expect(range.formulas).toEqual([
        [2, 3],
        ["=A1*B1", "text"],
      ]);
      expect(range.address).toBe("Sheet1!A1:B2");
      expect(range.worksheet.name).toBe("Sheet1");
    });
  });

  test("lets the client refuse a property that was not loaded", async () => {
    const { Excel } = await openExcel();
    const error = await failure(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
        await context.sync();
        return range.values;
      }),
    );
    expect(error.code).toBe("PropertyNotLoaded");
  });

  test("answers a member that it does not have with ApiNotFound and the member's name", async () => {
    const { Excel } = await openExcel();
    const error = await failure(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1").getPivotTables();
        await context.sync();
      }),
    );
    expect(error.code).toBe("ApiNotFound");
    expect(error.message).toContain("Range.getPivotTables");
  });

  test("names the statement that failed and keeps what was done before it", async () => {
    const { Excel } = await openExcel();
    const error = await failure(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("A1").values = [[1]];
        context.workbook.worksheets.getItem("Nowhere").getRange("A1").values = [[2]];
        sheet.getRange("A2").values = [[3]];
        await context.sync();
      }),
    );
    expect(error.code).toBe("ItemNotFound");
    expect(error.debugInfo.errorLocation).toBe("WorksheetCollection.getItem");
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A2");
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[1], [""]]);
    });
  });

  test("refuses a request over the limit before anything of it is done", async () => {
    const { Excel } = await openExcel(undefined, { payloadLimit: 2000 });
    const error = await failure(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("A1:A300").values = Array.from({ length: 300 }, () => ["long text"]);
        await context.sync();
      }),
    );
    expect(error.code).toBe("RequestPayloadSizeLimitExceeded");
  });

  test("refuses a response over the limit", async () => {
    const { Excel } = await openExcel(undefined, { payloadLimit: 2000 });
    const error = await failure(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:Z100");
        range.load("values");
        await context.sync();
      }),
    );
    expect(error.code).toBe("ResponsePayloadSizeLimitExceeded");
  });

  test("fails a chosen action of a chosen batch once", async () => {
    const { Excel, host } = await openExcel();
    const write = (value: number): Promise<void> =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[value]];
        await context.sync();
      });
    host.failAt({ batch: 1, action: ({ ActionType }) => ActionType === 4, code: "GeneralException" });
    await write(1);
    expect((await failure(() => write(2))).code).toBe("GeneralException");
    await write(3);
  });

  test("counts syncs and actions", async () => {
    const { Excel, host } = await openExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.load("values");
      await context.sync();
      range.load("address");
      await context.sync();
    });
    expect(host.counters.syncs).toBe(2);
    expect(host.counters.actions).toBeGreaterThan(2);
    host.counters.reset();
    expect(host.counters.syncs).toBe(0);
  });

  test("lets go of all objects that a run kept", async () => {
    const { Excel, host } = await openExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.load("values");
      await context.sync();
      expect(host.context.references.count).toBe(1);
    });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(host.context.references.count).toBe(0);
  });

  test("keeps several workbooks apart in one process", async () => {
    const [first, second] = await Promise.all([openExcel(), openExcel()]);
    const write = (excel: typeof Excel, value: string): Promise<void> =>
      excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[value]];
        await context.sync();
      });
    await write(first.Excel, "first");
    await write(second.Excel, "second");
    await first.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["first"]]);
    });
  });
});
