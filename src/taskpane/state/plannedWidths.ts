import type { PlannedChange } from "../../workbook/port";

const column = /^(.*!)([A-Z]+):([A-Z]+)$/;

/** Whether a change is the width of whole columns of a sheet, in points; a column of a table has its header. */
export const isWidth = ({ what, at }: PlannedChange): boolean => what === "column" && column.test(at);

/** Letters of a column as its number: A is 1, Z 26, AA 27. */
const numberOf = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** Changes in which widths of columns side by side, one planned after the other, are one change without a width. */
export function withWidthsTogether(changes: readonly PlannedChange[]): PlannedChange[] {
  const together: PlannedChange[] = [];
  for (const change of changes) {
    const last = together.at(-1);
    const before = last && isWidth(last) ? column.exec(last.at) : null;
    const next = isWidth(change) ? column.exec(change.at) : null;
    const [, sheet, first = "", end = ""] = before ?? [];
    const [, nextSheet, nextFirst = "", nextEnd = ""] = next ?? [];
    if (last && before && next && sheet === nextSheet && numberOf(nextFirst) === numberOf(end) + 1) {
      together[together.length - 1] = { ...last, at: `${sheet}${first}:${nextEnd}`, text: "" };
    } else together.push(change);
  }
  return together;
}
