import { attainment, progress, status, variance, varianceRatio, type Polarity } from "../../src/kpi";
import { describeOracle, reportCompared } from "../support/oracle";

interface Case {
  readonly actual: number;
  readonly target: number;
  readonly start?: number;
  readonly direction?: Polarity;
  readonly attainment?: number;
  readonly attainmentTolerance?: number;
  readonly status?: number | string;
  readonly variance?: number;
  readonly pct?: number;
  readonly kind?: string;
  readonly tolerance?: number;
}

interface Examples {
  readonly sources: readonly { readonly id: string; readonly cases: readonly Case[] }[];
}

/**
 * Published examples whose rule is ours. Not compared, since their rule differs on purpose: Infor's attainment at a
 * target of 0 (1 + actual; ours is #N/A), ServiceNow's colors (90 and 75 % of progress; ours come from a tolerance),
 * Planview's and Ally's pace (an absolute gap; ours is a ratio), Power Pivot's green from 95 % on.
 */
describeOracle<Examples>("semantics/kpi_examples_dev.json", "published examples", (oracle) => {
  const cases = (id: string): readonly Case[] => {
    const found = oracle().sources.find((source) => source.id === id)?.cases ?? [];
    expect(found.length).toBeGreaterThan(0);
    return found;
  };

  it.each(["infor-increasing", "infor-decreasing"])("attainment equals Infor's, %s", (id) => {
    const compared = cases(id).filter(({ target, actual }) => target !== 0 || actual === 0);
    for (const one of compared) {
      const { actual, target, direction = "higher" } = one;
      expect({ ...one, attainment: attainment(actual, target, direction) }).toEqual(one);
    }
    reportCompared(`${compared.length} of ${cases(id).length} attainments of ${id}`);
  });

  it("progress equals ServiceNow's attainment between start and target", () => {
    const compared = cases("servicenow-target-status").filter((one) => one.attainment !== undefined);
    for (const { actual, start, target, attainment: expected = 0, attainmentTolerance = 1e-9 } of compared) {
      expect(Math.abs((progress(actual, start, target) as number) - expected)).toBeLessThan(
        attainmentTolerance,
      );
    }
    reportCompared(`${compared.length} progress figures of ServiceNow`);
  });

  it("status codes equal those of Analysis Services, whose green begins at 95 % and amber at 85 %", () => {
    // Its bands do not start at the target: ours do when the target is 95 % of theirs and 10 points of it may be missed.
    const codes = { onTarget: 1, atRisk: 0, offTarget: -1 } as const;
    const compared = cases("ssas-operating-profit").filter((one) => one.status !== undefined);
    for (const one of compared) {
      const outcome = status(one.actual, one.target * 0.95, {
        polarity: "higher",
        tolerance: one.target * 0.1,
        toleranceMode: "absolute",
      });
      expect({ ...one, status: codes[outcome as keyof typeof codes] }).toEqual(one);
    }
    reportCompared(`${compared.length} status codes of Analysis Services`);
  });

  it("variances equal the published ones, with an expense counted from the budget", () => {
    const compared = cases("variance");
    for (const { actual, target, kind, variance: amount, pct, tolerance = 1e-9 } of compared) {
      const sign = kind === "expense" && amount !== undefined ? -1 : 1;
      if (amount !== undefined) expect(variance(actual, target)).toBe(sign * amount);
      if (pct !== undefined) {
        expect(Math.abs((varianceRatio(actual, target) as number) - sign * pct)).toBeLessThan(tolerance);
      }
    }
    reportCompared(`${compared.length} variances`);
  });
});
