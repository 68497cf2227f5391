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
