import { explain, type Explained, type Polarity, type ToleranceMode } from "../../../src/kpi";

const subject = (
  actual: number | undefined,
  target: number | undefined,
  polarity: Polarity,
  tolerance: number,
  toleranceMode: ToleranceMode = "relative",
  more: Partial<Explained> = {},
): Explained => ({ actual, target, judgment: { polarity, tolerance, toleranceMode }, ...more });

const nbsp = (text: string): string => text.replace(/ (?=[:%]|points?\b)/g, "\u00a0");

describe("explain(subject, language)", () => {
  it("says the status in a sentence", () => {
    expect(explain(subject(104, 100, "lower", 0.05), "en")).toBe(
      "104 against at most 100: 4 % over, within the 5 % tolerance",
    );
    expect(explain(subject(104, 100, "lower", 0.05), "fr")).toBe(
      nbsp("104 pour au plus 100 : 4 % au-dessus, dans la tolérance de 5 %"),
    );
  });

  it("says how far beyond the tolerance, or how far on the good side", () => {
    expect(explain(subject(80, 100, "higher", 0.1), "en")).toBe(
      "80 against at least 100: 20 % under, beyond the 10 % tolerance",
    );
    expect(explain(subject(1234567.5, 1000000, "higher", 0.1), "en")).toBe(
      "1,234,568 against at least 1,000,000: on target, 23.5 % over",
    );
    expect(explain(subject(100, 100, "higher", 0.1), "en")).toBe("100 against at least 100: on target");
  });

  it("speaks of points where the figures are percentages and the tolerance is absolute", () => {
    const percent = { format: "percent" as const };
    expect(explain(subject(0.934, 0.95, "higher", 0.02, "absolute", percent), "en")).toBe(
      "93.4 % against at least 95 %: 1.6 points under, within the tolerance of 2 points",
    );
    expect(explain(subject(0.934, 0.95, "higher", 0.01, "absolute", percent), "fr")).toBe(
      nbsp("93,4 % pour au moins 95 % : 1,6 point au-dessous, au-delà de la tolérance de 1 point"),
    );
  });

  it("names the bounds of a range and the distance to the nearest", () => {
    const upper = { upper: 22 };
    expect(explain(subject(20, 18, "range", 1, "absolute", upper), "en")).toBe(
      "20 against 18 to 22: on target",
    );
    expect(explain(subject(22.5, 18, "range", 1, "absolute", upper), "en")).toBe(
      "22.5 against 18 to 22: 0.5 over, within the tolerance of 1",
    );
  });

  it("says when a closest figure lies within half its tolerance", () => {
    expect(explain(subject(101, 100, "closest", 0.04), "en")).toBe(
      "101 against 100: 1 % over, within half the 4 % tolerance",
    );
  });

  it("leaves the tolerance out where a target of 0 leaves no room", () => {
    expect(explain(subject(1, 0, "lower", 0.1), "en")).toBe("1 against at most 0: 1 over, off target");
  });

  it("says so where nothing is judged", () => {
    expect(explain(subject(5, 4, "none", 0.1), "en")).toBe("5, not judged");
    expect(explain(subject(5, undefined, "higher", 0.1), "fr")).toBe("5, sans cible");
    expect(explain(subject(undefined, 4, "higher", 0.1), "en")).toBeUndefined();
  });

  it("groups thousands and writes decimals as the language does", () => {
    expect(explain(subject(1234.5, undefined, "higher", 0.1), "en")).toBe("1,234.5, no target");
    expect(explain(subject(-1234.5, undefined, "higher", 0.1), "fr")).toBe("−1\u202f234,5, sans cible");
  });
});
