import { readdirSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";

const assets = path.join(__dirname, "..", "..", "assets");

/** Every size in points that Office asks icons for, from the ribbon's smallest to the store's. */
const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 128];

/** Draws each SVG of assets/svg as PNG files in every size: `npx tsx workbench/assets/makeIcons.ts`. */
async function makeIcons(): Promise<void> {
  const sources = readdirSync(path.join(assets, "svg"));
  for (const source of sources) {
    const name = path.basename(source, ".svg");
    for (const size of sizes) {
      await sharp(path.join(assets, "svg", source), { density: (72 * size) / 20 })
        .resize(size, size)
        .png({ compressionLevel: 9 })
        .toFile(path.join(assets, `${name}-${size}.png`));
    }
  }
  process.stdout.write(`${sources.length * sizes.length} icons drawn\n`);
}

void makeIcons();
