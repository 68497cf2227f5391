import { act, screen, within } from "@testing-library/react";
import { FakeWorkbook } from "../../support/fakeWorkbook";
import { heading, renderPane } from "../../support/renderPane";
import { costDefinition, sampleOptions, seenDefinition } from "../../support/sampleWorkbook";

async function withKpis(): Promise<FakeWorkbook> {
  const workbook = new FakeWorkbook(sampleOptions);
  await workbook.apply([
    { ...seenDefinition, target: 0.9 },
    costDefinition,
    { ...seenDefinition, name: "Old", place: "J1", state: "parked" },
  ]);
  return workbook;
}

test("an empty workbook is met with the three clicks and one primary button", async () => {
  const { user, workbook } = await renderPane();
  const steps = screen.getAllByRole("listitem").map((item) => item.textContent);
  expect(steps).toHaveLength(3);
  await user.click(screen.getByRole("button", { name: "Mark as KPI" }));
  expect(workbook.calls).toContain("readSelection");
  await heading("Mark as KPI");
});

test("the list shows the worst first, each with word, figure, period, target and attainment", async () => {
  await renderPane({ workbook: await withKpis() });
  const rows = within(screen.getByRole("list", { name: "KPIs, worst first" })).getAllByRole("button");
  expect(rows.map((row) => row.textContent)).toEqual([
    "Cost120MarOff targetTarget 10080% attained",
    "Seen in 4 hours90.0%AprOn targetTarget 90.0%100% attained",
  ]);
  const parked = within(screen.getByRole("list", { name: "Parked" })).getAllByRole("button");
  expect(parked).toHaveLength(1);
});

test("back from a card, the row that opened it has the focus and so is in sight", async () => {
  jest.spyOn(document, "hasFocus").mockReturnValue(true);
  const { user } = await renderPane({ workbook: await withKpis() });
  await user.click(screen.getByRole("button", { name: /^Seen in 4 hours/ }));
  await heading("Seen in 4 hours");
  await user.click(screen.getByRole("button", { name: "Back to the list" }));
  await heading("KPIs");
  expect(screen.getByRole("button", { name: /^Seen in 4 hours/ })).toHaveFocus();
});

test("a KPI without a better side shows its figure, and is neither judged nor counted", async () => {
  const workbook = await withKpis();
  await workbook.apply([{ ...costDefinition, name: "Headcount", place: "M1", polarity: "none" }]);
  await renderPane({ workbook });
  const row = screen.getByRole("button", { name: /^Headcount/ });
  expect(row).toHaveTextContent(/^Headcount120.*No judgement/);
  expect(row).not.toHaveTextContent("No data");
  const counts = within(screen.getByRole("list", { name: "Statuses" })).getAllByRole("listitem");
  expect(counts.map((count) => count.textContent)).toEqual(["1 Off target", "1 On target"]);
});

test("the counts leave parked KPIs out and name each status", async () => {
  await renderPane({ workbook: await withKpis() });
  const counts = within(screen.getByRole("list", { name: "Statuses" })).getAllByRole("listitem");
  expect(counts.map((count) => count.textContent)).toEqual(["1 Off target", "1 On target"]);
});

test("a row opens the card of its KPI", async () => {
  const { user } = await renderPane({ workbook: await withKpis() });
  await user.click(screen.getByRole("button", { name: /^Cost/ }));
  await heading("Cost");
});

test("refresh says what it did, and cannot be pressed twice meanwhile", async () => {
  const { user, workbook } = await renderPane({ workbook: await withKpis() });
  const release = workbook.hold();
  const button = screen.getByRole("button", { name: "Refresh" });
  await user.click(button);
  expect(button).toHaveAttribute("aria-disabled", "true");
  await user.click(button);
  await act(async () => {
    release();
    await Promise.resolve();
  });
  expect(await screen.findAllByText(/Everything is up to date/)).not.toHaveLength(0);
  expect(workbook.calls.filter((call) => call === "refresh")).toHaveLength(1);
});

test("a register that cannot be read is explained in the list's place", async () => {
  const workbook = await withKpis();
  jest
    .spyOn(workbook, "list")
    .mockResolvedValue({ ok: false, problems: [{ code: "registerDamaged", at: "KPI register!A1" }] });
  await renderPane({ workbook });
  expect(screen.getAllByText("en: registerDamaged in KPI register!A1")).not.toHaveLength(0);
  expect(screen.getByRole("button", { name: "Mark as KPI" })).toBeEnabled();
});

/** Five KPIs of one owner: one without a target, one met, three missed. */
async function tooMany(): Promise<FakeWorkbook> {
  const workbook = new FakeWorkbook(sampleOptions);
  await workbook.apply([
    { ...seenDefinition, name: "Met", target: 0.9, place: "J1" },
    ...["First", "Second", "Third"].map((name) => ({ ...costDefinition, name, owner: "Night shift" })),
    { ...costDefinition, name: "Without target", owner: "night shift", polarity: "none" },
  ]);
  return workbook;
}

test("an owner with five KPIs is told once which two could be parked, and parking them is one click", async () => {
  const { user, pane } = await renderPane({ workbook: await tooMany() });
  const note = await screen.findByRole("region", { name: "Focus" });
  expect(note).toHaveTextContent("Night shift has 5 active KPIs; more than 3 are hard to act on.");
  expect(note).toHaveTextContent("Without target, Met");
  await user.click(within(note).getByRole("button", { name: "Park these 2" }));
  const parked = await screen.findByRole("list", { name: "Parked" });
  expect(within(parked).getAllByRole("button")).toHaveLength(2);
  expect(screen.queryByRole("region", { name: "Focus" })).toBeNull();
  expect(pane.store.getState().lastDone?.names).toHaveLength(2);
});

test("the advice on focus stays away once it was put off, until there are more KPIs", async () => {
  const { user, pane, workbook } = await renderPane({ workbook: await tooMany() });
  const note = await screen.findByRole("region", { name: "Focus" });
  await user.click(within(note).getByRole("button", { name: "Not now" }));
  expect(screen.queryByRole("region", { name: "Focus" })).toBeNull();
  await workbook.apply([{ ...costDefinition, name: "Fourth", owner: "Night shift", place: "K1" }]);
  await act(() => pane.refresh());
  expect(await screen.findByRole("region", { name: "Focus" })).toHaveTextContent("6 active KPIs");
});

test("when all that is active is met, the parked KPI can be taken up again", async () => {
  const workbook = new FakeWorkbook(sampleOptions);
  await workbook.apply([
    { ...seenDefinition, name: "Met", target: 0.9, place: "J1" },
    { ...costDefinition, name: "Waiting", state: "parked" },
  ]);
  const { user } = await renderPane({ workbook });
  const note = await screen.findByRole("region", { name: "Focus" });
  expect(note).toHaveTextContent("All active KPIs are on target: there is room for “Waiting” again.");
  await user.click(within(note).getByRole("button", { name: "Take it up again" }));
  expect(await screen.findAllByText("Waiting: active again.")).not.toHaveLength(0);
  expect(screen.queryByRole("list", { name: "Parked" })).toBeNull();
});
