import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";

const root = path.join(__dirname, "..", "..");

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

/** The part of webpack's report that tells which scripts load when. */
interface BuildReport {
  readonly chunks: readonly {
    readonly files: readonly string[];
    readonly initial: boolean;
    /** The imports that ask for the chunk. */
    readonly origins: readonly { readonly request: string }[];
  }[];
}

function loadOrder({ chunks }: BuildReport): Omit<ProductBuild, "files"> {
  const scripts = (wanted: (chunk: BuildReport["chunks"][number]) => boolean): string[] =>
    chunks
      .filter(wanted)
      .flatMap(({ files }) => files)
      .sort();
  const opensPane = ({ origins }: BuildReport["chunks"][number]): boolean =>
    origins.some(({ request }) => request === "./taskpane");
  const firstPaint = scripts(opensPane);
  if (firstPaint.length === 0) throw new Error("The build has no pane that is loaded later.");
  return {
    functions: scripts(({ initial }) => initial),
    firstPaint,
    later: scripts((chunk) => !chunk.initial && !opensPane(chunk)),
  };
}

/** Builds the product for `address` as `npm run build` does, in a folder that is gone afterwards. */
export async function buildProduct(address: string): Promise<ProductBuild> {
  const folder = mkdtempSync(path.join(tmpdir(), "kpi-build-"));
  const output = path.join(folder, "dist");
  const report = path.join(folder, "report.json");
  try {
    const webpack = path.join(root, "node_modules", "webpack", "bin", "webpack.js");
    const options = ["--mode", "production", "--env", `address=${address}`, "--output-path", output];
    await promisify(execFile)(
      process.execPath,
      [webpack, ...options, "--stats", "normal", "--json", report],
      { cwd: root },
    );
    const files = readdirSync(output, { recursive: true, encoding: "utf8" })
      .filter((name) => path.extname(name) !== "")
      .map((name): [string, Uint8Array] => [
        name.replaceAll(path.sep, "/"),
        readFileSync(path.join(output, name)),
      ]);
    return {
      files: new Map(files),
      ...loadOrder(JSON.parse(readFileSync(report, "utf8")) as BuildReport),
    };
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
