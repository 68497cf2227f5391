import { screen, waitFor } from "@testing-library/react";
import { FakeWorkbook } from "../../support/fakeWorkbook";
import { heading, renderPane, type Rendered } from "../../support/renderPane";
import { sampleOptions, seenDefinition } from "../../support/sampleWorkbook";

async function card(): Promise<Rendered> {
  const workbook = new FakeWorkbook(sampleOptions);
  await workbook.apply([seenDefinition]);
  const rendered = await renderPane({ workbook });
  await rendered.user.click(screen.getByRole("button", { name: /^Seen in 4 hours/ }));
  await heading("Seen in 4 hours");
  return rendered;
}

test("the card shows where the KPI stands and how it is defined", async () => {
  await card();
  for (const text of ["Apr", "Target 95.0%", "95% attained", "Ward!B2:B5", "2 points", "Night shift"]) {
    expect(screen.getAllByText(text)).not.toHaveLength(0);
  }
  expect(screen.getByRole("img", { name: "Seen in 4 hours: actual against target" })).toBeVisible();
});

test("removing asks first; the safe answer has the focus, and Escape gives it", async () => {
  const { user, workbook } = await card();
  await user.click(screen.getByRole("button", { name: "Remove" }));
  expect(screen.getByRole("group", { name: "Remove Seen in 4 hours?" })).toBeVisible();
  expect(screen.getByRole("button", { name: "Keep" })).toHaveFocus();
  await user.keyboard("{Escape}");
  expect(screen.getByRole("button", { name: "Remove" })).toHaveFocus();
  expect(workbook.calls).not.toContain("remove");
});

test("a removed KPI leaves the list and the sheet, and that is said", async () => {
  const { user, workbook } = await card();
  await user.click(screen.getByRole("button", { name: "Remove" }));
  await user.click(screen.getByRole("button", { name: "Remove" }));
  expect(await screen.findAllByText(/Seen in 4 hours was removed, 10 cells cleared/)).not.toHaveLength(0);
  expect(workbook.sheets.get("Ward")?.get("D1")).toBeNull();
});

test("the figures can be shown in the sheet", async () => {
  const { user, workbook } = await card();
  workbook.selection = { sheet: "Plan", address: "A1" };
  await user.click(screen.getByRole("button", { name: "Show in sheet" }));
  await waitFor(() => expect(workbook.selection).toEqual({ sheet: "Ward", address: "B2:B5" }));
});

test("a KPI can be parked and taken up again", async () => {
  const { user, pane } = await card();
  await user.click(screen.getByRole("button", { name: "Park" }));
  await user.click(await screen.findByRole("button", { name: "Activate" }));
  await screen.findByRole("button", { name: "Park" });
  expect(pane.store.getState().readings?.[0]?.definition.state).toBe("active");
});

test("a KPI that somebody else removed meanwhile is missed in words", async () => {
  const { workbook } = await card();
  await workbook.remove(["kpi-1"]);
  workbook.tell("register");
  expect(await screen.findByText("This KPI is no longer in the workbook.")).toBeVisible();
});

test("the way its columns compute can be changed on the card, and back by Undo", async () => {
  const { user, workbook } = await card();
  await user.selectOptions(screen.getByLabelText("How its columns compute"), "Frozen values");
  expect(
    await screen.findAllByText("Seen in 4 hours: the columns keep the values they show now."),
  ).not.toHaveLength(0);
  expect(screen.getByLabelText("How its columns compute")).toHaveValue("frozen");
  expect(workbook.calls).toContain("setMode");
  await user.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(() => expect(screen.getByLabelText("How its columns compute")).toHaveValue("live"));
});

test("the card explains the latest status in a sentence", async () => {
  await card();
  expect(
    screen.getByText("90 % against at least 95 %: 5 points under, beyond the tolerance of 2 points"),
  ).toBeVisible();
});

test("the card says what would make the KPI more useful, and no more than that", async () => {
  await card();
  const advice = screen.getByRole("list", { name: "To make it more useful" });
  expect(advice).toHaveTextContent("No objective: say what it is to bring about.");
  expect(advice).toHaveTextContent("No due date: say by when the target is to be reached.");
  expect(advice).not.toHaveTextContent("No owner");
  expect(advice).not.toHaveTextContent("No target");
});

test("parking is said, and taken back by Undo", async () => {
  const { user, pane } = await card();
  await user.click(screen.getByRole("button", { name: "Park" }));
  expect(await screen.findAllByText("Seen in 4 hours: parked, at the end of the list.")).not.toHaveLength(0);
  await user.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(() => expect(pane.store.getState().readings?.[0]?.definition.state).not.toBe("parked"));
});
