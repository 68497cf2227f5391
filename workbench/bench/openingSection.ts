import { seconds, table } from "./markdown";
import { measureOpening } from "./openingSpeed";

/** What the add-in takes of opening a workbook until its list is filled. */
export async function openingSection(kpis: number): Promise<string> {
  const { ours, office, workbench } = await measureOpening(kpis);
  return `A workbook with ${kpis} KPIs of 60 periods, opened in a browser until the pane lists them all: what ran meanwhile, by
the sampling profiler. The budget of the add-in is 2 s of its own.

${table(
  ["scripts", "time"],
  [
    ["the add-in: pane and functions", seconds(ours)],
    ["Microsoft's client library", seconds(office)],
    ["the workbench in Excel's place: reading the file, grid, evaluation, host", seconds(workbench)],
  ],
)}`;
}
