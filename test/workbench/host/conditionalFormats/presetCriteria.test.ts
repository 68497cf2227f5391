import { meetsPreset, meetsTopBottom } from "../../../../workbench/host/conditionalFormats/presetCriteria";
import type { Reading } from "../../../../workbench/host/conditionalFormats/cellReading";

/** A Wednesday: 18 March 2026 has the serial number 46099. */
const today = new Date(2026, 2, 18);
const serial = 46099;

describe("ready-made criteria", () => {
  it.each([
    ["Today", [serial]],
    ["Yesterday", [serial - 1]],
    ["Tomorrow", [serial + 1]],
    ["LastSevenDays", [serial - 6, serial - 3, serial - 1, serial]],
    ["ThisWeek", [serial - 3, serial - 1, serial, serial + 1, serial + 3]],
    ["LastWeek", [serial - 6, serial - 10]],
    ["NextMonth", [serial + 14, serial + 43]],
    ["LastMonth", [serial - 18, serial - 45]],
  ])("%s holds for its days alone", (criterion, days) => {
    const near = [-60, -45, -18, -17, -10, -6, -3, -1, 0, 1, 3, 14, 43, 44].map((offset) => serial + offset);
    const met = near.filter((day) => meetsPreset(criterion, day, () => [], today));
    expect(met.sort((a, b) => a - b)).toEqual([...days].sort((a, b) => a - b));
  });

  it("compare with the mean and its deviations", () => {
    const values = [1, 2, 3, 4, 10];
    const met = (criterion: string): Reading[] =>
      values.filter((value) => meetsPreset(criterion, value, () => values, today));
    // Mean 4, sample standard deviation √12.5 ≈ 3.54.
    expect(met("AboveAverage")).toEqual([10]);
    expect(met("EqualOrAboveAverage")).toEqual([4, 10]);
    expect(met("BelowAverage")).toEqual([1, 2, 3]);
    expect(met("OneStdDevAboveAverage")).toEqual([10]);
    expect(met("TwoStdDevAboveAverage")).toEqual([]);
  });

  it("tell repeated texts without regard to case, and leave empty cells out", () => {
    const all: Reading[] = ["a", "A", "b", undefined, undefined];
    const met = (criterion: string): Reading[] =>
      all.filter((value) => meetsPreset(criterion, value, () => all, today));
    expect(met("DuplicateValues")).toEqual(["a", "A"]);
    expect(met("UniqueValues")).toEqual(["b"]);
    expect(met("Blanks")).toEqual([undefined, undefined]);
  });

  it.each([
    ["TopItems", 2, [8, 9]],
    ["BottomItems", 1, [1]],
    ["TopPercent", 50, [7, 8, 9]],
    ["BottomPercent", 10, [1]],
  ])("%s %d takes that many numbers", (criterion, rank, expected) => {
    const all: Reading[] = [1, 2, 3, 7, 8, 9, "10", undefined];
    expect(all.filter((value) => meetsTopBottom(criterion, rank, value, all))).toEqual(expected);
  });
});
