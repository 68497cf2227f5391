/**
 * Makes what the pane's help lists from the same metadata that Excel reads: every function by family, with its
 * signature, its parameters and their choices, in both languages.
 */
const { generateMetadata } = require("./generateMetadata.cjs");
const families = require("./families.json");

const signature = ({ name, parameters }) =>
  `KPI.${name}(${parameters.map((one) => (one.optional ? `[${one.name}]` : one.name)).join(", ")})`;

function functionHelp(one, enums) {
  return {
    name: `KPI.${one.name}`,
    signature: signature(one),
    description: one.description,
    page: one.helpUrl,
    parameters: one.parameters.map(({ name, description, optional = false, customEnumId }) => ({
      name,
      description,
      optional,
      choices: (enums.find(({ id }) => id === customEnumId)?.values ?? []).map((value) => ({
        value: value.stringValue,
        meaning: value.tooltip,
      })),
    })),
  };
}

function inLanguage({ functions, enums }, language) {
  const known = new Map(functions.map((one) => [one.id, one]));
  return families.map((family) => ({
    title: family[language],
    functions: family.ids.map((id) => functionHelp(known.get(id), enums)),
  }));
}

/**
 * The families with their functions, by language, as an object to write as functions.help.json.
 * @param {{ helpBase?: string }} [options] The address under which the pages functions/<ID>.html stand.
 */
function generateHelp(options) {
  const metadata = generateMetadata(options);
  const listed = new Set(families.flatMap(({ ids }) => ids));
  const lost = metadata.en.functions.map(({ id }) => id).filter((id) => !listed.has(id));
  if (lost.length > 0) throw new Error(`No family lists ${lost.join(", ")}.`);
  return { en: inLanguage(metadata.en, "en"), fr: inLanguage(metadata.fr, "fr") };
}

module.exports = { generateHelp };
