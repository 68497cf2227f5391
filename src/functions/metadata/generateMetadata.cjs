/**
 * Makes functions.json and its French twin from the functions' own comments, by Microsoft's custom-functions-metadata.
 * The generator wants every enumeration in the function's file: choices.ts is put in front of each, in memory.
 */
const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const { parseTree } = require("custom-functions-metadata");
const french = require("./french.json");

const folder = join(__dirname, "..");
const sourceHelpBase = "https://kpi-status.example/";

/** Files that hold functions: those of src/functions itself with a @customfunction. */
function functionSources() {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }))
    .filter(({ text }) => text.includes("@customfunction"));
}

function parse(choices, { name, text }) {
  const { functions, enums, extras } = parseTree(`${choices}\n${text}`, name);
  const errors = extras.flatMap((extra) => extra.errors);
  if (errors.length > 0) throw new Error(`${name}: ${errors.join("; ")}`);
  return { functions, enums };
}

function withoutDuplicates(items, what) {
  const ids = new Set();
  for (const { id } of items) {
    if (ids.has(id)) throw new Error(`Two ${what} have the id ${id}.`);
    ids.add(id);
  }
  return items;
}

const translated = (translation, what) => {
  if (typeof translation !== "string" || translation === "") throw new Error(`No French words for ${what}.`);
  return translation;
};

/** The same function with its descriptions in French; names stay the same in every language. */
function inFrench(one) {
  const words = french.functions[one.id];
  return {
    ...one,
    description: translated(words?.description, one.id),
    parameters: one.parameters.map((parameter) => ({
      ...parameter,
      description: translated(words.parameters[parameter.name], `${one.id}, ${parameter.name}`),
    })),
  };
}

const enumInFrench = (one) => ({
  ...one,
  values: one.values.map((value) => ({
    ...value,
    tooltip: translated(french.choices[one.id]?.[value.name], `${one.id}.${value.name}`),
  })),
});

/**
 * The metadata in both languages, as objects to write as functions.json and functions.fr.json.
 * @param {{ helpBase?: string }} [options] The address under which the pages functions/<ID>.html stand.
 */
function generateMetadata({ helpBase = sourceHelpBase } = {}) {
  const choices = readFileSync(join(folder, "choices.ts"), "utf8");
  const files = functionSources().map((source) => parse(choices, source));
  const base = helpBase.endsWith("/") ? helpBase : `${helpBase}/`;
  const functions = withoutDuplicates(
    files.flatMap((file) => file.functions),
    "functions",
  ).map((one) => ({ ...one, helpUrl: one.helpUrl.replace(sourceHelpBase, base) }));
  const used = new Set(functions.flatMap((one) => one.parameters.map((parameter) => parameter.customEnumId)));
  const enums = withoutDuplicates(files[0]?.enums ?? [], "enumerations").filter(({ id }) => used.has(id));
  const flags = { allowCustomDataForDataTypeAny: true, allowErrorForDataTypeAny: true };
  return {
    en: { ...flags, functions, enums },
    fr: { ...flags, functions: functions.map(inFrench), enums: enums.map(enumInFrench) },
  };
}

module.exports = { functionSources, generateMetadata };
