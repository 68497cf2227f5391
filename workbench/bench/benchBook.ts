import type { KpiDefinition } from "../../src/kpi/definition";
import { columnLetters } from "../xlsx/cells/cellAddress";
import { type BookData, newBookData, type SheetData } from "../host/bookData";

/** Columns from one series to the next: the figures, their periods, and room for what is written. */
const pitch = 8;

/** Series on one sheet. */
const seriesASheet = 50;

export interface BenchBook {
  readonly book: BookData;
  readonly definitions: readonly KpiDefinition[];
}

const sheetName = (index: number): string => `Figures ${index + 1}`;

/** No two series are the same, so that no call answers for another. */
const figure = (series: number, month: number): number =>
  80 + ((month * 7 + series * 3) % 40) + series / 1000;

/** A sheet of series `first` and on, side by side. */
function benchSheet(index: number, count: number, months: number): SheetData {
  const [sheet] = newBookData(sheetName(index)).sheets;
  if (sheet === undefined) throw new Error("A new workbook has a sheet");
  const cells = Array.from({ length: count }, (_, place) => {
    const column = place * pitch;
    const series = index * seriesASheet + place;
    return [
      { row: 0, column, value: "Month" },
      { row: 0, column: column + 1, value: `Measure ${series + 1}` },
      ...Array.from({ length: months }, (_, month) => [
        { row: month + 1, column, value: `M${month + 1}` },
        { row: month + 1, column: column + 1, value: figure(series, month) },
      ]).flat(),
    ];
  });
  return { ...sheet, cells: cells.flat() };
}

/** A workbook of `count` series of so many months, fifty a sheet side by side, and their definitions with a target each. */
export function benchBook(count: number, months = 60): BenchBook {
  const sheets = Array.from({ length: Math.ceil(count / seriesASheet) }, (_, index) =>
    benchSheet(index, Math.min(seriesASheet, count - index * seriesASheet), months),
  );
  const definitions = Array.from({ length: count }, (_, series): KpiDefinition => {
    const column = (series % seriesASheet) * pitch;
    const [periods, actual] = [columnLetters(column), columnLetters(column + 1)];
    return {
      name: `Measure ${series + 1}`,
      sheet: sheetName(Math.floor(series / seriesASheet)),
      actual: `${actual}2:${actual}${months + 1}`,
      periods: `${periods}2:${periods}${months + 1}`,
      target: 100,
      polarity: "higher",
      tolerance: 0.1,
      toleranceMode: "relative",
      columns: ["target", "status", "attainment", "variance"],
    };
  });
  return { book: { ...newBookData(), sheets }, definitions };
}
