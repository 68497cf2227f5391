import type { KpiDefinition } from "../../src/kpi/definition";
import { type BookData, newBookData } from "../host/bookData";

const months = 36;

/** Columns from one series to the next: the figures, their periods, and room for what is written. */
const pitch = 8;

const columnLetters = (index: number): string => {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
};

export interface BenchBook {
  readonly book: BookData;
  readonly definitions: readonly KpiDefinition[];
}

/** A workbook of `count` series of 36 months side by side, and their definitions with a target each. */
export function benchBook(count: number): BenchBook {
  const data = newBookData("Figures");
  const [sheet] = data.sheets;
  if (sheet === undefined) throw new Error("A new workbook has a sheet");
  const series = Array.from({ length: count }, (_, index) => index);
  const cells = series.flatMap((index) => {
    const column = index * pitch;
    return [
      { row: 0, column, value: "Month" },
      { row: 0, column: column + 1, value: `Measure ${index + 1}` },
      ...Array.from({ length: months }, (_, month) => [
        { row: month + 1, column, value: `M${month + 1}` },
        { row: month + 1, column: column + 1, value: 80 + ((month * 7 + index * 3) % 40) },
      ]).flat(),
    ];
  });
  const definitions = series.map((index): KpiDefinition => {
    const [periods, actual] = [columnLetters(index * pitch), columnLetters(index * pitch + 1)];
    return {
      name: `Measure ${index + 1}`,
      sheet: sheet.name,
      actual: `${actual}2:${actual}${months + 1}`,
      periods: `${periods}2:${periods}${months + 1}`,
      target: 100,
      polarity: "higher",
      tolerance: 0.1,
      toleranceMode: "relative",
      columns: ["target", "status", "attainment", "variance"],
    };
  });
  return { book: { ...data, sheets: [{ ...sheet, cells }] }, definitions };
}
