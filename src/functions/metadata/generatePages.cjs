/**
 * Makes the documentation of each function from the function itself: its comment, its parameters, their French words.
 * Examples are written `=KPI.NAME(…) → result`; a test evaluates them.
 */
const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const ts = require("typescript");
const { functionSources, generateMetadata } = require("./generateMetadata.cjs");

const families = require("./families.json").map(({ en, ids }) => ({ title: en, ids }));

const argumentErrors =
  "Numbers, single or in ranges, are expected; an empty cell, “”, n/a, n.d., nd, - and – are missing figures. Other text, and TRUE or FALSE, where a figure belongs give #VALUE! with a message; an Excel error comes back as that error.";

/** Folders whose constants the limits of a page may name. */
const constantFolders = [join(__dirname, ".."), join(__dirname, "../../kpi")];

/** The numbers that the code names by constants, by name; undefined where two constants of one name differ. */
function readConstants() {
  const found = new Map();
  for (const folder of constantFolders)
    for (const file of readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".ts"))) {
      const text = readFileSync(join(folder, file), "utf8");
      for (const [, name, digits] of text.matchAll(/^(?:export )?const (\w+) = ([\d_.]+);$/gm)) {
        const value = Number(digits.replaceAll("_", ""));
        found.set(name, found.has(name) && found.get(name) !== value ? undefined : value);
      }
    }
  return found;
}

/** A limit in words, `{name}` being a constant of the code and `{name %}` one as a percentage. */
function writeLimit(text, constants) {
  return text.replace(/\{(\w+)( %)?\}/g, (_, name, percent) => {
    const value = constants.get(name);
    if (value === undefined)
      throw new Error(`The code has no constant ${name}, or several that differ: ${text}`);
    return percent ? `${Math.round(value * 1000) / 10} %` : value.toLocaleString("en-US");
  });
}

/** The texts of a function's tags, by tag. */
function readTags({ name, text }) {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const tags = { remarks: [], limit: [], source: [], example: [], returns: [] };
  file.forEachChild((node) => {
    if (
      !ts.isFunctionDeclaration(node) ||
      !text.slice(node.getFullStart(), node.getStart()).includes("@customfunction")
    )
      return;
    for (const tag of ts.getJSDocTags(node)) {
      const kind = tag.tagName.text;
      if (kind in tags) tags[kind].push(ts.getTextOfJSDocComment(tag.comment) ?? "");
    }
  });
  return tags;
}

function readExample(text, id) {
  const parts = /^(=KPI\.\w+\(.*\)) → (.*)$/s.exec(text);
  if (!parts) throw new Error(`${id}: an example is written =KPI.${id}(…) → result, not ${text}`);
  return { formula: parts[1], result: parts[2] };
}

/** The worked examples of every function: id, formula, result as written. */
function readExamples() {
  return functionSources().flatMap((source) => {
    const [, id] = /@customfunction (\w+)/.exec(source.text);
    return readTags(source).example.map((text) => ({ id, ...readExample(text, id) }));
  });
}

const parameterName = ({ name, optional }) => (optional ? `[${name}]` : name);
const cell = (text) => text.replace(/\|/g, "\\|");

function page(english, french, tags, constants) {
  const signature = `KPI.${english.id}(${english.parameters.map(parameterName).join(", ")})`;
  const rows = (parameters) =>
    parameters.map((one) => `| \`${one.name}\` | ${one.optional ? "" : "✓"} | ${cell(one.description)} |`);
  const examples = tags.example.map((text) => readExample(text, english.id));
  const lines = [
    `# KPI.${english.id}`,
    "",
    english.description,
    "",
    `\`=${signature}\``,
    "",
    "| Argument | Required | Meaning |",
    "| --- | :-: | --- |",
    ...rows(english.parameters),
    "",
    `**Result.** ${tags.returns.join(" ")}`,
    "",
    "## Details",
    "",
    ...tags.remarks.flatMap((text) => [text, ""]),
    argumentErrors,
    "",
    ...(tags.limit.length > 0
      ? ["## Limits", "", ...tags.limit.map((text) => `- ${writeLimit(text, constants)}`), ""]
      : []),
    examples.length === 1 ? "## Example" : "## Examples",
    "",
    "| Formula | Result |",
    "| --- | --- |",
    ...examples.map(({ formula, result }) => `| \`${cell(formula)}\` | ${cell(result)} |`),
    "",
    "## Source",
    "",
    tags.source.join(" "),
    "",
    "## En français",
    "",
    french.description,
    "",
    "| Argument | Obligatoire | Sens |",
    "| --- | :-: | --- |",
    ...rows(french.parameters),
    "",
    "[All functions · Toutes les fonctions](README.md)",
    "",
  ];
  return lines.join("\n");
}

function contents(functions) {
  const known = new Map(functions.map((one) => [one.id, one]));
  const listed = families.flatMap(({ ids }) => ids);
  const lost = [...known.keys()].filter((id) => !listed.includes(id));
  if (lost.length > 0) throw new Error(`No family lists ${lost.join(", ")}.`);
  const parts = families.flatMap(({ title, ids }) => [
    `## ${title}`,
    "",
    ...ids.map((id) => `- [KPI.${id}](${id}.md): ${known.get(id).description}`),
    "",
  ]);
  return ["# The functions", "", ...parts].join("\n");
}

/** Every page of docs/functions, by file name. */
function generatePages() {
  const { en, fr } = generateMetadata();
  const constants = readConstants();
  const pages = {};
  for (const source of functionSources()) {
    const [, id] = /@customfunction (\w+)/.exec(source.text);
    const find = ({ functions }) => functions.find((one) => one.id === id);
    pages[`${id}.md`] = page(find(en), find(fr), readTags(source), constants);
  }
  pages["README.md"] = contents(en.functions);
  return pages;
}

module.exports = { generatePages, readExamples };
