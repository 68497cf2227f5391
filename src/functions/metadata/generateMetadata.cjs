const { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const path = require("node:path");
const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");
const french = require("./french.json");

const functionsFolder = path.join(__dirname, "..");

/** The enumerations first: the generator knows only those of the file it reads, so it reads all sources as one. */
function readSources() {
  const files = readdirSync(functionsFolder)
    .filter((file) => file.endsWith(".ts") && file !== "index.ts" && file !== "enumerations.ts")
    .sort();
  return ["enumerations.ts", ...files]
    .map((file) => readFileSync(path.join(functionsFolder, file), "utf8"))
    .join("\n");
}

function refuseDuplicates(functions) {
  const seen = new Set();
  for (const { id } of functions) {
    if (seen.has(id)) throw new Error(`The function id ${id} is used twice.`);
    seen.add(id);
  }
}

/** The same functions with the descriptions of the other language; every one must be there. */
function translate(metadata, words) {
  const inFrench = (place, text) => {
    if (typeof text !== "string" || text === "") throw new Error(`No French words for ${place}.`);
    return text;
  };
  return {
    ...metadata,
    functions: metadata.functions.map((fn) => ({
      ...fn,
      description: inFrench(fn.id, words.functions[fn.id]?.description),
      parameters: fn.parameters.map((parameter) => ({
        ...parameter,
        description: inFrench(`${fn.id} ${parameter.name}`, words.functions[fn.id]?.[parameter.name]),
      })),
    })),
    enums: metadata.enums.map((one) => ({
      ...one,
      values: one.values.map((value) => ({
        ...value,
        tooltip: inFrench(`${one.id} ${value.name}`, words.enums[one.id]?.[value.name]),
      })),
    })),
  };
}

/**
 * Makes the metadata that tells Excel of our functions, in English and French, from the JSDoc of the sources.
 * `helpBase` is the address, with its last slash, that the functions' help pages stand under.
 * Errors in cells reach the functions, so that one bad cell spoils no other; data types arrive as plain values.
 */
async function generateMetadata({ helpBase }) {
  const folder = mkdtempSync(path.join(tmpdir(), "kpi-functions-"));
  try {
    const source = path.join(folder, "functions.ts");
    writeFileSync(source, readSources().replaceAll("{helpBase}", helpBase));
    const { metadataJson, errors } = await generateCustomFunctionsMetadata(source);
    if (errors.length > 0) throw new Error(errors.join("\n"));
    const generated = JSON.parse(metadataJson);
    refuseDuplicates(generated.functions);
    const en = { ...generated, allowCustomDataForDataTypeAny: false, allowErrorForDataTypeAny: true };
    return { en, fr: translate(en, french) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

module.exports = { generateMetadata };
