import { columnKinds } from "../../../src/kpi/definition";
import { performance } from "../support/openWorkbook";
import { openFormatted } from "../support/openFormatted";
import { failEverywhere } from "../support/everyFailure";

test("every column beside figures, in cells that were formatted, and in a register that stands", async () => {
  const workbook = await openFormatted();
  const failures = await failEverywhere(workbook, ({ kpis }) =>
    kpis.apply([{ ...performance, columns: columnKinds, place: "L1", dueDate: "2026-12-31", baseline: 0.8 }]),
  );
  expect(failures.actions).toBeGreaterThan(100);
}, 300_000);
