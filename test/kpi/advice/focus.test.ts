import { adviseFocus, adviseRoom, type FocusedKpi } from "../../../src/kpi/advice/focus";

const kpi = (name: string, more: Partial<FocusedKpi> = {}): FocusedKpi => ({
  name,
  status: "offTarget",
  ...more,
});
const many = (count: number, more: Partial<FocusedKpi> = {}): FocusedKpi[] =>
  Array.from({ length: count }, (_, i) => kpi(`K${i + 1}`, more));

test("three KPIs for one owner and fifteen in a workbook are few enough", () => {
  expect(adviseFocus(many(3, { owner: "Amélie" }))).toBeUndefined();
  expect(adviseFocus(many(15))).toBeUndefined();
  expect(adviseFocus([])).toBeUndefined();
});

test("the owner with more than three is named with those least missed: without a target, then met", () => {
  const advice = adviseFocus([
    kpi("Missed", { owner: "Amélie" }),
    kpi("Met", { owner: "amélie ", status: "onTarget" }),
    kpi("Untargeted", { owner: "Amélie", status: "noTarget" }),
    kpi("At risk", { owner: "Amélie", status: "atRisk" }),
    kpi("Missed too", { owner: "Amélie" }),
    kpi("Another’s", { owner: "Bruno", status: "noData" }),
  ]);
  expect(advice?.problem).toEqual({ code: "tooManyOfOwner", detail: { owner: "Amélie", count: 5, most: 3 } });
  expect(advice?.park.map(({ name }) => name)).toEqual(["Untargeted", "Met"]);
});

test("of equals the lighter goes first, then the one added last", () => {
  const advice = adviseFocus([
    kpi("A", { owner: "Bruno" }),
    kpi("Light", { owner: "Bruno", weight: 0.5 }),
    kpi("C", { owner: "Bruno" }),
    kpi("D", { owner: "Bruno" }),
    kpi("E", { owner: "Bruno" }),
  ]);
  expect(advice?.park.map(({ name }) => name)).toEqual(["Light", "E"]);
});

test("a workbook of seventeen hears of the workbook, not of its owners", () => {
  const advice = adviseFocus(many(17, { owner: "Amélie" }));
  expect(advice?.problem).toEqual({ code: "tooManyActive", detail: { count: 17, most: 15 } });
  expect(advice?.park).toHaveLength(2);
});

test("KPIs without an owner are nobody’s four", () => {
  expect(adviseFocus(many(4, { owner: " " }))).toBeUndefined();
});

test("once all active KPIs of an owner are met there is room for the first one that was parked", () => {
  const active = [kpi("A", { owner: "Amélie", status: "onTarget" }), kpi("B", { owner: "Bruno" })];
  const parked = [kpi("Bruno’s", { owner: "Bruno" }), kpi("Amélie’s", { owner: " amélie " }), kpi("Next")];
  const advice = adviseRoom(active, parked);
  expect(advice?.problem).toEqual({ code: "roomOfOwner", detail: { name: "Amélie’s", owner: "amélie" } });
  expect(advice?.activate).toBe(parked[1]);
});

test("a parked KPI without an owner waits until all active ones are met", () => {
  expect(adviseRoom([kpi("A")], [kpi("P")])).toBeUndefined();
  expect(adviseRoom(many(2, { status: "onTarget" }), [kpi("P")])?.problem).toEqual({
    code: "roomForMore",
    detail: { name: "P" },
  });
});

test("there is no room beside three of an owner, beside fifteen, or where nothing is active", () => {
  const met = { owner: "Amélie", status: "onTarget" } as const;
  expect(adviseRoom(many(3, met), [kpi("P", { owner: "Amélie" })])).toBeUndefined();
  expect(adviseRoom(many(15, { status: "onTarget" }), [kpi("P")])).toBeUndefined();
  expect(adviseRoom([], [kpi("P")])).toBeUndefined();
});
