import { performance } from "../support/openWorkbook";
import { openFormatted } from "../support/openFormatted";
import { failEverywhere } from "../support/everyFailure";

test("a target that is a range to stay in, over formats of all kinds", async () => {
  const workbook = await openFormatted();
  const failures = await failEverywhere(workbook, ({ kpis }) =>
    kpis.apply([
      {
        ...performance,
        polarity: "range",
        target: { lower: 0.93, upper: 0.97 },
        columns: ["target", "status", "variance"],
        place: "E1",
      },
    ]),
  );
  expect(failures.actions).toBeGreaterThan(100);
}, 300_000);
