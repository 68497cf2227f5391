import type { CellUpdate } from "../../book/excelCellPlugin";
import { addMember } from "../../dispatch/members";
import { guardSheet } from "../sheetGuard";
import { formulaAt, textAt, valueAt, valueTypeAt } from "./cellReading";
import { enteredContent } from "./enteredValue";
import { matrixOf, visitMatrix } from "./rangeMatrix";
import { RangeObject } from "./rangeObject";

/** `range.values`, `formulas`, `text`, `valueTypes`: what the cells hold. Formulas are in the en-US grammar. */
function enter(range: RangeObject, given: unknown): void {
  const { sheetId, area } = range.here;
  const cells: CellUpdate[] = [];
  visitMatrix(area, given, (row, col, value) => {
    cells.push({ row, col, content: enteredContent(value) });
  });
  guardSheet(range.book, sheetId, area, "edit");
  const { getters } = range.book;
  range.book.updateCells(
    sheetId,
    cells.filter(({ row, col, content }) => content !== "" || getters.getCell({ sheetId, row, col })),
  );
  range.host.changes.edited(sheetId, area);
}

function reading<T>(answer: (range: RangeObject) => T): (range: RangeObject) => T {
  return (range) => {
    range.book.settle();
    return answer(range);
  };
}

addMember(RangeObject, "Values", {
  get: reading((range) => matrixOf(range, (position) => valueAt(range.book, position))),
  set: enter,
});
addMember(RangeObject, "Formulas", {
  get: reading((range) => matrixOf(range, (position) => formulaAt(range.book, position))),
  set: enter,
});
addMember(RangeObject, "FormulasLocal", {
  get: reading((range) => matrixOf(range, (position) => formulaAt(range.book, position))),
  set: enter,
});
addMember(RangeObject, "Text", {
  get: reading((range) => matrixOf(range, (position) => textAt(range.book, position))),
});
addMember(RangeObject, "ValueTypes", {
  get: reading((range) => matrixOf(range, (position) => valueTypeAt(range.book, position))),
});
