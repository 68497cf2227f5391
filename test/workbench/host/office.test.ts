import { openExcel } from "../../../workbench/host/openExcel";

describe("Office around the add-in", () => {
  test("is ready, in Excel, in the languages it was opened with", async () => {
    const { Office } = await openExcel(undefined, { displayLanguage: "fr-FR" });
    await expect(Office.onReady()).resolves.toEqual({ host: "Excel", platform: "OfficeOnline" });
    expect(Office.context.displayLanguage).toBe("fr-FR");
    expect(Office.context.contentLanguage).toBe("en-US");
    expect(Office.context.host).toBe(Office.HostType.Excel);
  });

  test.each([
    ["ExcelApi", "1.15", true],
    ["ExcelApi", "1.16", false],
    ["excelapi", "1.9", true],
    ["SharedRuntime", "1.1", true],
    ["CustomFunctionsRuntime", "1.4", true],
    ["DialogApi", "1.1", false],
    ["Nonsense", "1.0", false],
  ])("says of %s %s that it is supported: %s", async (set, version, supported) => {
    const { Office } = await openExcel();
    expect(Office.context.requirements.isSetSupported(set, version)).toBe(supported);
  });

  test("runs the functions of ribbon buttons and refuses unknown ones", async () => {
    const { Office, controls } = await openExcel();
    let runs = 0;
    Office.actions.associate("refresh", (event: Office.AddinCommands.Event) => {
      runs += 1;
      event.completed();
    });
    await controls.runAction("refresh");
    expect(runs).toBe(1);
    await expect(controls.runAction("nothing")).rejects.toThrow("nothing");
  });

  test("shows and hides the pane and tells both sides", async () => {
    const { Office, controls } = await openExcel();
    const toPage: boolean[] = [];
    const toAddIn: string[] = [];
    controls.onVisibility((visible) => toPage.push(visible));
    const stop = await Office.addin.onVisibilityModeChanged((message) =>
      toAddIn.push(message.visibilityMode),
    );
    await Office.addin.hide();
    controls.setVisibility(true);
    await stop();
    await Office.addin.hide();
    expect(toPage).toEqual([false, false]);
    expect(toAddIn).toEqual(["Hidden", "Taskpane"]);
  });

  test("keeps the start-up behavior", async () => {
    const { Office, controls } = await openExcel();
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    expect(controls.startupBehavior()).toBe("Load");
    await expect(Office.addin.getStartupBehavior()).resolves.toBe("Load");
  });
});
