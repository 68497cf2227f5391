import { spreadOf } from "../../../workbench/bench/spread";

describe("spreadOf", () => {
  test("takes the middle of an odd number of times, whatever their order", () => {
    expect(spreadOf([30, 10, 20])).toEqual({ median: 20, least: 10, most: 30 });
  });

  test("takes the mean of the two in the middle of an even number", () => {
    expect(spreadOf([4, 1, 100, 2])).toEqual({ median: 3, least: 1, most: 100 });
  });
});
