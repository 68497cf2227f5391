import { isCalendarDay } from "../../src/kpi/calendarDay";

describe("isCalendarDay(text)", () => {
  it.each(["2026-01-31", "2026-12-31", "2024-02-29", "2000-02-29", "1900-02-28"])("%s is a day", (text) => {
    expect(isCalendarDay(text)).toBe(true);
  });

  it.each([
    "2026-02-31",
    "2026-02-29",
    "1900-02-29",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-06-00",
    "31/12/2026",
    "2026-1-5",
    "2026-01-05T00:00",
    "",
  ])("“%s” is none", (text) => {
    expect(isCalendarDay(text)).toBe(false);
  });
});
