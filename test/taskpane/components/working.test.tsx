import { act, screen, waitFor, within } from "@testing-library/react";
import { FakeWorkbook } from "../../support/fakeWorkbook";
import { heading, renderPane, type Rendered } from "../../support/renderPane";
import { costDefinition, costSelected, seenDefinition } from "../../support/sampleWorkbook";

/** The form for the costs with a target, ready to apply. */
async function ready(): Promise<Rendered> {
  const rendered = await renderPane({ workbook: new FakeWorkbook(costSelected) });
  await rendered.user.click(screen.getByRole("button", { name: "Mark as KPI" }));
  await heading("Mark as KPI");
  await rendered.user.type(screen.getByLabelText(/^Target value/), "100");
  await screen.findByRole("button", { name: "Show the plan" });
  return rendered;
}

async function listed(): Promise<Rendered> {
  const workbook = new FakeWorkbook(costSelected);
  await workbook.apply([{ ...seenDefinition, place: "H1" }, costDefinition]);
  return renderPane({ workbook });
}

test("an apply is offered to be undone, and undoing leaves the sheet as it was", async () => {
  const { user, workbook } = await ready();
  const before = workbook.sheets.get("Costs")?.contents();
  await user.click(screen.getByRole("button", { name: "Apply" }));
  await heading("KPIs");
  expect(workbook.sheets.get("Costs")?.contents()).not.toEqual(before);
  await user.click(await screen.findByRole("button", { name: "Undo" }));
  expect(await screen.findAllByText("Cost: the workbook is as it was before.")).not.toHaveLength(0);
  expect(workbook.sheets.get("Costs")?.contents()).toEqual(before);
  expect(screen.queryByRole("button", { name: "Undo" })).not.toBeInTheDocument();
});

test("a removed KPI can be brought back", async () => {
  const { pane, user } = await listed();
  await act(() => pane.remove("kpi-2"));
  await waitFor(() => expect(screen.queryByRole("button", { name: /^Cost/ })).not.toBeInTheDocument());
  await user.click(screen.getByRole("button", { name: "Undo" }));
  expect(await screen.findByRole("button", { name: /^Cost/ })).toBeVisible();
  expect(screen.getAllByText("Cost: back where it was.")).not.toHaveLength(0);
});

test("an apply that changed nothing offers nothing to undo", async () => {
  const { pane } = await listed();
  act(() => pane.edit("kpi-1"));
  await act(() => pane.apply());
  await heading("KPIs");
  expect(screen.getAllByText(/nothing was changed/)).not.toHaveLength(0);
  expect(screen.queryByRole("button", { name: "Undo" })).not.toBeInTheDocument();
});

test("the plan lists every change in words, and is closed until asked for", async () => {
  const { user } = await ready();
  const show = screen.getByRole("button", { name: "Show the plan" });
  expect(show).toHaveAttribute("aria-expanded", "false");
  await user.click(show);
  const plan = within(screen.getByRole("list", { name: "To write: 4" }))
    .getAllByRole("listitem")
    .map((item) => item.textContent);
  expect(plan[0]).toBe("Cells Costs!C1:C5=KPI.TARGET(B2:B5)");
  expect(plan[3]).toBe("Register row KPI registerCost");
  expect(screen.queryByRole("list", { name: /^To remove/ })).not.toBeInTheDocument();
});

test("what changed between preview and apply stops it, and the preview shows the new figures", async () => {
  const { user, workbook } = await ready();
  workbook.sheets.get("Costs")?.set("B2", 150);
  await user.click(screen.getByRole("button", { name: "Apply" }));
  expect(await screen.findAllByText(/changedSince/)).not.toHaveLength(0);
  expect(workbook.sheets.get("Costs")?.get("C1")).toBeNull();
  await waitFor(() => expect(screen.getByRole("row", { name: /^Jan 150/ })).toBeVisible());
  await user.click(screen.getByRole("button", { name: "Apply" }));
  await heading("KPIs");
  expect(workbook.sheets.get("Costs")?.get("C1")).toBe("Target");
});

test("an apply under way can be stopped, and is not told as an error", async () => {
  const { user, workbook } = await ready();
  const open = workbook.hold();
  await user.click(screen.getByRole("button", { name: "Apply" }));
  await user.click(screen.getByRole("button", { name: "Stop" }));
  expect(screen.getByRole("button", { name: "Stopping…" })).toHaveAttribute("aria-disabled", "true");
  open();
  expect(await screen.findAllByText(/cancelled/)).not.toHaveLength(0);
  await heading("Mark as KPI");
  expect(workbook.sheets.get("Costs")?.get("C1")).toBeNull();
});

test("when Excel refuses half-way, what was written can be taken back", async () => {
  const { user, workbook } = await ready();
  workbook.refuseHalfWay();
  await user.click(screen.getByRole("button", { name: "Apply" }));
  await user.click(await screen.findByRole("button", { name: "Take back what was written" }));
  await waitFor(() => expect(workbook.sheets.get("Costs")?.get("C1")).toBeNull());
});
