import { screen, waitFor, within } from "@testing-library/react";
import { FakeWorkbook } from "../../support/fakeWorkbook";
import { heading, renderPane, type Rendered } from "../../support/renderPane";
import { costDefinition, sampleOptions, seenDefinition } from "../../support/sampleWorkbook";

async function sharing(typed: readonly string[] = []): Promise<Rendered> {
  const workbook = new FakeWorkbook(sampleOptions);
  workbook.typed = typed;
  await workbook.apply([seenDefinition, { ...costDefinition, columns: ["status", "trend"] }]);
  const rendered = await renderPane({ workbook });
  await rendered.user.click(screen.getByRole("button", { name: "Share" }));
  await heading("Before sharing");
  await screen.findByRole("list", { name: "KPIs" });
  return rendered;
}

test("without the add-in live columns will not look the same, and each KPI says so", async () => {
  await sharing();
  expect(screen.getByText("2 KPIs will not look the same without the add-in.")).toBeVisible();
  const cost = screen.getByText("Cost").closest("li") as HTMLElement;
  expect(within(cost).getByText(/the last results, until Excel calculates; then #NAME\?/)).toBeVisible();
  expect(within(cost).getByText("Portable freezes Trend.")).toBeVisible();
});

test("making all portable makes the workbook ready to send, and can be undone", async () => {
  const { pane, user } = await sharing();
  await user.click(screen.getByRole("button", { name: "Make all portable" }));
  expect(await screen.findByText("Ready to send")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Make all portable" })).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(() =>
    expect(pane.store.getState().readings?.every(({ definition }) => definition.mode === undefined)).toBe(
      true,
    ),
  );
});

test("after an undo the check is made again", async () => {
  const { user } = await sharing();
  await user.click(screen.getByRole("button", { name: "Freeze all" }));
  await screen.findByText("Ready to send");
  await user.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(() => expect(screen.queryByText("Ready to send")).not.toBeInTheDocument());
});

test("formulas that a person typed are named with their cells and the cure", async () => {
  await sharing(["Ward!H2", "Ward!H3", "Ward!H4"]);
  expect(screen.getByText("3 formulas with KPI functions that you typed yourself:")).toBeVisible();
  expect(screen.getByText(/Ward!H2, Ward!H3, and 1 more\. They will show #NAME\?/)).toBeVisible();
});

test("KPIs that are seen alike stand together, their names opened on asking", async () => {
  const workbook = new FakeWorkbook(sampleOptions);
  const names = ["North", "South", "East", "West"];
  await workbook.apply([
    { ...seenDefinition },
    ...names.map((name) => ({ ...costDefinition, name, columns: ["status", "trend"] as const })),
  ]);
  const { user } = await renderPane({ workbook });
  await user.click(screen.getByRole("button", { name: "Share" }));
  const list = await screen.findByRole("list", { name: "KPIs" });
  expect(list.children).toHaveLength(2);
  expect(screen.getByText("North")).not.toBeVisible();
  await user.click(screen.getByText("4 KPIs"));
  for (const name of names) expect(screen.getByText(name)).toBeVisible();
});
