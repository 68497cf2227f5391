import { callFunction } from "../support/callFunction";

describe("KPI.STATUSCODE(actual, target, …)", () => {
  it("gives 1, 0 and -1, and a blank where there is no figure or no target", () => {
    expect(callFunction("STATUSCODE", [[120], [95], [80], [null]], 100)).toEqual([[1], [0], [-1], [""]]);
    expect(callFunction("STATUSCODE", 5, null)).toEqual([[""]]);
  });

  it("takes the labels of a STATUS formula, and refuses the same ones", () => {
    expect(callFunction("STATUSCODE", 95, 100, null, null, null, null, "fr")).toEqual([[0]]);
    expect(callFunction("STATUSCODE", 95, 100, null, null, null, null, "de")).toMatchObject({
      error: "#VALUE!",
    });
  });

  it("agrees with Power Pivot's and Analysis Services' three codes at the thresholds", () => {
    expect(callFunction("STATUSCODE", [[0.9, 0.8999, 1]], 1)).toEqual([[0, -1, 1]]);
  });
});
