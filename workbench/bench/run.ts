import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import path from "node:path";
import { measureApply } from "./applyCost";
import { budgets } from "./budgets";
import { buildProduct, gzippedBytes, type ProductBuild } from "./bundleSizes";
import { competitionSection } from "./competitionSection";
import { measureLines, measureSpill } from "./evaluationSpeed";
import { kilobytes, seconds, table, type Row } from "./markdown";
import { speedSection } from "./speedSection";

function sizes({ files, functions, firstPaint, later }: ProductBuild): string {
  const withFunctions = [...functions, ...firstPaint];
  return table(
    ["Part", "gzipped", "budget"],
    [
      [
        "functions and commands, loaded with the workbook",
        kilobytes(gzippedBytes(files, functions)),
        kilobytes(budgets.functionsBytes),
      ],
      [
        "first paint of the pane, the above included",
        kilobytes(gzippedBytes(files, withFunctions)),
        kilobytes(budgets.firstPaintBytes),
      ],
      ["screens that load when opened", kilobytes(gzippedBytes(files, later)), "—"],
    ],
  );
}

async function applies(): Promise<string> {
  const rows: Row[] = [];
  for (const kpis of [1, 10, 100]) {
    const cost = await measureApply(kpis);
    rows.push([
      kpis,
      cost.syncs,
      cost.actions,
      kilobytes(cost.bytesSent),
      kilobytes(cost.bytesReceived),
      cost.syncsWhenUnchanged,
      seconds(cost.milliseconds),
    ]);
  }
  return table(
    ["KPIs", "syncs", "actions", "sent", "received", "syncs of a second apply", "time in the workbench"],
    rows,
  );
}

async function run(): Promise<void> {
  const spill = await measureSpill();
  const text = `# Benchmarks

Written by \`npm run bench\`. Sizes, syncs and bytes are the same on every machine and tests hold their budgets;
times are those of Node ${process.versions.node.split(".")[0]} on ${cpus()[0]?.model ?? "an unknown processor"} (${cpus().length} cores), the workbench playing Excel.

## What is loaded

${sizes(await buildProduct("https://kpi-status.example/"))}

## What an apply costs

KPIs of 36 periods with the columns target, status, attainment and variance, none of them there before. At most
${budgets.readSyncs} syncs read and plan, at most ${budgets.writeSyncs} write; Excel on the web refuses a request or a response over 5 MB.

${await applies()}

## Evaluation

${table(
  ["100,000 cells", "time"],
  [
    ["one call a cell (`npm run evaluate`)", seconds(await measureLines())],
    ["one formula that spills", seconds(spill)],
  ],
)}

## Speed

${await speedSection(spill)}

## Forecasts

${competitionSection()}
`;
  process.stdout.write(text);
  writeFileSync(path.join(__dirname, "..", "..", "docs", "benchmarks.md"), text);
}

void run();
