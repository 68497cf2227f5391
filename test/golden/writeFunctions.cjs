/** Writes the golden metadata anew: `node test/golden/writeFunctions.cjs`, then read the difference. */
const { writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { generateMetadata } = require("../../src/functions/metadata/generateMetadata.cjs");

const { en, fr } = generateMetadata();
writeFileSync(join(__dirname, "functions.json"), `${JSON.stringify(en, null, 2)}\n`);
writeFileSync(join(__dirname, "functions.fr.json"), `${JSON.stringify(fr, null, 2)}\n`);
