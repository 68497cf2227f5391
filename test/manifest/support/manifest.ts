import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { DOMParser, type Document, type Element } from "@xmldom/xmldom";

const requireHere = createRequire(__filename);

export const root = path.join(__dirname, "..", "..", "..");

/** The manifest as it stands in the repository, for local development. */
export const manifestText = readFileSync(path.join(root, "manifest.xml"), "utf8");

/** Throws on anything that is not well-formed. */
export function parseXml(text: string): Document {
  return new DOMParser({
    onError: (_level, message) => {
      throw new Error(message);
    },
  }).parseFromString(text, "text/xml");
}

/** All elements of a local name, whatever their prefix, in the order of the document. */
export function all(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagNameNS("*", name)];
}

export function childrenOf(parent: Element): Element[] {
  return [...parent.childNodes].filter((node): node is Element => node.nodeType === 1);
}

interface CopyPattern {
  readonly from: string;
  readonly transform?: (content: Buffer) => string;
}

type ConfigurationMaker = (
  env: Readonly<Record<string, unknown>>,
  argv: { readonly mode: string },
) => Promise<{ readonly plugins: readonly { readonly patterns?: readonly CopyPattern[] }[] }>;

/** The manifest that a production build for this address writes into dist. */
export async function builtManifest(address: string): Promise<string> {
  const make = requireHere("../../../webpack.config.js") as ConfigurationMaker;
  const { plugins } = await make({ address }, { mode: "production" });
  const pattern = plugins
    .flatMap(({ patterns }) => patterns ?? [])
    .find(({ from }) => from === "manifest.xml");
  if (pattern?.transform === undefined) throw new Error("The build does not copy the manifest.");
  return pattern.transform(Buffer.from(manifestText));
}
