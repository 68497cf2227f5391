import { columnCount, rowCount, without } from "../../book/area";
import { moveCells } from "../../book/movedCells";
import { clearRules, divideRules } from "../../conditionalFormats/ruleAreas";
import { addMember } from "../../dispatch/members";
import { guardSheet } from "../sheetGuard";
import { rangeArgument } from "./rangeArgument";
import { RangeObject } from "./rangeObject";

/**
 * `range.moveTo`, as cutting and pasting: formulas keep what they mean, references to the cells go along, on another
 * sheet too, and conditional formats move with the cells. A destination of another size counts from its first cell.
 */
addMember(RangeObject, "MoveTo", {
  call: (range, given) => {
    const { book, host } = range;
    const { sheetId, area } = range.here;
    const { sheetId: toSheet, area: destination } = rangeArgument(range, given);
    const { top, left } = destination;
    const target = { top, left, bottom: top + rowCount(area) - 1, right: left + columnCount(area) - 1 };
    const to = new RangeObject(host, toSheet, target).here;
    if (toSheet === sheetId && top === area.top && left === area.left) return;
    guardSheet(book, sheetId, area, "edit");
    guardSheet(book, toSheet, target, "edit");
    divideRules(book, { sheetId, area });
    const overwritten = toSheet === sheetId ? without(to.area, area) : [to.area];
    for (const one of overwritten) clearRules(book, { sheetId: toSheet, area: one });
    moveCells(book, sheetId, area, { sheetId: toSheet, row: top, col: left });
    host.changes.edited(sheetId, area);
    host.changes.edited(toSheet, target);
  },
});
