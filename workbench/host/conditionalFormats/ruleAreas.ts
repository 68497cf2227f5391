import { type Area, areaText, intersectionOf, without } from "../book/area";
import type { Book } from "../book/book";
import type { ConditionalRuleData } from "../bookData";
import type { SheetArea } from "../objects/sheetAddress";
import { areaOfRange } from "./ruleRanges";

/** Gives each rule of a sheet the rectangles that `change` makes of its own; a rule left without any is gone. */
function changeAreas(book: Book, sheetId: string, change: (area: Area) => readonly Area[]): void {
  const { getters } = book;
  const data = getters.getConditionalRules(sheetId);
  let changed = false;
  const rules = getters.getExcelRules(sheetId).flatMap(({ ranges }, index): ConditionalRuleData[] => {
    const rule = data[index];
    const before = ranges.map(areaOfRange);
    const after = before.flatMap(change);
    const same = after.length === before.length && after.every((area, at) => area === before[at]);
    changed ||= !same;
    if (rule === undefined || after.length === 0) return [];
    return [same ? rule : { ...rule, ranges: after.map((area) => areaText(area)).join(" ") }];
  });
  if (changed) book.dispatch("EXCEL_SET_RULES", { sheetId, rules });
}

/** Takes the cells of an area out of every rule. */
export function clearRules(book: Book, { sheetId, area }: SheetArea): void {
  changeAreas(book, sheetId, (one) => without(one, area));
}

/** Divides the rectangles of rules at the edges of an area, so that its part of them can move with its cells. */
export function divideRules(book: Book, { sheetId, area }: SheetArea): void {
  changeAreas(book, sheetId, (one) => {
    const cut = intersectionOf(one, area);
    return cut === undefined ? [one] : withoutOrWhole(one, cut);
  });
}

function withoutOrWhole(area: Area, cut: Area): readonly Area[] {
  const rest = without(area, cut);
  return rest.length === 0 ? [area] : [...rest, cut];
}
