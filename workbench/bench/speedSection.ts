import { measureCore } from "./coreSpeed";
import { measureLibreOffice } from "./libreOfficeSpeed";
import { milliseconds, table, type Row } from "./markdown";
import { measureNativeInWorkbench, shortJudgment, wholeJudgment } from "./nativeFormulas";
import { measureSeries, pairedPoints, seriesPoints } from "./seriesSpeed";

const thousands = (count: number): string => count.toLocaleString("en-US");

const ratio = (time: number, base: number): string => (time / base).toPrecision(2);

/** What the same work costs when a person does it with native formulas; ratios are to our way in the same run. */
export async function speedSection(spill: number): Promise<string> {
  const native: Row[] = [];
  const formulas = [wholeJudgment, shortJudgment];
  const office = await measureLibreOffice(formulas);
  const names = [
    "the whole judgment of KPI.STATUS as nested IF",
    "a short nested IF that trusts the figures",
  ];
  const add = (name: string, time: number): void => {
    native.push([name, milliseconds(time), ratio(time, spill)]);
  };
  add("`=KPI.STATUS(A1:A100000,…)`, one formula through Microsoft's runtime in the workbench", spill);
  for (const [index, formula] of formulas.entries()) {
    add(`${names[index]}, recalculated by the workbench's engine`, await measureNativeInWorkbench(formula));
  }
  for (const [index, name] of names.entries()) {
    const time = office?.[index];
    if (time === undefined) native.push([`${name}, by LibreOffice`, "not installed", "—"]);
    else if (time <= 0) native.push([`${name}, by LibreOffice`, "less than opening varies", "—"]);
    else add(`${name}, by LibreOffice`, time);
  }
  const series = measureSeries();
  const short = series.theilSenPaired;
  return `The status of 100,000 rows. LibreOffice's time is that of opening a file of formulas without results, less that
of opening the same file with values only.

${table(["Way", "time", "against ours"], native)}

The status of 1,000,000 cells in the core: ${milliseconds(measureCore())}.

Series of ${thousands(seriesPoints)} points; the slope by its definition sorts the slopes of all pairs, and is measured on ${thousands(pairedPoints)}
points because pairs grow with the square of the points: on ${thousands(seriesPoints)} there are ${ratio(seriesPoints ** 2, pairedPoints ** 2)} times as many.

${table(
  ["Work", "points", "time", "against ours"],
  [
    ["XmR chart with its signals", thousands(seriesPoints), milliseconds(series.xmr), ""],
    ["Mann–Kendall", thousands(seriesPoints), milliseconds(series.mannKendall), ""],
    ["Theil–Sen", thousands(seriesPoints), milliseconds(series.theilSen), ""],
    ["Theil–Sen", thousands(pairedPoints), milliseconds(short), "1.0"],
    [
      "median of all slopes by its definition",
      thousands(pairedPoints),
      milliseconds(series.byDefinitionPaired),
      ratio(series.byDefinitionPaired, short),
    ],
  ],
)}`;
}
