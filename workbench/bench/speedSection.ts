import { measureCore } from "./coreSpeed";
import { measureLibreOffice } from "./libreOfficeSpeed";
import { milliseconds, spread, table, type Row } from "./markdown";
import { measureNativeInWorkbench, shortJudgment, wholeJudgment } from "./nativeFormulas";
import { measureSeries, pairedPoints, seriesPoints, type SeriesSpeed } from "./seriesSpeed";
import type { Spread } from "./spread";

const thousands = (count: number): string => count.toLocaleString("en-US");

const ratio = (time: number, base: number): string => (time / base).toPrecision(2);

/** The same judgement of 100,000 rows in each way; ratios are those of the medians of the same run. */
async function nativeTable(spill: Spread): Promise<string> {
  const formulas = [
    { name: "the whole judgment of KPI.STATUS as nested IF", formula: wholeJudgment },
    { name: "a short nested IF that trusts the figures", formula: shortJudgment },
  ];
  const office = await measureLibreOffice(formulas.map(({ formula }) => formula));
  const rowOf = (name: string, times: Spread): Row => [
    name,
    spread(times),
    ratio(times.median, spill.median),
  ];
  const rows = [
    rowOf("`=KPI.STATUS(A1:A100000,…)`, one formula through Microsoft's runtime in the workbench", spill),
  ];
  for (const { name, formula } of formulas) {
    rows.push(rowOf(`${name}, by the workbench's engine`, await measureNativeInWorkbench(formula)));
  }
  for (const [index, { name }] of formulas.entries()) {
    const times = office?.[index];
    const way = `${name}, by LibreOffice`;
    rows.push(times === undefined ? [way, "LibreOffice is not installed", "—"] : rowOf(way, times));
  }
  return table(["Way", "median (least – most)", "against ours"], rows);
}

function seriesTable({ byLength, theilSenPaired, byDefinitionPaired }: SeriesSpeed): string {
  const works = [
    { name: "XmR chart with its signals", work: "xmr" },
    { name: "Mann–Kendall", work: "mannKendall" },
    { name: "Theil–Sen", work: "theilSen" },
  ] as const;
  const rows = works.flatMap(({ name, work }) =>
    byLength.map((speed, index): Row => {
      const tenth = byLength[index - 1]?.[work].median;
      const growth = tenth === undefined ? "" : `${ratio(speed[work].median, tenth)} × a tenth of the points`;
      return [name, thousands(speed.points), spread(speed[work]), growth];
    }),
  );
  const pairs = thousands(pairedPoints);
  const slower = ratio(byDefinitionPaired.median, theilSenPaired.median);
  return table(
    ["Work", "points", "median (least – most)", "compared"],
    [
      ...rows,
      ["Theil–Sen", pairs, spread(theilSenPaired), ""],
      [
        "median of all slopes by its definition",
        pairs,
        spread(byDefinitionPaired),
        `${slower} × the line above`,
      ],
    ],
  );
}

/** What the same work costs when a person does it with native formulas, and how the core's times grow. */
export async function speedSection(spill: Spread): Promise<string> {
  const { times, bytesACell } = measureCore();
  return `The status of 100,000 rows, five rounds each. Native formulas are calculated anew in an open workbook, reading the
file not counted; our time includes writing the formula and the way through Microsoft's runtime.

${await nativeTable(spill)}

The status of 1,000,000 cells in the core: ${spread(times)}, budget ${milliseconds(150)}; besides the
list of results the heap grows by ${bytesACell.toFixed(2)} bytes a cell.

Series of ${thousands(seriesPoints)} points and of ten times as many: work of order n·log n takes about 12.5 times as long, of order n²
a hundred times. The slope by its definition sorts the slopes of all pairs, and is measured on ${thousands(pairedPoints)} points because pairs grow with the square.

${seriesTable(measureSeries())}`;
}
