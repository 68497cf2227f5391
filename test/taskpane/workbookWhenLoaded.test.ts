import { workbookWhenLoaded } from "../../src/taskpane/workbookWhenLoaded";
import type { KpiWorkbook } from "../../src/workbook/port";
import { FakeWorkbook } from "../support/fakeWorkbook";
import { costDefinition, sampleOptions } from "../support/sampleWorkbook";

test("questions asked before the workbook's part is there are answered once it is", async () => {
  let arrive = (_workbook: KpiWorkbook): void => undefined;
  const workbook = workbookWhenLoaded(new Promise((resolve) => (arrive = resolve)));
  expect(workbook.lastDone()).toBeUndefined();
  const listed = workbook.list();
  const fake = new FakeWorkbook(sampleOptions);
  arrive(fake);
  expect(await listed).toEqual({ ok: true, value: [] });
  await workbook.apply([costDefinition]);
  expect(workbook.lastDone()).toMatchObject({ what: "apply", names: ["Cost"] });
  expect(fake.calls).toEqual(["list", "apply"]);
});

test("a part that cannot be loaded fails every question with the reason", async () => {
  const workbook = workbookWhenLoaded(Promise.reject(new Error("Loading chunk 7 failed.")));
  await expect(workbook.list()).rejects.toThrow("Loading chunk 7 failed.");
  await expect(workbook.checkHealth()).rejects.toThrow("Loading chunk 7 failed.");
});
