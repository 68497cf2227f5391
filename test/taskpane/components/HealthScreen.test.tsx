import { screen, waitFor } from "@testing-library/react";
import type { Finding } from "../../../src/workbook/port";
import { FakeWorkbook } from "../../support/fakeWorkbook";
import { heading, renderPane, type Rendered } from "../../support/renderPane";
import { costDefinition, sampleOptions } from "../../support/sampleWorkbook";

const edited: Finding = {
  code: "formulaEdited",
  id: "kpi-1",
  name: "Cost",
  at: "Costs!C3",
  repair: "rewrite",
};
const lost: Finding = { code: "ruleLost", id: "kpi-1", name: "Cost", at: "Costs!C2:C5", repair: "rewrite" };
const gone: Finding = {
  code: "figuresGone",
  name: "Churn",
  repair: "removeKpi",
  otherRepairs: ["removeRow"],
};
const blocked: Finding = { code: "spillBlocked", name: "Cost", at: "Costs!C2" };

async function broken(findings: readonly Finding[]): Promise<Rendered> {
  const workbook = new FakeWorkbook(sampleOptions);
  await workbook.apply([costDefinition]);
  workbook.broken = findings;
  return renderPane({ workbook });
}

async function checking(findings: readonly Finding[]): Promise<Rendered> {
  const rendered = await broken(findings);
  await rendered.user.click(screen.getByRole("button", { name: "Check" }));
  await heading("Health check");
  return rendered;
}

test("the list says quietly how much is out of order and leads to it", async () => {
  const { user } = await broken([edited, gone]);
  await user.click(
    await screen.findByRole("button", { name: "2 things are out of order" }, { timeout: 5000 }),
  );
  await heading("Health check");
  expect(await screen.findByText("en: formulaEdited in Costs!C3")).toBeVisible();
});

test("where all is in order the list says nothing, and the check says so", async () => {
  await checking([]);
  expect(await screen.findByText("Everything is in order.")).toBeVisible();
  expect(screen.queryByRole("button", { name: /out of order/ })).not.toBeInTheDocument();
});

test("one finding is repaired by its own button, and can be undone", async () => {
  const { user } = await checking([edited, gone]);
  await user.click(await screen.findByRole("button", { name: "Do rewrite: en: formulaEdited in Costs!C3" }));
  await waitFor(() => expect(screen.queryByText(/formulaEdited/)).not.toBeInTheDocument());
  expect(screen.getByText(/figuresGone/)).toBeVisible();
  expect(screen.getAllByText("1 finding taken up; the workbook was checked again.")).not.toHaveLength(0);
  expect(screen.getByRole("button", { name: "Undo" })).toBeVisible();
});

test("all that can be repaired is repaired at once; what cannot stays with its words", async () => {
  const { user, workbook } = await checking([edited, lost, blocked]);
  await user.click(await screen.findByRole("button", { name: "Repair all 2" }));
  await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(1));
  expect(screen.getByText("en: spillBlocked in Costs!C2")).toBeVisible();
  expect(screen.getByText("To be mended by hand")).toBeVisible();
  expect(workbook.calls.filter((call) => call === "repair")).toHaveLength(1);
});

test("where there is a choice of repairs each has its button", async () => {
  await checking([gone]);
  expect(await screen.findByRole("button", { name: /^Do removeKpi/ })).toBeVisible();
  expect(screen.getByRole("button", { name: /^Do removeRow/ })).toBeVisible();
});

test("repairing all removes no KPI: what would is left to a button of its own, and that is said", async () => {
  const { user } = await checking([edited, lost, gone]);
  expect(await screen.findByText(/“Repair all” removes no KPI/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Repair all 2" }));
  await waitFor(() => expect(screen.queryByText(/formulaEdited/)).not.toBeInTheDocument());
  expect(screen.getByText(/figuresGone/)).toBeVisible();
});
