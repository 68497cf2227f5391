import fc from "fast-check";
import { elapsed } from "../../../src/kpi";
import { monthOf } from "../../../src/kpi/time/dateSerial";
import { readWeekend, workdaysBetween, type Weekend } from "../../../src/kpi/time/workdays";

/** Excel's serial number of a date. */
const serial = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25569;

describe("elapsed(start, end, asOf)", () => {
  it("counts the as-of day: the last day is the whole period, the day before the start nothing", () => {
    const [start, end] = [serial("2024-04-01"), serial("2024-04-30")];
    const share = (day: string) => elapsed(start, end, serial(day));
    expect([
      share("2024-03-31"),
      share("2024-04-01"),
      share("2024-04-15"),
      share("2024-04-30"),
      share("2024-06-01"),
    ]).toEqual([0, 1 / 30, 0.5, 1, 1]);
  });

  it("drops the time of day", () => {
    expect(elapsed(serial("2024-04-01"), serial("2024-04-10"), serial("2024-04-05") + 0.99)).toBe(0.5);
  });

  it("constant counts in full from the first day", () => {
    const [start, end] = [serial("2024-04-01"), serial("2024-04-30")];
    expect(elapsed(start, end, start, { method: "constant" })).toBe(1);
    expect(elapsed(start, end, start - 1, { method: "constant" })).toBe(0);
  });

  it("workdays counts working days and leaves out holidays", () => {
    const options = { method: "workdays" as const, holidays: [serial("2024-05-01"), serial("2024-05-04")] };
    const share = elapsed(serial("2024-05-01"), serial("2024-05-31"), serial("2024-05-10"), options);
    // May 2024: 23 weekdays less the 1st; up to the 10th: 8 weekdays less the 1st. The 4th is a Saturday anyway.
    expect(share).toBeCloseTo(7 / 22, 12);
  });

  it("seasonal follows the months of the profile, so that the end of January is January's share", () => {
    const profile = [10, 20, 30, 40, 0, 0, 0, 0, 0, 0, 0, 100];
    const year = (day: string) =>
      elapsed(serial("2023-01-01"), serial("2023-12-31"), serial(day), { method: "seasonal", profile });
    expect(year("2023-01-31")).toBeCloseTo(10 / 200, 12);
    expect(year("2023-03-31")).toBeCloseTo(60 / 200, 12);
    expect(year("2023-08-15")).toBeCloseTo(0.5, 12);
    expect(year("2023-12-31")).toBe(1);
  });

  it("seasonal takes a profile of equal parts where the parts are not the period's months", () => {
    const options = { method: "seasonal" as const, profile: [1, 3] };
    expect(elapsed(serial("2024-04-01"), serial("2024-04-20"), serial("2024-04-15"), options)).toBeCloseTo(
      0.25 + 0.75 / 2,
      12,
    );
  });

  it("says what is wrong with its arguments", () => {
    const day = serial("2024-04-01");
    expect(elapsed(12, day, day)).toEqual({ code: "notADate", detail: { number: 12 } });
    expect(elapsed(day, day - 1, day)).toMatchObject({ code: "periodReversed" });
    expect(elapsed(day, day, day, { method: "workdays", weekend: 9 })).toMatchObject({
      code: "weekendUnknown",
    });
    expect(elapsed(day, day, day, { method: "workdays", weekend: "1111111" })).toEqual({
      code: "noWorkdays",
    });
    expect(elapsed(day, day, day, { method: "seasonal" })).toEqual({ code: "profileMissing" });
    expect(elapsed(day, day, day, { method: "seasonal", profile: [1, -1] })).toEqual({
      code: "profileUnusable",
    });
  });

  it("never shrinks as days pass, whatever the method", () => {
    const method = fc.constantFrom("linear", "workdays", "seasonal", "constant");
    fc.assert(
      fc.property(method, fc.integer({ min: 30000, max: 60000 }), fc.nat(400), (way, start, length) => {
        const options = { method: way as "linear", profile: [3, 1, 2] };
        const shares = Array.from({ length: length + 3 }, (_, day) =>
          elapsed(start, start + length, start - 1 + day, options),
        );
        if (typeof shares[0] !== "number") return;
        shares.forEach((share, day) => {
          if (day > 0) expect(share).toBeGreaterThanOrEqual((shares[day - 1] as number) - 1e-12);
        });
        expect(shares.at(-1)).toBe(1);
      }),
    );
  });
});

describe("monthOf(day)", () => {
  it("agrees with the calendar of JavaScript's own Date", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2958465 }), (day) => {
        const date = new Date((day - 25569) * 86_400_000);
        expect(monthOf(day)).toEqual({
          month: date.getUTCFullYear() * 12 + date.getUTCMonth(),
          dayOfMonth: date.getUTCDate(),
        });
      }),
    );
  });
});

describe("workdaysBetween(first, last, weekend, holidays)", () => {
  // Microsoft's documentation of NETWORKDAYS.INTL, examples 1, 3 and 4 (January and February 2006).
  it.each<[string, string, number | string, string[], number]>([
    ["2006-01-01", "2006-01-31", 1, [], 22],
    ["2006-01-01", "2006-02-01", 7, ["2006-01-02", "2006-01-16"], 22],
    ["2006-01-01", "2006-02-01", "0010001", ["2006-01-02", "2006-01-16"], 20],
  ])("from %s to %s, weekend %s, is as Excel documents it", (first, last, weekend, holidays, expected) => {
    const off = readWeekend(weekend) as Weekend;
    expect(workdaysBetween(serial(first), serial(last), off, holidays.map(serial))).toBe(expected);
  });

  it("agrees with counting one day after the other", () => {
    const weekend = fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 11, 12, 13, 14, 15, 16, 17, "0101010");
    fc.assert(
      fc.property(weekend, fc.integer({ min: 40000, max: 41000 }), fc.nat(100), (number, first, length) => {
        const off = readWeekend(number) as Weekend;
        const holidays = [first + 3, first + 3, first + 10, first - 1];
        let counted = 0;
        for (let day = first; day <= first + length; day++) {
          const fromMonday = (new Date((day - 25569) * 86_400_000).getUTCDay() + 6) % 7;
          if (!off[fromMonday] && !holidays.includes(day)) counted += 1;
        }
        expect(workdaysBetween(first, first + length, off, holidays)).toBe(counted);
      }),
    );
  });
});
