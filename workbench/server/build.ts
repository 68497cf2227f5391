import { createRequire } from "node:module";
import path from "node:path";
import webpack, { type Configuration } from "webpack";

const root = path.join(__dirname, "..", "..");

type ConfigurationMaker = (
  env: Readonly<Record<string, unknown>>,
  argv: { mode: string },
) => Promise<Configuration[]>;

/** Builds the product as it is shipped and the workbench around it; unchanged parts come from webpack's cache. */
export async function buildWorkbench(): Promise<void> {
  const make = createRequire(__filename)(path.join(root, "webpack.config.js")) as ConfigurationMaker;
  const env = { workbench: true, address: "https://kpi-status.example/" };
  const compiler = webpack(await make(env, { mode: "production" }));
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (stats?.hasErrors()) reject(new Error(stats.toString({ preset: "errors-only" })));
        else resolve();
      });
    });
  });
}
