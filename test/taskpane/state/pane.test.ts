import type { KpiProblem } from "../../../src/kpi/outcome";
import { createPane, type Pane } from "../../../src/taskpane/state/pane";
import { calculationDelay } from "../../../src/taskpane/state/checking";
import { previewDelay } from "../../../src/taskpane/state/previewing";
import { FakeWorkbook } from "../../support/fakeWorkbook";
import { costDefinition, sampleOptions, seenDefinition } from "../../support/sampleWorkbook";

const describe_ = ({ code }: KpiProblem): string => code;

const around = {
  language: "en",
  displayLanguage: "en-US",
  describe: describe_,
  describeFinding: describe_,
  describeRepair: (repair: string) => repair,
  readFunctionHelp: () => Promise.resolve(undefined),
} as const;

function open(workbook = new FakeWorkbook(sampleOptions)): { pane: Pane; workbook: FakeWorkbook } {
  const pane = createPane({ ...around, workbook });
  return { pane, workbook };
}

/** Lets every answer under way arrive. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test("figures with free cells beside them reach a status column by mark and apply", async () => {
  const { pane, workbook } = open();
  await pane.start();
  workbook.selection = { sheet: "Costs", address: "B1:B5" };
  await pane.mark();
  pane.change((draft) => ({ ...draft, targetNumber: "100" }));
  await pane.apply();
  const { screen, done, readings, draft } = pane.store.getState();
  expect(screen).toEqual({ name: "home" });
  expect(draft).toBeUndefined();
  expect(done).toMatchObject({ what: "applied", name: "Cost", unchanged: false });
  expect(readings).toHaveLength(1);
  expect(readings?.[0]).toMatchObject({ status: "offTarget", latest: 120, latestPeriod: "Mar" });
  expect(workbook.sheets.get("Costs")?.get("D1")).toBe("Status");
});

test("the preview counts what a person counts: one on target, one at risk, one off target, one blank", async () => {
  const { pane, workbook } = open();
  workbook.selection = { sheet: "Costs", address: "B1:B5" };
  await pane.mark();
  pane.change((draft) => ({ ...draft, targetChoice: "number", targetNumber: "100" }));
  jest.advanceTimersByTime(previewDelay);
  await settle();
  expect(pane.store.getState().preview?.counts).toEqual({
    onTarget: 1,
    atRisk: 1,
    offTarget: 1,
    noTarget: 0,
    noData: 1,
  });
});

test("while one types only the last state of the form is asked about", async () => {
  const { pane, workbook } = open();
  await pane.mark();
  await settle();
  workbook.calls.length = 0;
  for (const text of ["9", "90", "901"]) pane.change((draft) => ({ ...draft, name: text }));
  expect(pane.store.getState().previewing).toBe(true);
  jest.advanceTimersByTime(previewDelay - 1);
  expect(workbook.calls).toEqual([]);
  jest.advanceTimersByTime(1);
  await settle();
  expect(workbook.calls).toEqual(["preview"]);
  expect(pane.store.getState().preview?.definition.name).toBe("901");
});

test("a late answer never replaces a newer one", async () => {
  const { pane, workbook } = open();
  await pane.mark();
  await settle();
  const release = workbook.hold();
  pane.change((draft) => ({ ...draft, name: "first" }));
  jest.advanceTimersByTime(previewDelay);
  pane.change((draft) => ({ ...draft, name: "second" }));
  release();
  await settle();
  expect(pane.store.getState().preview?.definition.name).not.toBe("first");
  jest.advanceTimersByTime(previewDelay);
  await settle();
  expect(pane.store.getState().preview?.definition.name).toBe("second");
});

test("a double click on Apply writes once", async () => {
  const { pane, workbook } = open();
  await workbook.apply([seenDefinition]);
  await pane.start();
  pane.edit("kpi-1");
  workbook.calls.length = 0;
  await Promise.all([pane.apply(), pane.apply()]);
  expect(workbook.calls.filter((call) => call === "apply")).toEqual(["apply"]);
});

test("applying what is there already says that nothing changed", async () => {
  const { pane, workbook } = open();
  await workbook.apply([seenDefinition]);
  const before = workbook.sheets.get("Ward")?.contents();
  await pane.start();
  pane.edit("kpi-1");
  await pane.apply();
  expect(pane.store.getState().done).toMatchObject({ what: "applied", unchanged: true });
  expect(workbook.sheets.get("Ward")?.contents()).toEqual(before);
});

test("a form with an empty field is not applied, and the field is named", async () => {
  const { pane, workbook } = open();
  await pane.mark();
  pane.change((draft) => ({ ...draft, targetChoice: "number", targetNumber: "" }));
  await pane.apply();
  expect(workbook.calls).not.toContain("apply");
  expect(pane.store.getState()).toMatchObject({ tried: true, issues: { targetNumber: "missing" } });
});

test("a refused apply keeps the form and shows the problem", async () => {
  const { pane, workbook } = open();
  workbook.selection = { sheet: "Ward", address: "B1:B5" };
  await pane.mark();
  await pane.apply();
  const { screen, draft, problems } = pane.store.getState();
  expect(problems).toEqual([{ code: "placeTaken", at: "C1:D5" }]);
  expect(screen.name).toBe("mark");
  expect(draft?.name).toBe("Seen in 4 hours");
});

test("marking figures that are a KPI already opens that KPI", async () => {
  const { pane, workbook } = open();
  await workbook.apply([seenDefinition]);
  await pane.start();
  await pane.mark();
  expect(pane.store.getState().draft?.recorded?.id).toBe("kpi-1");
});

test("a selection that is no series is explained, and the next selection is read by itself", async () => {
  const { pane, workbook } = open();
  await pane.start();
  workbook.selection = { sheet: "Ward", address: "A1,C3" };
  await pane.mark();
  expect(pane.store.getState().problems).toEqual([{ code: "severalAreas", at: "Ward!A1,C3" }]);
  workbook.select("Ward", "B1:B5");
  await settle();
  expect(pane.store.getState().draft?.actual).toBe("B2:B5");
  expect(pane.store.getState().problems).toEqual([]);
});

test("a new selection does not touch a form that is open", async () => {
  const { pane, workbook } = open();
  await pane.start();
  await pane.mark();
  workbook.select("Costs", "B1:B5");
  await settle();
  expect(pane.store.getState().draft?.actual).toBe("B2:B5");
});

test("the selection becomes a target cell with its sheet, and a place by its first cell", async () => {
  const { pane, workbook } = open();
  await pane.mark();
  workbook.selection = { sheet: "Plan", address: "A2" };
  await pane.useSelection("targetCell");
  workbook.selection = { sheet: "Ward", address: "J1:L9" };
  await pane.useSelection("place");
  expect(pane.store.getState().draft).toMatchObject({ targetCell: "Plan!A2", place: "J1" });
});

test("other figures bring their own address, periods and format; the rest of the form stays", async () => {
  const { pane, workbook } = open();
  await pane.mark();
  pane.change((draft) => ({ ...draft, name: "Mine" }));
  workbook.selection = { sheet: "Costs", address: "B1:B5" };
  await pane.useSelection("actual");
  expect(pane.store.getState().draft).toMatchObject({
    name: "Mine",
    actual: "B2:B5",
    sheet: "Costs",
    numberFormat: "General",
  });
});

test("removing clears what was written and nothing else", async () => {
  const { pane, workbook } = open();
  const before = workbook.sheets.get("Ward")?.contents();
  await workbook.apply([seenDefinition]);
  await pane.start();
  await pane.remove("kpi-1");
  expect(workbook.sheets.get("Ward")?.contents()).toEqual(before);
  expect(pane.store.getState()).toMatchObject({
    readings: [],
    done: { what: "removed", name: "Seen in 4 hours", cells: 10 },
  });
});

test("parking keeps the KPI and its definition", async () => {
  const { pane, workbook } = open();
  await workbook.apply([seenDefinition, costDefinition]);
  await pane.start();
  await pane.setParked(["kpi-2"], true);
  const parked = pane.store.getState().readings?.find(({ definition }) => definition.id === "kpi-2");
  expect(parked?.definition).toEqual({ ...costDefinition, id: "kpi-2", state: "parked" });
});

test("a change of figures in the sheet reaches the list without a sign of work", async () => {
  const { pane, workbook } = open();
  await workbook.apply([costDefinition]);
  await pane.start();
  workbook.sheets.get("Costs")?.set("B5", 98);
  const busy: unknown[] = [];
  pane.store.subscribe(() => busy.push(pane.store.getState().busy));
  workbook.tell("figures");
  await settle();
  expect(pane.store.getState().readings?.[0]).toMatchObject({ latest: 98, status: "onTarget" });
  expect(busy.every((what) => what === undefined)).toBe(true);
});

test("an error of the program is shown with its stack, and the pane can be used again", async () => {
  const { pane, workbook } = open();
  await pane.start();
  workbook.breakNext("Cannot read properties of undefined");
  await pane.refresh();
  const { bug, busy } = pane.store.getState();
  expect(bug?.message).toBe("Cannot read properties of undefined");
  expect(bug?.details).toContain("fakeWorkbook");
  expect(busy).toBeUndefined();
  await pane.refresh();
  expect(pane.store.getState()).toMatchObject({
    bug: undefined,
    done: { what: "refreshed", unchanged: true },
  });
});

test("an error while the preview is worked out is shown too", async () => {
  const { pane, workbook } = open();
  await pane.mark();
  await settle();
  workbook.breakNext("no such sheet object");
  pane.change((draft) => ({ ...draft, name: "x" }));
  jest.advanceTimersByTime(previewDelay);
  await settle();
  expect(pane.store.getState()).toMatchObject({
    bug: { message: "no such sheet object" },
    previewing: false,
  });
});

test("leaving while the selection is read does not bring the form back", async () => {
  const { pane, workbook } = open();
  const release = workbook.hold();
  const marking = pane.mark();
  pane.goTo({ name: "home" });
  release();
  await marking;
  expect(pane.store.getState()).toMatchObject({ screen: { name: "home" }, draft: undefined });
});

test("a failed list says why, and going home tries again", async () => {
  const { pane, workbook } = open();
  jest.spyOn(workbook, "list").mockResolvedValueOnce({ ok: false, problems: [{ code: "registerDamaged" }] });
  await pane.start();
  expect(pane.store.getState()).toMatchObject({
    readings: undefined,
    listProblems: [{ code: "registerDamaged" }],
  });
  pane.goTo({ name: "home" });
  await settle();
  expect(pane.store.getState()).toMatchObject({ readings: [], listProblems: [] });
});

test("choosing a language changes words and numbers of an open form, and is told outside", async () => {
  const told: string[] = [];
  const workbook = new FakeWorkbook(sampleOptions);
  const pane = createPane({
    ...around,
    workbook,
    onLanguage: (language) => told.push(language),
  });
  await pane.mark();
  pane.change((draft) => ({ ...draft, targetNumber: "95.5" }));
  pane.setLanguage("fr");
  expect(pane.store.getState()).toMatchObject({
    language: "fr",
    locale: "fr-FR",
    draft: { targetNumber: "95,5" },
  });
  expect(told).toEqual(["fr"]);
});

test("a check asked for by the ribbon while a form is open leaves the form, and its preview stays away", async () => {
  const { pane, workbook } = open();
  workbook.selection = { sheet: "Costs", address: "B1:B5" };
  await pane.mark();
  pane.change((draft) => ({ ...draft, targetNumber: "100" }));
  await pane.checkHealth();
  jest.advanceTimersByTime(previewDelay);
  await settle();
  const { screen, draft, preview } = pane.store.getState();
  expect({ screen, draft, preview }).toEqual({
    screen: { name: "health" },
    draft: undefined,
    preview: undefined,
  });
});

test("what is out of order only until Excel has calculated is never told", async () => {
  const { pane, workbook } = open();
  workbook.broken = [{ code: "nameError", at: "Ward!D2" }] as never;
  await pane.start();
  await settle();
  expect(pane.store.getState().findings).toBeUndefined();
  workbook.broken = [];
  jest.advanceTimersByTime(calculationDelay);
  await settle();
  expect(pane.store.getState().findings).toEqual([]);
});

test("what is still out of order once Excel has calculated is told, after the work under way", async () => {
  const { pane, workbook } = open();
  workbook.broken = [{ code: "ruleLost", at: "Ward!D2" }];
  await pane.start();
  await settle();
  pane.store.setState({ busy: "applying" });
  jest.advanceTimersByTime(calculationDelay);
  await settle();
  expect(pane.store.getState().findings).toBeUndefined();
  pane.store.setState({ busy: undefined });
  jest.advanceTimersByTime(calculationDelay);
  await settle();
  expect(pane.store.getState().findings).toHaveLength(1);
});
