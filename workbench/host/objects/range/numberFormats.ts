import { addMember } from "../../dispatch/members";
import { ExcelError } from "../../excelError";
import { restyle, styleAt } from "../cellStyles";
import { guardSheet } from "../sheetGuard";
import { matrixOf, visitMatrix } from "./rangeMatrix";
import { RangeObject } from "./rangeObject";

/** `range.numberFormat`: Excel's en-US codes, kept to the letter whatever the grid can draw of them. */
function setFormats(range: RangeObject, given: unknown): void {
  const { book, area, sheetId } = range;
  guardSheet(book, sheetId, area, "allowFormatCells");
  const wanted = new Map<string, string>();
  if (typeof given !== "string") {
    visitMatrix(area, given, (row, col, value) => {
      if (typeof value !== "string") throw new ExcelError("InvalidArgument");
      wanted.set(`${row} ${col}`, value);
    });
  }
  restyle(book, sheetId, area, ({ numberFormat: before, ...style }, { row, col }) => {
    const format = typeof given === "string" ? given : wanted.get(`${row} ${col}`);
    const after = format ?? before;
    return after === undefined || after === "General" || after === ""
      ? style
      : { ...style, numberFormat: after };
  });
}

const member = {
  get: (range: RangeObject): string[][] =>
    matrixOf(range, (position) => styleAt(range.book, position).numberFormat ?? "General"),
  set: setFormats,
};

addMember(RangeObject, "NumberFormat", member);
addMember(RangeObject, "NumberFormatLocal", member);
