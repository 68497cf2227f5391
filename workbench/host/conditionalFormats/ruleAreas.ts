import { type Area, areaText, intersectionOf, without } from "../book/area";
import type { Book } from "../book/book";
import type { ConditionalRuleData } from "../bookData";
import type { SheetArea } from "../objects/sheetAddress";
import { areaOfRange } from "./ruleRanges";

/** Gives each rule that touches an area the rectangles that `change` makes of its own; one left without is gone. */
function changeAreas(book: Book, { sheetId, area }: SheetArea, change: (one: Area) => readonly Area[]): void {
  const { getters } = book;
  for (const { id, ranges } of getters.getExcelRules(sheetId)) {
    const before = ranges.map(areaOfRange);
    if (!before.some((one) => intersectionOf(one, area))) continue;
    const after = before.flatMap(change);
    if (after.length === 0) {
      book.dispatch("EXCEL_DELETE_RULE", { sheetId, id });
      continue;
    }
    const rule = getters.getConditionalRule(sheetId, id);
    if (rule === undefined) continue;
    const changed: ConditionalRuleData = { ...rule, ranges: after.map((one) => areaText(one)).join(" ") };
    book.dispatch("EXCEL_PUT_RULE", { sheetId, rule: changed });
  }
}

/** Takes the cells of an area out of every rule. */
export function clearRules(book: Book, { sheetId, area }: SheetArea): void {
  changeAreas(book, { sheetId, area }, (one) => without(one, area));
}

/** Divides the rectangles of rules at the edges of an area, so that its part of them can move with its cells. */
export function divideRules(book: Book, { sheetId, area }: SheetArea): void {
  changeAreas(book, { sheetId, area }, (one) => {
    const cut = intersectionOf(one, area);
    return cut === undefined ? [one] : withoutOrWhole(one, cut);
  });
}

function withoutOrWhole(area: Area, cut: Area): readonly Area[] {
  const rest = without(area, cut);
  return rest.length === 0 ? [area] : [...rest, cut];
}
