import { withWidthsTogether } from "../../../src/taskpane/state/plannedWidths";
import type { PlannedChange } from "../../../src/workbook/port";

const width = (at: string, text = "60"): PlannedChange => ({ action: "write", what: "column", at, text });
const cell: PlannedChange = { action: "write", what: "cells", at: "Sheet1!D1", text: "Status" };

test("widths of columns side by side are one line, others stay apart", () => {
  const changes = [
    width("'KPI register'!Y:Y"),
    width("'KPI register'!Z:Z"),
    width("'KPI register'!AA:AA"),
    cell,
    width("Sheet1!D:D", "88"),
    width("Sheet1!F:F", "88"),
    width("Sheet2!G:G"),
  ];
  expect(withWidthsTogether(changes)).toEqual([
    width("'KPI register'!Y:AA", ""),
    cell,
    width("Sheet1!D:D", "88"),
    width("Sheet1!F:F", "88"),
    width("Sheet2!G:G"),
  ]);
});

test("a column of a table is no width", () => {
  const columns = [width("Sales[Status]", "Status"), width("Sales[Trend]", "Trend")];
  expect(withWidthsTogether(columns)).toEqual(columns);
});
