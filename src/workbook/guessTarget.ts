import { printCell } from "./addresses";
import { contentAt } from "./cells";
import { cellOf } from "./direction";
import { saysTarget } from "./headerWords";
import { isPercentFormat } from "./numberFormats";
import type { Guess } from "./port";
import { addressOfLine, beside, headerOf, holdsDates, neighbours, type Surroundings } from "./surroundings";

/** Numbers that are not dates: somebody's figures or targets. */
function holdsFigures(around: Surroundings, line: number): boolean {
  return beside(around, line).some(({ value }) => typeof value === "number") && !holdsDates(around, line);
}

/** The line of targets that a header announces and no other figures lie between; behind the figures first. */
function targetLine(around: Surroundings, percent: boolean): Guess<string> | undefined {
  const { series } = around;
  const lines = neighbours(around)
    .filter((line) => holdsFigures(around, line))
    .map((line) => ({ line, header: headerOf(around, line) }));
  const isTarget = ({ header }: (typeof lines)[number]): boolean =>
    header !== undefined && saysTarget(header.text);
  const others = lines.filter((one) => !isTarget(one)).map(({ line }) => line);
  const between = (line: number): boolean =>
    others.some((other) => other > Math.min(line, series.line) && other < Math.max(line, series.line));
  const followsOther = (line: number): boolean => line < series.line && others.includes(line - 1);
  const found = lines
    .filter((one) => isTarget(one) && !between(one.line) && !followsOther(one.line))
    .filter(({ line }) => beside(around, line).some(({ format }) => isPercentFormat(format)) === percent)
    .sort((a, b) => distance(a.line, series.line) - distance(b.line, series.line))[0];
  if (!found?.header) return undefined;
  const { at, text } = found.header;
  return { value: addressOfLine(series, found.line), because: { code: "header", at, text } };
}

/** Behind the figures first: a target usually follows what it judges. */
const distance = (line: number, series: number): number =>
  line > series ? line - series : series - line + 0.5;

/** One target in front of figures that run along a row, under a header of its own. */
function targetInFront({ values, series }: Surroundings): Guess<string> | undefined {
  if (series.run === "down") return undefined;
  for (let step = series.step - 1; step >= 0; step--) {
    const cell = cellOf(series.run, series.line, step);
    if (typeof contentAt(values, cell.row, cell.column) !== "number") continue;
    for (let line = series.line - 1; line >= 0; line--) {
      const above = cellOf(series.run, line, step);
      const text = contentAt(values, above.row, above.column);
      if (typeof text !== "string" || text.trim() === "") continue;
      if (!saysTarget(text)) break;
      const because = { code: "header", at: printCell(above.row, above.column), text: text.trim() } as const;
      return { value: printCell(cell.row, cell.column), because };
    }
  }
  return undefined;
}

/**
 * The targets that stand with the figures: a cell in front of a row of figures, or a line of targets beside them.
 * `percent`: the figures are percentages; a target in another unit is not theirs.
 */
export function guessTarget(around: Surroundings, percent: boolean): Guess<string> | undefined {
  return targetInFront(around) ?? targetLine(around, percent);
}
