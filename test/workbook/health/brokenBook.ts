import type { Finding } from "../../../src/workbook/port";
import { good, openEngland, performance, pictureOf, type OpenedWorkbook } from "../support/openWorkbook";

export const breaches = {
  ...performance,
  name: "Breaches",
  actual: "B2:B7",
  target: 20,
  polarity: "lower" as const,
  columns: ["status" as const],
};

/** A workbook of two KPIs, and what it is when nothing is wrong with it. */
export async function openHealthy(): Promise<{ workbook: OpenedWorkbook; sound: string }> {
  const workbook = await openEngland();
  good(await workbook.kpis.apply([performance, breaches]));
  return { workbook, sound: await soundness(workbook) };
}

/** All that a repair brings back, as text: cells, names without the ids of rules, and looks of the figures' sheet. */
export async function soundness(workbook: OpenedWorkbook): Promise<string> {
  await workbook.excel.settled();
  const { sheets, names } = pictureOf(workbook);
  // A long text stands in pieces in its name: where it is cut depends on the ids.
  const whole = names.map((name) => JSON.stringify(name).replaceAll('\\"&\\"', ""));
  const withoutIds = whole.map((name) => name.replace(/'rules':\[[^\]]*\]/, "")).sort();
  const contents = sheets.map(({ name, cells }) => ({
    name,
    cells: cells.filter(({ value, formula }) => value !== undefined || formula !== undefined),
  }));
  return JSON.stringify({ contents, names: withoutIds }, null, 1);
}

export async function findings({ kpis, excel }: OpenedWorkbook): Promise<readonly Finding[]> {
  await excel.settled();
  return good(await kpis.checkHealth());
}

export const codesOf = (found: readonly Finding[]): string[] => found.map(({ code }) => code);

/** What a person does to a sheet of the workbook. */
export function onSheet(
  { run }: OpenedWorkbook,
  act: (sheet: Excel.Worksheet) => void,
  name = "England",
): Promise<void> {
  return run(async (context) => {
    act(context.workbook.worksheets.getItem(name));
    await context.sync();
  });
}

/** What a person does to the register's table. */
export function onRegister({ run }: OpenedWorkbook, act: (table: Excel.Table) => void): Promise<void> {
  return run(async (context) => {
    act(context.workbook.tables.getItem("KpiRegister"));
    await context.sync();
  });
}
