import { act, screen, waitFor } from "@testing-library/react";
import { FakeWorkbook } from "../../support/fakeWorkbook";
import { heading, renderPane } from "../../support/renderPane";
import { costSelected, sampleOptions, seenDefinition } from "../../support/sampleWorkbook";

afterEach(() => jest.restoreAllMocks());

test("the main path needs no mouse: Tab and Enter lead from the list to a written status column", async () => {
  const workbook = new FakeWorkbook(costSelected);
  const { user } = await renderPane({ workbook });
  await user.tab();
  expect(screen.getByRole("button", { name: "Mark as KPI" })).toHaveFocus();
  await user.keyboard("{Enter}");
  await heading("Mark as KPI");
  const target = screen.getByLabelText(/^Target value/);
  for (let presses = 0; presses < 12 && document.activeElement !== target; presses++) await user.tab();
  expect(target).toHaveFocus();
  await user.keyboard("100");
  const apply = screen.getByRole("button", { name: "Apply" });
  for (let presses = 0; presses < 40 && document.activeElement !== apply; presses++) await user.tab();
  expect(apply).toHaveFocus();
  await user.keyboard("{Enter}");
  await heading("KPIs");
  expect(workbook.sheets.get("Costs")?.get("D1")).toBe("Status");
});

test("a new screen takes the focus to its heading when the pressed button is gone", async () => {
  const { user } = await renderPane();
  jest.spyOn(document, "hasFocus").mockReturnValue(true);
  await user.click(screen.getByRole("button", { name: "Help" }));
  expect(await heading("Help")).toHaveFocus();
});

test("a screen opened while the focus is elsewhere leaves it there", async () => {
  const { pane } = await renderPane();
  jest.spyOn(document, "hasFocus").mockReturnValue(false);
  act(() => pane.goTo({ name: "help" }));
  expect(await heading("Help")).not.toHaveFocus();
});

test("an error of the program is shown with its details", async () => {
  const { user, workbook } = await renderPane();
  workbook.breakNext("no such range object");
  await user.click(screen.getByRole("button", { name: "Mark as KPI" }));
  expect(await screen.findByText(/Details.*no such range object/)).toBeInTheDocument();
  expect(screen.getAllByText("Something went wrong inside KPI Status")).not.toHaveLength(0);
});

test("a screen that breaks shows its error, and the list can be reached again", async () => {
  const errors = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const workbook = new FakeWorkbook(sampleOptions);
  await workbook.apply([seenDefinition]);
  const { user, pane } = await renderPane({ workbook });
  const readings = pane.store.getState().readings;
  act(() => {
    const broken = { ...readings?.[0], periods: undefined };
    pane.store.setState({ readings: [broken as never] });
  });
  expect(screen.getByText("Something went wrong inside KPI Status")).toBeInTheDocument();
  act(() => pane.store.setState({ readings }));
  await user.click(screen.getByRole("button", { name: "Back to the list" }));
  await heading("KPIs");
  expect(errors).toHaveBeenCalled();
});

test("a screen reader hears what is under way and what came of it", async () => {
  const workbook = new FakeWorkbook(sampleOptions);
  await workbook.apply([seenDefinition]);
  const { pane } = await renderPane({ workbook });
  const live = screen.getAllByRole("status")[0];
  const release = workbook.hold();
  let refreshing = Promise.resolve();
  act(() => {
    refreshing = pane.refresh();
  });
  expect(live).toHaveTextContent("Refreshing…");
  release();
  await act(() => refreshing);
  expect(live).toHaveTextContent("Everything is up to date.");
});

test("the language can be changed in the pane, and the page says which it is in", async () => {
  const { user } = await renderPane();
  await user.click(screen.getByRole("button", { name: "Français" }));
  expect(screen.getByRole("button", { name: "Marquer comme KPI" })).toBeVisible();
  expect(document.documentElement).toHaveAttribute("lang", "fr");
});

test("when Undo is done and its button gone, the heading takes the focus", async () => {
  jest.spyOn(document, "hasFocus").mockReturnValue(true);
  const { user, pane } = await renderPane({ workbook: new FakeWorkbook(costSelected) });
  await user.click(screen.getByRole("button", { name: "Mark as KPI" }));
  await heading("Mark as KPI");
  await user.type(screen.getByLabelText(/^Target value/), "100");
  await user.click(screen.getByRole("button", { name: "Apply" }));
  await heading("KPIs");
  await user.click(await screen.findByRole("button", { name: "Undo" }));
  await waitFor(() => expect(pane.store.getState().done).toMatchObject({ what: "undone" }));
  expect(await heading("KPI Status")).toHaveFocus();
});
