/**
 * Makes the documentation of each function from the function itself: its comment, its parameters, their French words.
 * Examples are written `=KPI.NAME(…) → result`; a test evaluates them.
 */
const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const ts = require("typescript");
const { functionSources, generateMetadata } = require("./generateMetadata.cjs");
const french = require("./french.json");

const families = require("./families.json");

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
function writeLimit(text, constants, locale) {
  return text.replace(/\{(\w+)( %)?\}/g, (_, name, percent) => {
    const value = constants.get(name);
    if (value === undefined)
      throw new Error(`The code has no constant ${name}, or several that differ: ${text}`);
    if (!percent) return value.toLocaleString(locale);
    return value.toLocaleString(locale, { style: "percent", maximumFractionDigits: 1 });
  });
}

const argumentErrorsInFrench =
  "Des nombres sont attendus, seuls ou en plages ; une cellule vide, “”, n/a, n.d., nd, - et – sont des valeurs manquantes. Un autre texte, VRAI ou FAUX, à la place d’une valeur donnent #VALUE! avec un message ; une erreur d’Excel revient telle quelle.";

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

const bulletLimits = (limits, constants, locale) =>
  limits.map((text) => `- ${writeLimit(text, constants, locale)}`);

/** The French half of a page: what the English half says, from the French words; a page that lacks some throws. */
function frenchHalf(translated, words, tags, constants, rows) {
  const limits = words.limits ?? [];
  if (!words.result || !words.details || limits.length !== tags.limit.length)
    throw new Error(`${translated.id}: the result, details or limits lack French words.`);
  return [
    "## En français",
    "",
    translated.description,
    "",
    "| Argument | Obligatoire | Sens |",
    "| --- | :-: | --- |",
    ...rows(translated.parameters),
    "",
    `**Résultat.** ${words.result}`,
    "",
    words.details,
    "",
    argumentErrorsInFrench,
    "",
    ...(limits.length > 0 ? ["**Limites**", "", ...bulletLimits(limits, constants, "fr-FR"), ""] : []),
  ];
}

function page(english, translated, tags, constants) {
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
    ...(tags.limit.length > 0 ? ["## Limits", "", ...bulletLimits(tags.limit, constants, "en-US"), ""] : []),
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
    ...frenchHalf(translated, french.functions[english.id], tags, constants, rows),
    "[All functions · Toutes les fonctions](README.md)",
    "",
  ];
  return lines.join("\n");
}

/** The functions of every family, a line each, in one language. */
function listing(language, functions) {
  const known = new Map(functions.map((one) => [one.id, one]));
  return families.flatMap((family) => [
    `## ${family[language]}`,
    "",
    ...family.ids.map((id) => `- [KPI.${id}](${id}.md): ${known.get(id).description}`),
    "",
  ]);
}

function contents({ en, fr }) {
  const listed = families.flatMap(({ ids }) => ids);
  const lost = en.functions.map(({ id }) => id).filter((id) => !listed.includes(id));
  if (lost.length > 0) throw new Error(`No family lists ${lost.join(", ")}.`);
  return [
    ...["# The functions", "", ...listing("en", en.functions)],
    ...["# Les fonctions", "", ...listing("fr", fr.functions)],
  ].join("\n");
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
  pages["README.md"] = contents({ en, fr });
  return pages;
}

module.exports = { generatePages, readExamples };
