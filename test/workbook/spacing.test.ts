import { addMonths, monthsBetween, printDay } from "../../src/workbook/calendar";
import { periodsBetween, spacingOf, yearBefore } from "../../src/workbook/spacing";
import { day } from "./support/openSeries";

const months = (date: number, count = 6): number[] =>
  Array.from({ length: count }, (_, i) => (date === 0 ? day(2026, 2 + i, 0) : day(2026, 1 + i, date)));

describe("spacingOf(dates)", () => {
  test("tells months by their first day, a middle day, and their last day", () => {
    expect(spacingOf(months(1))).toEqual({ months: 1, atEnd: false });
    expect(spacingOf(months(15))).toEqual({ months: 1, atEnd: false });
    expect(spacingOf(months(0))).toEqual({ months: 1, atEnd: true });
  });

  test("tells quarters, years, weeks and days", () => {
    expect(spacingOf([day(2026, 1, 1), day(2026, 4, 1), day(2026, 7, 1)])).toEqual({
      months: 3,
      atEnd: false,
    });
    expect(spacingOf([day(2024, 12, 31), day(2025, 12, 31)])).toEqual({ months: 12, atEnd: true });
    expect(spacingOf([0, 1, 2].map((i) => day(2026, 1, 5) + 7 * i))).toEqual({ days: 7, atEnd: false });
    expect(spacingOf([0, 1, 2].map((i) => day(2026, 1, 5) + i))).toEqual({ days: 1, atEnd: false });
  });

  test("a period that was left out does not break the rhythm, dates at random have none", () => {
    expect(spacingOf([1, 2, 3, 5, 6].map((month) => day(2026, month, 1)))).toEqual({
      months: 1,
      atEnd: false,
    });
    expect(spacingOf([day(2026, 1, 3), day(2026, 1, 5), day(2026, 3, 17)])).toBeUndefined();
    expect(spacingOf([day(2026, 1, 1)])).toBeUndefined();
  });
});

describe("periodsBetween(from, to, spacing)", () => {
  test("counts the periods up to the one that holds the day", () => {
    const starts = { months: 1, atEnd: false };
    expect(periodsBetween(day(2026, 6, 1), day(2026, 12, 31), starts)).toBe(6);
    expect(periodsBetween(day(2026, 12, 1), day(2026, 12, 15), starts)).toBe(0);
    const ends = { months: 1, atEnd: true };
    expect(periodsBetween(day(2026, 1, 31), day(2026, 2, 28), ends)).toBe(1);
    expect(periodsBetween(day(2026, 6, 30), day(2026, 12, 31), ends)).toBe(6);
    const quarters = { months: 3, atEnd: false };
    expect(periodsBetween(day(2026, 4, 1), day(2026, 12, 31), quarters)).toBe(2);
    expect(periodsBetween(day(2026, 1, 5), day(2026, 1, 20), { days: 7, atEnd: false })).toBe(2);
  });
});

describe("yearBefore(date, spacing)", () => {
  test("keeps the day, the month's end, or the weekday", () => {
    expect(yearBefore(day(2026, 3, 1), { months: 1, atEnd: false })).toBe(day(2025, 3, 1));
    expect(yearBefore(day(2025, 2, 28), { months: 1, atEnd: true })).toBe(day(2024, 2, 29));
    expect(yearBefore(day(2026, 1, 5), { days: 7, atEnd: false })).toBe(day(2025, 1, 6));
    expect(yearBefore(day(2024, 2, 29), undefined)).toBe(day(2023, 2, 28));
  });
});

test("months are added as EDATE adds them and counted as DATEDIF counts them", () => {
  expect(addMonths(day(2026, 1, 31), 1)).toBe(day(2026, 2, 28));
  expect(addMonths(day(2026, 1, 15), -13)).toBe(day(2024, 12, 15));
  expect(monthsBetween(day(2026, 1, 15), day(2026, 3, 14))).toBe(1);
  expect(monthsBetween(day(2026, 1, 15), day(2026, 3, 15))).toBe(2);
  expect(printDay(day(2026, 12, 31))).toBe("DATE(2026,12,31)");
});
