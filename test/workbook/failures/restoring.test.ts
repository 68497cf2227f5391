import { describe as describeProblem } from "../../../src/workbook/problemWords";
import type { Outcome } from "../../../src/kpi/outcome";
import { comparable } from "../support/comparable";
import { codes, good, openEngland, performance, type OpenedWorkbook } from "../support/openWorkbook";

/** The batches of an apply: three that read, the changes, the memos. What restores follows a batch that failed. */
const changes = 3;
const memos = 4;

const failed = (outcome: Outcome<unknown>): Record<string, unknown> => {
  if (outcome.ok) throw new Error("This must fail");
  return { ...outcome.problems[0] };
};

/** Lets the changes fail at an action, and then every try to put them back. */
async function leaveHalf(
  workbook: OpenedWorkbook,
  action: number | ((info: { readonly Name: string }) => boolean),
): Promise<Outcome<unknown>> {
  workbook.excel.host.failAt({ batch: changes, action, code: "AccessDenied" });
  for (const look of [changes + 1, changes + 2, changes + 3]) {
    workbook.excel.host.failAt({ batch: look, action: 0, code: "AccessDenied" });
  }
  return workbook.kpis.apply([performance]);
}

test("a failure while it is put back is tried again, at every action of the restoring", async () => {
  const workbook = await openEngland();
  const before = comparable(workbook);
  for (const batch of [memos + 1, memos + 2, memos + 3]) {
    for (let action = 0; ; action += 7) {
      workbook.excel.host.failAt({ batch: memos, action: 0, code: "AccessDenied" });
      let hit = false;
      const restoring = (_: unknown, index: number): boolean => (hit ||= index === action);
      workbook.excel.host.failAt({ batch, action: restoring, code: "GeneralException" });
      expect(codes(await workbook.kpis.apply([performance]))).toEqual(["excelRefused"]);
      await workbook.excel.settled();
      expect(comparable(workbook)).toEqual(before);
      if (!hit) break;
    }
  }
}, 120_000);

test("what could not be taken back is named, and Undo takes it away", async () => {
  const workbook = await openEngland();
  const before = comparable(workbook);
  const problem = failed(await leaveHalf(workbook, 150));
  expect(problem).toMatchObject({ code: "notRestored" });
  const { written } = problem["detail"] as { written: string };
  expect(written).toContain("KPI register");
  expect(describeProblem(problem as { code: string }, "en")).toContain(written);
  expect(workbook.kpis.lastDone()).toMatchObject({ what: "apply", unfinished: true });
  good(await workbook.kpis.undoLast());
  await workbook.excel.settled();
  expect(comparable(workbook)).toEqual(before);
  expect(workbook.kpis.lastDone()).toBeUndefined();
});

test("exactly what stands is named: half of the register and no column yet", async () => {
  const workbook = await openEngland();
  const isTable = ({ Name }: { readonly Name: string }): boolean => Name === "Style";
  const { written } = failed(await leaveHalf(workbook, isTable))["detail"] as { written: string };
  expect(written).toBe("KPI register");
});

test("nothing is said to stand when nothing was begun", async () => {
  const workbook = await openEngland();
  const before = comparable(workbook);
  expect(codes(await leaveHalf(workbook, 0))).toEqual(["excelRefused"]);
  expect(comparable(workbook)).toEqual(before);
});

test("when Excel does not answer at all, everything that may stand is named", async () => {
  const workbook = await openEngland();
  workbook.excel.host.failAt({ batch: changes, action: 150, code: "AccessDenied" });
  for (let batch = changes + 1; batch < changes + 5; batch += 1) {
    workbook.excel.host.failAt({ batch, action: 0, code: "GeneralException" });
  }
  const problem = failed(await workbook.kpis.apply([performance]));
  expect(problem).toMatchObject({ code: "notRestoredUnread" });
  expect((problem["detail"] as { written: string }).written).toContain("England!F1");
});

test("a refusal while reading is said, and nothing is written", async () => {
  const workbook = await openEngland();
  const before = comparable(workbook);
  workbook.excel.host.failAt({ batch: 1, action: 2, code: "GeneralException" });
  expect(codes(await workbook.kpis.apply([performance]))).toEqual(["excelUnreadable"]);
  expect(comparable(workbook)).toEqual(before);
});
