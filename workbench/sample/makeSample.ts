import type { BookData, SheetData } from "../host/bookData";
import { newXlsx } from "../xlsx";
import { monthSerial, series } from "./series";
import { sampleStyles, sheet, type Placed, type SampleStyle } from "./sheetBuilder";

const months = 24;
const firstYear = 2025;
/** The last months of the plan have no figures yet. */
const open = 2;

const monthCells = (style: SampleStyle): Placed[] =>
  Array.from({ length: months }, (_, i): Placed => [monthSerial(firstYear, i + 1), style]);

/** A series with its last periods still empty. */
function figures(style: SampleStyle, wave: Parameters<typeof series>[1]): Placed[] {
  return series(months, wave).map((value, i): Placed => [i < months - open ? value : undefined, style]);
}

const planned = (style: SampleStyle, value: (period: number) => number): Placed[] =>
  Array.from({ length: months }, (_, i): Placed => [Number(value(i).toFixed(4)), style]);

const headers = (...texts: readonly string[]): Placed[] => texts.map((text): Placed => [text, "header"]);

/** Columns side by side, turned into the sheet's rows below their headers. */
function table(header: readonly Placed[], columns: readonly (readonly Placed[])[]): Placed[][] {
  const rows = columns[0]?.map((_, row) => columns.map((column) => column[row] as Placed)) ?? [];
  return [[...header], ...rows];
}

function customerService(): SheetData {
  const satisfaction = figures("percent", {
    start: 0.87,
    slope: 0.0032,
    noise: 0.035,
    decimals: 3,
    phase: 1,
  });
  const target = planned("percent", () => 0.92);
  return sheet(
    "Customer service",
    table(headers("Month", "Customer satisfaction", "Target"), [monthCells("month"), satisfaction, target]),
    {
      widths: [72, 96, 72],
      frozen: { rows: 1, columns: 0 },
      selection: "A1",
    },
  );
}

function sales(): SheetData {
  const columns = [
    monthCells("month"),
    figures("thousands", { start: 820, slope: 9, noise: 45, season: 70, decimals: 0, phase: 2 }),
    planned("thousands", (i) => 850 + 10 * i),
    figures("euroCents", { start: 61, slope: 0.25, noise: 2.4, decimals: 2, phase: 3 }),
    figures("percent2", { start: 0.024, slope: 0.0002, noise: 0.0021, decimals: 4, phase: 4 }),
    figures("percent", { start: 0.061, slope: -0.0007, noise: 0.006, decimals: 3, phase: 5 }),
  ];
  const header = headers(
    "Mois",
    "Chiffre d’affaires",
    "Objectif",
    "Panier moyen",
    "Taux de conversion",
    "Taux d’attrition",
  );
  return sheet("Ventes", table(header, columns), {
    widths: [72, 90, 78, 78, 84, 78],
    frozen: { rows: 1, columns: 1 },
    selection: "A1",
  });
}

/** One KPI a row, the months along it, the target in front. */
function production(): SheetData {
  const row = (name: string, target: Placed, cells: readonly Placed[]): Placed[] => [
    [name, "label"],
    target,
    ...cells,
  ];
  const none: Placed = [undefined, "base"];
  const rows: Placed[][] = [
    [["Atelier Verdon — production", "title"]],
    [["One KPI a row; the months run to the right.", "note"]],
    [],
    [["Indicateur", "header"], ["Cible", "header"], ...monthCells("monthHeader")],
    row(
      "Taux de rebut",
      [0.02, "percent"],
      figures("percent", { start: 0.027, slope: -0.0004, noise: 0.004, decimals: 3, phase: 6 }),
    ),
    row(
      "Temps d’arrêt",
      [12, "hours"],
      figures("hours", { start: 15, slope: -0.15, noise: 3.4, decimals: 1, phase: 7 }),
    ),
    row(
      "Rendement (TRS)",
      [0.82, "percent"],
      figures("percent", { start: 0.76, slope: 0.003, noise: 0.025, decimals: 3, phase: 8 }),
    ),
    row(
      "Température de l’atelier",
      none,
      figures("degrees", { start: 20.4, slope: 0, noise: 1.6, season: -0.9, decimals: 1, phase: 9 }),
    ),
    row(
      "Commandes en cours",
      none,
      figures("whole", { start: 140, slope: 0.6, noise: 14, decimals: 0, phase: 10 }),
    ),
  ];
  return sheet("Production", rows, {
    widths: [132, 60],
    frozen: { rows: 4, columns: 1 },
    selection: "A4",
  });
}

function systems(): SheetData {
  const columns = [
    monthCells("month"),
    figures("percent2", { start: 0.9968, slope: 0.00004, noise: 0.0022, decimals: 4, phase: 11 }),
    figures("whole", { start: 310, slope: 4, noise: 32, decimals: 0, phase: 12 }),
    figures("hours", { start: 5.2, slope: -0.06, noise: 1.1, decimals: 1, phase: 13 }),
    figures("euro", { start: 41_000, slope: 120, noise: 2_300, decimals: 0, phase: 14 }),
  ];
  const header = headers("Month", "Availability", "Tickets solved", "Time to restore", "Hosting cost");
  return sheet("IT", table(header, columns), {
    widths: [72, 78, 84, 90, 78],
    frozen: { rows: 1, columns: 1 },
    selection: "A1",
  });
}

function people(): SheetData {
  const columns = [
    monthCells("month"),
    figures("percent", { start: 0.052, slope: -0.0003, noise: 0.007, season: 0.006, decimals: 3, phase: 15 }),
    planned("percent", () => 0.045),
    figures("whole", { start: 148, slope: 0.4, noise: 3, decimals: 0, phase: 16 }),
    figures("hours", { start: 1.8, slope: 0.05, noise: 0.6, decimals: 1, phase: 17 }),
  ];
  const header = headers("Mois", "Absentéisme", "Cible", "Effectif", "Heures de formation");
  return sheet("RH", table(header, columns), {
    widths: [72, 84, 66, 66, 90],
    frozen: { rows: 1, columns: 1 },
    selection: "A1",
  });
}

/** The figures of a fictional company: fifteen series of every polarity and kind, down, along and in an Excel table. */
export function sampleBook(): BookData {
  const itColumns = ["Month", "Availability", "Tickets solved", "Time to restore", "Hosting cost"];
  return {
    sheets: [customerService(), sales(), production(), systems(), people()],
    styles: Object.values(sampleStyles),
    names: [],
    tables: [
      {
        id: 1,
        name: "Systems",
        sheet: 3,
        range: `A1:E${months + 1}`,
        hasHeaders: true,
        hasTotals: false,
        columns: itColumns.map((name, i) => ({ id: i + 1, name })),
        style: "TableStyleMedium7",
        showBandedRows: true,
        showFilterButton: true,
      },
    ],
    customXml: [],
    settings: [],
    activeSheet: 0,
  };
}

/** The sample workbook as a file. */
export function makeSample(): Uint8Array {
  return newXlsx(sampleBook());
}
