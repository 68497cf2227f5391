import { createRequire } from "node:module";
import { buildSync } from "esbuild";
import { readFunctionLibrary } from "./functionMetadata";
import type { FunctionLibrary } from "./functionMetadata";

interface MetadataGenerator {
  generateMetadata(): { readonly en: unknown };
}

const requireHere = createRequire(__filename);

let script: string | undefined;
let library: FunctionLibrary | undefined;

/** The functions as the add-in's page loads them: one script that finds `CustomFunctions` among its globals. */
export function functionsScript(): string {
  script ??= buildSync({
    entryPoints: [requireHere.resolve("../../../src/functions/index.ts")],
    bundle: true,
    format: "iife",
    target: "es2022",
    write: false,
  }).outputFiles[0]?.text;
  return script ?? "";
}

/** What the add-in's functions.json tells Excel, made from the sources. */
export function kpiLibrary(): FunctionLibrary {
  const path = "../../../src/functions/metadata/generateMetadata.cjs";
  library ??= readFunctionLibrary("KPI", (requireHere(path) as MetadataGenerator).generateMetadata().en);
  return library;
}
