/**
 * Writes what is generated from the functions anew, the golden metadata and docs/functions:
 * `node test/golden/writeFunctions.cjs`, then read the difference.
 */
const { writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { generateMetadata } = require("../../src/functions/metadata/generateMetadata.cjs");
const { generatePages } = require("../../src/functions/metadata/generatePages.cjs");

const { en, fr } = generateMetadata();
writeFileSync(join(__dirname, "functions.json"), `${JSON.stringify(en, null, 2)}\n`);
writeFileSync(join(__dirname, "functions.fr.json"), `${JSON.stringify(fr, null, 2)}\n`);
for (const [name, text] of Object.entries(generatePages())) {
  writeFileSync(join(__dirname, "../../docs/functions", name), text);
}
