import { readFileSync } from "node:fs";
import path from "node:path";
import type { KpiDefinition } from "../../../../src/kpi/definition";
import { newBookData } from "../../../../workbench/host";
import type { BookData, CellData } from "../../../../workbench/host/bookData";

const oracles = process.env["KPI_ORACLES"];

/** The A&E figures are an outside folder's: without KPI_ORACLES tests of them are skipped, saying so. */
export const givenMonths = oracles === undefined ? describe.skip : describe;

/** One month of one organisation, from NHS England's published A&E figures. */
export interface Month {
  readonly org: string;
  readonly period: string;
  readonly attendances: number;
  readonly breaches: number;
  readonly performance: number;
}

function monthsOf(file: string): Month[] {
  const text = readFileSync(path.join(oracles ?? "", "datasets", file), "utf8");
  const [header = "", ...lines] = text.trim().split("\n");
  const fields = header.replaceAll('"', "").split(",");
  return lines.map((line) => {
    const values = line.replaceAll('"', "").split(",");
    const of = (field: string): string => values[fields.indexOf(field)] ?? "";
    return {
      org: of("org_code") || "England",
      period: of("period"),
      attendances: Number(of("attendances")),
      breaches: Number(of("breaches")),
      performance: Number(of("performance")),
    };
  });
}

const serial = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;

/** A sheet an organisation: month, attendances, breaches, performance, as an analyst keeps them. */
export function bookOf(months: readonly Month[]): BookData {
  const empty = newBookData();
  const [first] = empty.sheets;
  if (!first) throw new Error("A new book has a sheet");
  const organisations = [...new Set(months.map(({ org }) => org))];
  const styles = [
    ...empty.styles,
    { numberFormat: "mmm yyyy" },
    { numberFormat: "0.0%" },
    { font: { bold: true } },
  ];
  const date = empty.styles.length;
  return {
    ...empty,
    styles,
    sheets: organisations.map((name) => ({
      ...first,
      name,
      cells: [
        ...["Month", "Attendances", "Breaches", "Performance"].map((value, column): CellData => ({
          row: 0,
          column,
          value,
          style: date + 2,
        })),
        ...months
          .filter(({ org }) => org === name)
          .flatMap(({ period, attendances, breaches, performance }, i): CellData[] => [
            { row: i + 1, column: 0, value: serial(period), style: date },
            { row: i + 1, column: 1, value: attendances },
            { row: i + 1, column: 2, value: breaches },
            { row: i + 1, column: 3, value: performance, style: date + 1 },
          ]),
      ],
    })),
  };
}

/** England's months and those of its trusts. */
export function readMonths(): Month[] {
  return [...monthsOf("nhs_ae_england_monthly.csv"), ...monthsOf("nhs_ae_trusts_type1_monthly.csv")];
}

/** One KPI a sheet: at least 95 % within four hours, two points of tolerance. */
export function kpisOf(months: readonly Month[]): KpiDefinition[] {
  const count = (org: string): number => months.filter((month) => month.org === org).length;
  return [...new Set(months.map(({ org }) => org))].map((org) => ({
    name: "4-hour performance",
    sheet: org,
    actual: `D2:D${count(org) + 1}`,
    periods: `A2:A${count(org) + 1}`,
    target: 0.95,
    polarity: "higher",
    tolerance: 0.02,
    toleranceMode: "absolute",
    columns: ["target", "status", "attainment", "variance"],
  }));
}
