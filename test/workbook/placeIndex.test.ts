import { assert, array, integer, property, record } from "fast-check";
import { intersect, sameSheet, type Place } from "../../src/workbook/addresses";
import { PlaceIndex } from "../../src/workbook/placeIndex";

const side = (most: number) => integer({ min: 1, max: most });
const place = record({
  sheet: integer({ min: 0, max: 1 }).map((number) => `Sheet${number}`),
  area: record({
    row: integer({ min: 0, max: 20 }),
    column: integer({ min: 0, max: 300 }),
    rows: side(8),
    columns: side(260),
  }),
});

describe("PlaceIndex", () => {
  test("finds what looking at every place finds, in the same order", () => {
    assert(
      property(array(place, { maxLength: 20 }), place, (places: Place[], asked: Place) => {
        const index = new PlaceIndex<number>();
        for (const [number, one] of places.entries()) index.add(one, number);
        const numbers = places.map((one, number) => ({ one, number }));
        const there = numbers.filter(({ one }) => sameSheet(one.sheet, asked.sheet));
        expect(index.on(asked.sheet.toUpperCase())).toEqual(there.map(({ number }) => number));
        const meeting = there.filter(({ one }) => intersect(one.area, asked.area) !== undefined);
        expect(index.meeting(asked)).toEqual(meeting.map(({ number }) => number));
      }),
    );
  });
});
