import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import webpack, { type Compilation, type Configuration } from "webpack";

const requireHere = createRequire(__filename);
const root = path.join(__dirname, "..", "..");

type ConfigurationMaker = (
  env: Readonly<Record<string, unknown>>,
  argv: { readonly mode: string },
) => Promise<Configuration>;

/** The files of one production build by name. */
export type BuiltFiles = ReadonlyMap<string, Uint8Array>;

export interface ProductBuild {
  readonly files: BuiltFiles;
  /** Files that Excel loads for the functions and commands, before any pane is open. */
  readonly functions: readonly string[];
  /** Files that the pane needs besides before it shows something. */
  readonly firstPaint: readonly string[];
  /** Files of screens that load when they are opened. */
  readonly later: readonly string[];
}

const isScript = (name: string): boolean => name.endsWith(".js");

/** Which scripts load when, as webpack has linked them. */
function loadOrder({ chunkGroups, entrypoints }: Compilation): Omit<ProductBuild, "files"> {
  const scripts = (group: { getFiles(): string[] } | undefined): string[] =>
    (group?.getFiles() ?? []).filter(isScript);
  const functions = scripts(entrypoints.get("functions"));
  const pane = chunkGroups.find(({ origins }) => origins.some(({ request }) => request === "./taskpane"));
  if (pane === undefined) throw new Error("The build has no pane that is loaded later.");
  const firstPaint = scripts(pane).filter((name) => !functions.includes(name));
  const known = new Set([...functions, ...firstPaint]);
  const later = new Set(chunkGroups.flatMap(scripts).filter((name) => !known.has(name)));
  return { functions, firstPaint, later: [...later].sort() };
}

function run(configuration: Configuration): Promise<Compilation> {
  const compiler = webpack(configuration);
  if (compiler === null) throw new Error("webpack made no compiler");
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (!stats || stats.hasErrors()) reject(new Error(stats?.toString("errors-only")));
        else resolve(stats.compilation);
      });
    });
  });
}

/** Builds the product for `address` as it is shipped, in a folder that is gone afterwards. */
export async function buildProduct(address: string): Promise<ProductBuild> {
  const make = requireHere(path.join(root, "webpack.config.js")) as ConfigurationMaker;
  const folder = mkdtempSync(path.join(tmpdir(), "kpi-build-"));
  try {
    const configuration = await make({ address }, { mode: "production" });
    const output = { ...configuration.output, path: folder };
    const order = loadOrder(await run({ ...configuration, context: root, output }));
    const names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"),
      );
    return { files: new Map(names.map((name) => [name, readFileSync(path.join(folder, name))])), ...order };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the files weigh together on the wire, each compressed by gzip. */
export function gzippedBytes(files: BuiltFiles, names: readonly string[]): number {
  return names.reduce((total, name) => {
    const content = files.get(name);
    if (content === undefined) throw new Error(`The build has no file ${name}.`);
    return total + gzipSync(content, { level: 9 }).length;
  }, 0);
}
