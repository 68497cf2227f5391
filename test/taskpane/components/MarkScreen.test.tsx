import type { KpiDefinition } from "../../../src/kpi/definition";
import { success, type Outcome } from "../../../src/kpi/outcome";
import type { Preview } from "../../../src/workbook/port";
import { act, screen, waitFor, within } from "@testing-library/react";
import { FakeWorkbook } from "../../support/fakeWorkbook";
import { heading, renderPane, type Rendered } from "../../support/renderPane";
import { costDefinition, costSelected, sampleOptions, seenDefinition } from "../../support/sampleWorkbook";

/** The form for the figures of column B; a target column stands beside them. */
async function marking(): Promise<Rendered> {
  const rendered = await renderPane();
  await rendered.user.click(screen.getByRole("button", { name: "Mark as KPI" }));
  await heading("Mark as KPI");
  return rendered;
}

/** The same for the costs of another sheet, with nothing but free cells beside them. */
async function markingCost(): Promise<Rendered> {
  const rendered = await renderPane({
    workbook: new FakeWorkbook(costSelected),
  });
  await rendered.user.click(screen.getByRole("button", { name: "Mark as KPI" }));
  await heading("Mark as KPI");
  return rendered;
}

const choose = async ({ user }: Rendered, label: string, option: string): Promise<void> =>
  user.selectOptions(screen.getByLabelText(label), option);

test("what was understood is shown with its reasons and can be changed", async () => {
  const { user } = await marking();
  expect(screen.getByLabelText(/^Name/)).toHaveValue("Seen in 4 hours");
  expect(screen.getByText("From the header “Seen in 4 hours” in B1")).toBeVisible();
  expect(screen.getByText("Ward!B2:B5, down a column")).toBeVisible();
  expect(screen.getByText("Assumed: nothing in the sheet says otherwise")).toBeVisible();
  const change = screen.getByRole("button", { name: "Change" });
  expect(change).toHaveAttribute("aria-expanded", "false");
  await user.click(change);
  expect(change).toHaveAttribute("aria-expanded", "true");
  expect(screen.getByLabelText(/^Figures/)).toHaveValue("B2:B5");
  expect(screen.getByLabelText("Unit")).toHaveValue("%");
});

test("a target column beside the figures is taken, so that Apply is all that is left to press", async () => {
  await marking();
  expect(screen.getByLabelText("Target is")).toHaveDisplayValue("Cells, one per period");
  expect(screen.getByLabelText(/^Cells of the targets/)).toHaveValue("C2:C5");
});

test("a taken place names its cells and offers the next free one, which makes Apply possible", async () => {
  const { user, workbook } = await marking();
  expect(await screen.findByText(/It holds C1 “Target”/)).toBeVisible();
  const apply = screen.getByRole("button", { name: "Apply" });
  expect(apply).toHaveAttribute("aria-disabled", "true");
  await user.click(screen.getByRole("button", { name: "Use the next free place, M1" }));
  await waitFor(() => expect(apply).not.toHaveAttribute("aria-disabled", "true"));
  await user.click(apply);
  await heading("KPIs");
  expect(workbook.sheets.get("Ward")?.get("M1")).toBe("Status");
  expect(workbook.sheets.get("Ward")?.get("C1")).toBe("Target");
  expect(screen.getAllByText(/Seen in 4 hours: written to Ward!M1:M5/)).not.toHaveLength(0);
});

test("a taken place offers to insert columns beside the figures instead", async () => {
  const { user, pane } = await marking();
  await screen.findByText(/It holds C1/);
  await user.click(screen.getByRole("button", { name: "Insert beside the figures" }));
  expect(pane.store.getState().draft).toMatchObject({ place: "", placement: "insert" });
  expect(screen.queryByRole("button", { name: "Insert beside the figures" })).not.toBeInTheDocument();
});

test("where room for new periods ends is said with the columns", async () => {
  const notice = { code: "growthLimited", at: "Ward!D9", detail: { holds: "Source" } };
  class LimitedWorkbook extends FakeWorkbook {
    override async preview(definition: KpiDefinition): Promise<Outcome<Preview>> {
      const preview = await super.preview(definition);
      return preview.ok ? success({ ...preview.value, notices: [notice] }) : preview;
    }
  }
  const { user } = await renderPane({ workbook: new LimitedWorkbook(costSelected) });
  await user.click(screen.getByRole("button", { name: "Mark as KPI" }));
  await heading("Mark as KPI");
  await user.type(screen.getByLabelText(/^Target value/), "100");
  const notes = await screen.findByRole("list", { name: "Worth knowing about the place" });
  expect(notes).toHaveTextContent("en: growthLimited in Ward!D9");
});

test("the selection can be the place instead", async () => {
  const { user, workbook } = await marking();
  await screen.findByText(/It holds C1/);
  workbook.selection = { sheet: "Ward", address: "J1" };
  await user.click(screen.getByRole("button", { name: "Use the selected cell" }));
  await waitFor(() => expect(screen.queryByText(/It holds C1/)).not.toBeInTheDocument());
  expect(screen.getByLabelText("First cell")).toHaveValue("J1");
});

test("the preview follows what is typed: counts, last periods, what will be written", async () => {
  const rendered = await markingCost();
  await rendered.user.type(screen.getByLabelText(/^Target value/), "100");
  const counts = await screen.findByRole("list", { name: "Statuses" });
  expect(
    within(counts)
      .getAllByRole("listitem")
      .map((item) => item.textContent),
  ).toEqual(["1 Off target", "1 At risk", "1 On target", "1 No data"]);
  const rows = within(screen.getByRole("table", { name: "All periods" })).getAllByRole("row");
  expect(rows.slice(1).map((row) => row.textContent)).toEqual([
    "Jan99100On target",
    "Feb104100At risk",
    "Mar120100Off target",
    "Apr100No data",
  ]);
  expect(screen.getByText("15 cells to write")).toBeVisible();
  expect(screen.getByText("Status in D1:D5")).toBeVisible();
  expect(screen.getByRole("img", { name: "Cost: actual against target" })).toBeVisible();
});

test("the word cost makes less better, and says so", async () => {
  await markingCost();
  expect(screen.getByLabelText("Better is")).toHaveDisplayValue("Lower");
  expect(screen.getByText("Because of the word “Cost”")).toBeVisible();
});

test.each([
  ["A cell", /^Cell of the target/, "F1", { target: "F1" }],
  ["Cells, one per period", /^Cells of the targets/, "Ward!C2:C5", { target: "Ward!C2:C5" }],
])("the target can be %s", async (choice, label, typed, expected) => {
  const rendered = await markingCost();
  await choose(rendered, "Target is", choice);
  await rendered.user.type(screen.getByLabelText(label), typed);
  await waitFor(() => expect(rendered.pane.store.getState().preview?.definition).toMatchObject(expected));
});

test("a range to stay in asks for two bounds and sets what is better", async () => {
  const rendered = await markingCost();
  await choose(rendered, "Target is", "A range to stay in");
  expect(screen.getByLabelText("Better is")).toHaveDisplayValue("Inside the range");
  await rendered.user.type(screen.getByRole("textbox", { name: /^From/ }), "100");
  await rendered.user.type(screen.getByRole("textbox", { name: /^To\b/ }), "110");
  await waitFor(() =>
    expect(rendered.pane.store.getState().preview?.counts).toMatchObject({ onTarget: 1, atRisk: 2 }),
  );
});

test("the selected cell becomes the target with its sheet", async () => {
  const rendered = await markingCost();
  await choose(rendered, "Target is", "A cell");
  rendered.workbook.selection = { sheet: "Plan", address: "A2" };
  await rendered.user.click(
    screen.getByRole("button", { name: "Use the selected cells as: Cell of the target" }),
  );
  expect(screen.getByLabelText(/^Cell of the target/)).toHaveValue("Plan!A2");
});

test("an empty target is pointed out only after Apply, and takes the focus", async () => {
  const { user } = await markingCost();
  const target = screen.getByLabelText(/^Target value/);
  expect(screen.queryByText("Fill this in")).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Apply" }));
  expect(await screen.findByText("Fill this in")).toBeVisible();
  await waitFor(() => expect(target).toHaveFocus());
  expect(target).toBeInvalid();
});

test("a figure that cannot be read is pointed out as soon as typing rests", async () => {
  const { user } = await markingCost();
  await user.type(screen.getByLabelText(/^Target value/), "a lot");
  expect(await screen.findByText("This is not a number")).toBeVisible();
});

test("without any column there is nothing to apply", async () => {
  const { user } = await markingCost();
  for (const column of ["Target", "Status", "Attainment"]) {
    await user.click(screen.getByRole("checkbox", { name: column }));
  }
  expect(await screen.findByText("Choose at least one column")).toBeVisible();
});

test("a selection that is no series says why and can be read again", async () => {
  const { user, workbook } = await renderPane();
  workbook.selection = { sheet: "Ward", address: "A1,C3" };
  await user.click(screen.getByRole("button", { name: "Mark as KPI" }));
  expect(
    await screen.findByText("Select the figures in the sheet; they are read as soon as you do."),
  ).toBeVisible();
  expect(screen.getAllByText("en: severalAreas in Ward!A1,C3")).not.toHaveLength(0);
  workbook.selection = { sheet: "Ward", address: "B1:B5" };
  await user.click(screen.getByRole("button", { name: "Read the selection again" }));
  expect(await screen.findByLabelText(/^Name/)).toHaveValue("Seen in 4 hours");
});

test("text among the figures is shown at its period, in words", async () => {
  const { user, workbook } = await markingCost();
  workbook.sheets.get("Costs")?.set("B3", "n.a.?");
  await user.type(screen.getByLabelText(/^Target value/), "100");
  expect(await screen.findByText("en: textInFigures in Costs!B3")).toBeVisible();
});

test("editing keeps what the form does not show", async () => {
  const workbook = new FakeWorkbook(sampleOptions);
  await workbook.apply([seenDefinition]);
  const { user, pane } = await renderPane({ workbook });
  await user.click(screen.getByRole("button", { name: /^Seen in 4 hours/ }));
  await user.click(await screen.findByRole("button", { name: "Edit" }));
  await heading("Edit KPI");
  const tolerance = screen.getByRole("textbox", { name: /^Tolerance/ });
  expect(tolerance).toHaveValue("2");
  await user.clear(tolerance);
  await user.type(tolerance, "5");
  await user.click(screen.getByRole("button", { name: "Apply" }));
  await heading("KPIs");
  expect(pane.store.getState().readings?.[0]?.definition).toEqual({
    ...seenDefinition,
    id: "kpi-1",
    tolerance: 0.05,
  });
});

test("editing says what is recorded, until it is changed", async () => {
  const workbook = new FakeWorkbook(sampleOptions);
  await workbook.apply([seenDefinition]);
  const { pane, user } = await renderPane({ workbook });
  act(() => pane.edit("kpi-1"));
  await heading("Edit KPI");
  const recorded = (): number => screen.queryAllByText("As recorded in the KPI register").length;
  const before = recorded();
  expect(before).toBeGreaterThan(0);
  await user.type(screen.getByLabelText(/^Name/), " minutes");
  expect(recorded()).toBe(before - 1);
});

test("what makes a KPI complete is asked for, typed and recorded", async () => {
  const { user, workbook } = await markingCost();
  expect(screen.getByText("Still open: objective, owner, due date")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "More about this KPI" }));
  await user.type(screen.getByLabelText("Objective"), "Spend less");
  await user.type(screen.getByLabelText("Owner"), "Buying");
  await user.type(screen.getByLabelText("Weight"), "2");
  await user.type(screen.getByLabelText("Frequency"), "monthly");
  await user.type(screen.getByLabelText(/^Baseline/), "130");
  await user.type(screen.getByLabelText("Due date"), "2026-12-31");
  expect(screen.getByText("Objective, owner and due date are named.")).toBeVisible();
  await user.type(screen.getByLabelText(/^Target value/), "100");
  await user.click(screen.getByRole("button", { name: "Apply" }));
  await heading("KPIs");
  const listed = await workbook.list();
  expect(listed.ok && listed.value[0]?.definition).toMatchObject({
    objective: "Spend less",
    owner: "Buying",
    weight: 2,
    frequency: "monthly",
    baseline: 130,
    dueDate: "2026-12-31",
  });
});

test.each([
  ["en", "More about this KPI", "Beside the figures", "Insert columns or rows", "First cell"],
  [
    "fr",
    "Plus sur cet indicateur",
    "À côté des chiffres",
    "Insérer des colonnes ou des lignes",
    "Première cellule",
  ],
] as const)(
  "columns can be inserted beside the figures (%s)",
  async (language, more, label, choice, first) => {
    const rendered = await renderPane({ workbook: new FakeWorkbook(costSelected), language });
    const { pane, user, workbook } = rendered;
    await act(() => pane.mark());
    await user.click(screen.getByRole("button", { name: more }));
    await choose(rendered, label, choice);
    const place = screen.getByLabelText(new RegExp(`^${first}`));
    await user.type(place, "K1");
    expect(screen.getByLabelText(label)).toBeDisabled();
    await user.clear(place);
    expect(screen.getByLabelText(label)).toBeEnabled();
    await user.type(screen.getByLabelText(/^(?:Target value|Valeur cible)/), "100");
    await user.click(screen.getByRole("button", { name: language === "fr" ? "Appliquer" : "Apply" }));
    await heading(language === "fr" ? "Indicateurs" : "KPIs");
    const listed = await workbook.list();
    expect(listed.ok && listed.value[0]?.definition.placement).toBe("insert");
  },
);

test("a path asks for its start and its end beside the target", async () => {
  const rendered = await markingCost();
  const { user, workbook } = rendered;
  await choose(rendered, "Target is", "A path from the baseline to the due date");
  await user.type(screen.getByLabelText(/^To be reached at the due date/), "100");
  await user.click(screen.getByRole("button", { name: "Apply" }));
  expect(screen.getByLabelText(/^Baseline/)).toHaveAttribute("aria-invalid", "true");
  await user.type(screen.getByLabelText(/^Baseline/), "130");
  await user.type(screen.getByLabelText(/^Due date/), "2026-12-31");
  await user.click(screen.getByRole("button", { name: "Apply" }));
  await heading("KPIs");
  const listed = await workbook.list();
  expect(listed.ok && listed.value[0]?.definition.target).toEqual({ ramp: 100 });
});

test("last year and a share more is typed in percent", async () => {
  const rendered = await markingCost();
  await choose(rendered, "Target is", "Last year plus a percentage");
  await rendered.user.type(screen.getByLabelText(/^More than last year/), "-5");
  await rendered.user.click(screen.getByRole("button", { name: "Apply" }));
  await heading("KPIs");
  const listed = await rendered.workbook.list();
  expect(listed.ok && listed.value[0]?.definition.target).toEqual({ lastYear: -0.05 });
});

test("a chosen column says what it still needs and leads there", async () => {
  const { user } = await markingCost();
  await user.click(screen.getByRole("checkbox", { name: "Pace" }));
  await user.click(screen.getByRole("button", { name: "Needs a due date" }));
  expect(screen.getByLabelText("Due date")).toHaveFocus();
  await user.type(screen.getByLabelText("Due date"), "2026-12-31");
  expect(screen.queryByText("Needs a due date")).not.toBeInTheDocument();
});

test("bounds in cells are drawn and listed period by period", async () => {
  const workbook = new FakeWorkbook(costSelected);
  for (const row of [2, 3, 4, 5]) {
    workbook.sheets.get("Costs")?.set(`E${row}`, 90 + row);
    workbook.sheets.get("Costs")?.set(`F${row}`, 110 + row);
  }
  await workbook.apply([
    { ...costDefinition, polarity: "range", target: { lower: "E2:E5", upper: "F2:F5" } },
  ]);
  const { pane } = await renderPane({ workbook });
  act(() => pane.goTo({ name: "card", id: "kpi-1" }));
  await heading("Cost");
  expect(screen.getByRole("row", { name: /^Jan 99 92 to 112/ })).toBeVisible();
  expect(screen.getByRole("row", { name: /^Mar 120 94 to 114/ })).toBeVisible();
});

test("while the workbook is written the form says so and cannot be applied again", async () => {
  const { user, workbook } = await markingCost();
  await user.type(screen.getByLabelText(/^Target value/), "100");
  await screen.findByRole("list", { name: "Statuses" });
  const release = workbook.hold();
  await user.click(screen.getByRole("button", { name: "Apply" }));
  const applying = await screen.findByRole("button", { name: /Applying/ });
  expect(applying).toHaveAttribute("aria-disabled", "true");
  expect(screen.getByText("Writing to the workbook…")).toBeInTheDocument();
  await user.click(applying);
  release();
  await heading("KPIs");
  expect(workbook.calls.filter((call) => call === "apply")).toHaveLength(1);
});

test("a name that is a direction gets a rewrite to accept, and the intention becomes the objective", async () => {
  const { user, pane } = await markingCost();
  const name = screen.getByLabelText(/^Name/);
  await user.clear(name);
  await user.type(name, "Reduce the cost");
  expect(screen.getByText(/“Reduce the cost” says where to go, not what is measured/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Call it “Cost”" }));
  expect(name).toHaveValue("Cost");
  expect(pane.store.getState().draft).toMatchObject({ objective: "Reduce the cost", polarity: "lower" });
  expect(screen.queryByRole("list", { name: "To make it more useful" })).toBeNull();
});

test("a name that can mean many things gets an example, and can be applied all the same", async () => {
  const { user } = await markingCost();
  const name = screen.getByLabelText(/^Name/);
  await user.clear(name);
  await user.type(name, "Quality");
  expect(screen.getByText(/“Quality” can mean many things/)).toBeVisible();
  await user.type(screen.getByLabelText(/^Target value/), "100");
  await waitFor(() =>
    expect(screen.getByRole("button", { name: "Apply" })).not.toHaveAttribute("aria-disabled", "true"),
  );
});
