import type { KpiProblem } from "../../kpi/outcome";
import { printCell, printPlace, type Place } from "../addresses";
import { contentAt, type CellBlock, type CellContent } from "../cells";
import { areaOfStretch, cellOf, type Stretch } from "../direction";
import { isError } from "../trimSeries";

/** How many cells a note names. */
const named = 3;

/** Text that shows a number: `12,5 %`, `1 234`, `€ 12.50`. */
export const isNumberAsText = (content: CellContent): boolean =>
  typeof content === "string" &&
  /^[-+(]?\s*[€$£]?\s*\d[\d\s.,'’\u00a0\u202f]*\)?\s*[%€$£]?$/.test(content.trim());

const months = "jan|feb|fev|mar|apr|avr|may|mai|jun|juin|jul|juil|aug|aou|sep|oct|nov|dec";

/** Text that shows a date: `31/01/2026`, `2026-01`, `janv. 2026`, `Jan-26`. */
export const isDateAsText = (content: CellContent): boolean =>
  typeof content === "string" &&
  (/^(?:\d{1,2}[-/.]\d{4}|\d{4}[-/.]\d{1,2}|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})$/.test(content.trim()) ||
    new RegExp(`^(?:\\d{1,2}\\s+)?(?:${months})\\p{L}*\\.?[-\\s/]*(?:\\d{2}|\\d{4})$`, "iu").test(
      content.trim().normalize("NFD").replace(/\p{M}/gu, ""),
    ));

/** Numbers stored as text and errors among figures: each is named, because their periods get no status. */
export function notesOnFigures(values: CellBlock, sheet: string, series: Stretch): KpiProblem[] {
  const at = printPlace({ sheet, area: areaOfStretch(series) });
  const cells = cellsOf(values, series);
  const note = (code: string, is: (content: CellContent) => boolean): KpiProblem[] => {
    const found = cells.filter(({ content }) => is(content));
    return found.length === 0 ? [] : [{ code, at, detail: { cells: listed(found) } }];
  };
  return [...note("numbersAsText", isNumberAsText), ...note("errorsInFigures", isError)];
}

/** Periods that show dates and are text: they name the periods, but nothing can be reckoned with them. */
export function notesOnPeriods(values: CellBlock, place: Place, series: Stretch): KpiProblem[] {
  const cells = cellsOf(values, series).filter(({ content }) => isDateAsText(content));
  if (cells.length === 0) return [];
  return [{ code: "datesAsText", at: printPlace(place), detail: { cells: listed(cells) } }];
}

function cellsOf(values: CellBlock, { run, line, step, steps }: Stretch): Cell[] {
  return Array.from({ length: steps }, (_, i) => {
    const { row, column } = cellOf(run, line, step + i);
    return { at: printCell(row, column), content: contentAt(values, row, column) };
  });
}

interface Cell {
  readonly at: string;
  readonly content: CellContent;
}

const listed = (cells: readonly Cell[]): string =>
  cells
    .slice(0, named)
    .map(({ at, content }) => `${at} “${String(content)}”`)
    .join(", ") + (cells.length > named ? " …" : "");
