import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import path from "node:path";
import { applySection } from "./applySection";
import { budgets } from "./budgets";
import { buildProduct, gzippedBytes, type ProductBuild } from "./bundleSizes";
import { competitionSection } from "./competitionSection";
import { measureLines, measureSpill } from "./evaluationSpeed";
import { kilobytes, seconds, table } from "./markdown";
import { openingSection } from "./openingSection";
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

async function run(): Promise<void> {
  const spill = await measureSpill();
  const text = `# Benchmarks

Written by \`npm run bench\`. Sizes, syncs and bytes are the same on every machine and tests hold their budgets;
times are those of Node ${process.versions.node.split(".")[0]} on ${cpus()[0]?.model ?? "an unknown processor"} (${cpus().length} cores), the workbench playing Excel.

## What is loaded

${sizes(await buildProduct("https://kpi-status.example/"))}

## What an apply costs

${await applySection([1, 10, 100, 500])}

## Opening a workbook

${await openingSection(500)}

## Evaluation

${table(
  ["100,000 cells", "time"],
  [
    ["one call a cell (`npm run evaluate`), budget 20 s", seconds(await measureLines())],
    ["one formula that spills", seconds(spill.median)],
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
