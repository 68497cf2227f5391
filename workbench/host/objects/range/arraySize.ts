import { columnCount, rowCount } from "../../book/area";
import { addMember } from "../../dispatch/members";
import { ExcelError } from "../../excelError";
import { RangeObject } from "./rangeObject";

/** The client writes more than 1,500 cells in pieces, and has the whole's size checked first. */
addMember(RangeObject, "_ValidateArraySize", {
  call: (range, rows, columns) => {
    const { area } = range;
    if (rowCount(area) !== rows || columnCount(area) !== columns) throw new ExcelError("InvalidArgument");
  },
});
