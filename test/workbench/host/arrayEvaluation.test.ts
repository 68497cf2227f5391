import { evaluatesArrays } from "../../../workbench/host/book/arrayEvaluation";

describe("evaluatesArrays(formula)", () => {
  test.each([
    '=IF(AND(COUNT(B19)=1),KPI.TREND(IF(B$2:B19="","",B$2:B19)),"")',
    "=SUM(A1:A3*B1:B3)",
    '=KPI.SPARK(IF([Actual]="","",[Actual]))',
    "=SUM(-A1:A3)",
    "=MAX(Data!A1:A3 - 1)",
  ])("is true beside an operator: %s", (formula) => {
    expect(evaluatesArrays(formula)).toBe(true);
  });

  test.each([
    "=SUM(A1:A3)",
    "=A1+B1",
    '=IF(B2="","",KPI.STATUS(B2,C2))',
    '=IF([@Actual]="","",[@Actual]+1)',
    '="A1:A3="&B1',
    "=COUNT(A1:A3)+1",
  ])("is false where ranges are only handed over: %s", (formula) => {
    expect(evaluatesArrays(formula)).toBe(false);
  });
});
