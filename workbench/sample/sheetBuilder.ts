import type { CellData, CellStyle, CellValue, LineData, SheetData } from "../host/bookData";

/** The sample's styles by name; their order is their position in the workbook. */
export const sampleStyles = {
  base: { font: { name: "Arial", size: 10, color: "#242424" } },
  title: { font: { name: "Arial", size: 13, bold: true, color: "#0B5C4A" } },
  note: { font: { name: "Arial", size: 9, italic: true, color: "#5C5C5C" } },
  header: {
    font: { name: "Arial", size: 10, bold: true, color: "#FFFFFF" },
    fill: { color: "#0B5C4A" },
    horizontalAlignment: "Center",
    verticalAlignment: "Center",
    wrapText: true,
  },
  label: { font: { name: "Arial", size: 10, bold: true, color: "#242424" } },
  month: {
    font: { name: "Arial", size: 10, color: "#242424" },
    numberFormat: "mmm yyyy",
    horizontalAlignment: "Left",
  },
  monthHeader: {
    font: { name: "Arial", size: 10, bold: true, color: "#FFFFFF" },
    fill: { color: "#0B5C4A" },
    numberFormat: "mmm yy",
    horizontalAlignment: "Center",
  },
  percent: { font: { name: "Arial", size: 10, color: "#242424" }, numberFormat: "0.0%" },
  percent2: { font: { name: "Arial", size: 10, color: "#242424" }, numberFormat: "0.00%" },
  euro: { font: { name: "Arial", size: 10, color: "#242424" }, numberFormat: "#,##0 €" },
  euroCents: { font: { name: "Arial", size: 10, color: "#242424" }, numberFormat: "#,##0.00 €" },
  thousands: { font: { name: "Arial", size: 10, color: "#242424" }, numberFormat: '#,##0 "k€"' },
  whole: { font: { name: "Arial", size: 10, color: "#242424" }, numberFormat: "#,##0" },
  hours: { font: { name: "Arial", size: 10, color: "#242424" }, numberFormat: '0.0 "h"' },
  degrees: { font: { name: "Arial", size: 10, color: "#242424" }, numberFormat: '0.0 "°C"' },
} as const satisfies Record<string, CellStyle>;

export type SampleStyle = keyof typeof sampleStyles;
const positions = Object.keys(sampleStyles) as SampleStyle[];

/** One cell to place: its value and style. */
export type Placed = readonly [value: CellValue | undefined, style: SampleStyle];

/** Builds a sheet from rows of cells, the first row and column first. */
export function sheet(
  name: string,
  rows: readonly (readonly Placed[])[],
  layout: {
    readonly widths: readonly number[];
    readonly frozen: { rows: number; columns: number };
    readonly selection: string;
  },
): SheetData {
  const cells: CellData[] = rows.flatMap((line, row) =>
    line.flatMap(([value, style], column) =>
      value === undefined ? [] : [{ row, column, value, style: positions.indexOf(style) }],
    ),
  );
  const columns: LineData[] = layout.widths.map((size, index) => ({ index, size }));
  return {
    name,
    cells,
    merges: [],
    columns,
    rows: [],
    frozen: layout.frozen,
    conditionalRules: [],
    validations: [],
    selection: layout.selection,
  };
}
