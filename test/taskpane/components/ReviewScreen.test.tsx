import { screen, waitFor, within } from "@testing-library/react";
import type { Understanding } from "../../../src/workbook/port";
import { FakeWorkbook } from "../../support/fakeWorkbook";
import { heading, renderPane, type Rendered } from "../../support/renderPane";
import { costSelected } from "../../support/sampleWorkbook";

const understood = (name: string, sheet: string, actual: string, target?: string): Understanding => ({
  sheet,
  actual,
  orientation: "column",
  name: { value: name, because: { code: "header", text: name } },
  periods: { value: "A2:A5", because: { code: "dates" } },
  ...(target !== undefined && { target: { value: target, because: { code: "header", text: "Target" } } }),
  unit: { value: "", because: { code: "default" } },
  kind: { value: "flow", because: { code: "default" } },
  polarity: { value: "lower", because: { code: "default" } },
  toleranceMode: "relative",
  tolerance: 0.1,
  numberFormat: "General",
});

async function reviewing(): Promise<Rendered> {
  const workbook = new FakeWorkbook(costSelected);
  workbook.block = {
    kind: "many",
    understandings: [
      understood("Cost", "Costs", "B2:B5"),
      understood("Seen in 4 hours", "Ward", "B2:B5", "C2:C5"),
    ],
    skipped: [{ code: "noNumbers", at: "Ward!F1:F5" }],
  };
  const rendered = await renderPane({ workbook });
  await rendered.user.click(screen.getByRole("button", { name: "Mark as KPI" }));
  await heading("Mark several KPIs");
  return rendered;
}

const item = (name: string): HTMLElement =>
  screen.getByRole("checkbox", { name: `Mark ${name}` }).closest("li") as HTMLElement;

test("each series found stands with name, target and what is better; what was left out is said", async () => {
  await reviewing();
  expect(screen.getByText("2 series were found in the selection.")).toBeVisible();
  expect(screen.getByText("en: noNumbers in Ward!F1:F5")).toBeVisible();
  const seen = within(item("Seen in 4 hours"));
  expect(seen.getByRole("textbox", { name: "Target" })).toHaveValue("C2:C5");
  expect(seen.getByRole("combobox", { name: "Better is" })).toHaveValue("lower");
  expect(within(item("Cost")).getByRole("textbox", { name: "Target" })).toHaveValue("");
});

test("each chosen KPI is previewed with its statuses as its target is typed", async () => {
  const { user } = await reviewing();
  await user.type(within(item("Cost")).getByRole("textbox", { name: "Target" }), "100");
  await waitFor(() =>
    expect(within(item("Cost")).getByRole("list", { name: "Statuses" })).toHaveTextContent("1 Off target"),
  );
});

test("all chosen KPIs are applied in one work, under the names given, and can be undone at once", async () => {
  const { user, workbook } = await reviewing();
  const before = workbook.sheets.get("Costs")?.contents();
  await user.click(screen.getByRole("checkbox", { name: "Mark Seen in 4 hours" }));
  const cost = within(item("Cost"));
  await user.type(cost.getByRole("textbox", { name: "Name" }), " per case");
  await user.type(cost.getByRole("textbox", { name: "Target" }), "100");
  await user.click(screen.getByRole("checkbox", { name: "Attainment" }));
  await user.click(screen.getByRole("button", { name: "Apply 1" }));
  await heading("KPIs");
  const listed = await workbook.list();
  expect(listed.ok && listed.value.map(({ definition }) => definition)).toMatchObject([
    { name: "Cost per case", target: 100, polarity: "lower", columns: ["target", "status"] },
  ]);
  expect(screen.getAllByText(/^1 KPI marked, \d+ cells written\.$/)).not.toHaveLength(0);
  expect(screen.getByText(/^Refresh takes up new periods/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(() => expect(workbook.sheets.get("Costs")?.contents()).toEqual(before));
});

test("a name that is missing is pointed out and nothing is written", async () => {
  const { user, workbook } = await reviewing();
  await user.clear(within(item("Cost")).getByRole("textbox", { name: "Name" }));
  await user.click(screen.getByRole("button", { name: "Apply 2" }));
  expect(await screen.findByText("Fill this in")).toBeVisible();
  expect(workbook.calls).not.toContain("apply");
});

test("without a chosen KPI there is nothing to apply, and one box chooses all", async () => {
  const { user } = await reviewing();
  const all = screen.getByRole("checkbox", { name: "All" });
  await user.click(all);
  expect(screen.getByRole("button", { name: "Choose at least one KPI" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await user.click(all);
  expect(screen.getByRole("button", { name: "Apply 2" })).toBeVisible();
});

test("figures that changed after the previews are not written over, and the previews are read anew", async () => {
  const { user, workbook } = await reviewing();
  await user.click(screen.getByRole("checkbox", { name: "Mark Seen in 4 hours" }));
  await user.type(within(item("Cost")).getByRole("textbox", { name: "Target" }), "100");
  await waitFor(() =>
    expect(within(item("Cost")).getByRole("list", { name: "Statuses" })).toHaveTextContent("1 Off target"),
  );
  workbook.sheets.get("Costs")?.set("B2", 9999);
  await user.click(screen.getByRole("button", { name: "Apply 1" }));
  expect(await screen.findAllByText(/changedSince/)).not.toHaveLength(0);
  expect(screen.getByRole("heading", { name: "Mark several KPIs" })).toBeVisible();
  await waitFor(() =>
    expect(within(item("Cost")).getByRole("list", { name: "Statuses" })).toHaveTextContent("2 Off target"),
  );
  await user.click(screen.getByRole("button", { name: "Apply 1" }));
  await heading("KPIs");
});

test("what was left out of a series stands quietly with it", async () => {
  const workbook = new FakeWorkbook(costSelected);
  const noted = {
    ...understood("Cost", "Costs", "B2:B5"),
    notes: [{ code: "totalLeftOut", at: "Costs!B6", detail: { name: "Total" } }],
  };
  workbook.block = {
    kind: "many",
    understandings: [noted, understood("Ward", "Ward", "B2:B5")],
    skipped: [],
  };
  const { user } = await renderPane({ workbook });
  await user.click(screen.getByRole("button", { name: "Mark as KPI" }));
  await heading("Mark several KPIs");
  expect(within(item("Cost")).getByText("en: totalLeftOut in Costs!B6")).toBeVisible();
  expect(within(item("Ward")).queryByRole("list", { name: "What was noticed" })).not.toBeInTheDocument();
});

test("of a single series it stands with what was understood, until other figures are typed", async () => {
  const workbook = new FakeWorkbook(costSelected);
  const notes = [{ code: "hiddenRows", at: "Costs!B3" }];
  workbook.block = {
    kind: "one",
    understandings: [{ ...understood("Cost", "Costs", "B2:B5"), notes }],
    skipped: [],
  };
  const { user } = await renderPane({ workbook });
  await user.click(screen.getByRole("button", { name: "Mark as KPI" }));
  expect(await screen.findByText("en: hiddenRows in Costs!B3")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Change" }));
  await user.type(screen.getByRole("textbox", { name: "Figures" }), "0");
  expect(screen.queryByText("en: hiddenRows in Costs!B3")).not.toBeInTheDocument();
});
