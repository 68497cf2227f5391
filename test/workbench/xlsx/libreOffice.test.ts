import sharp from "sharp";
import {
  newBookData,
  type BookData,
  type CellData,
  type ConditionalRuleData,
} from "../../../workbench/host/bookData";
import { newXlsx, saveXlsx } from "../../../workbench/xlsx";
import { handmadeXlsx, opened, textOfPart } from "./support/handmade";
import { picturedByLibreOffice, shownByLibreOffice, withLibreOffice, withPictures } from "./support/readers";

const WORDS = ["On target", "At risk", "Off target"];
const COLORS: Readonly<Record<string, { fill: string; symbol: string }>> = {
  "On target": { fill: "#C6EFCE", symbol: "✔" },
  "At risk": { fill: "#FFEB9C", symbol: "▲" },
  "Off target": { fill: "#FFC7CE", symbol: "✖" },
};

/** One judged row for each word: figure, target, and a status from a function LibreOffice does not have. */
function statusBook(): BookData {
  const book = newBookData("England");
  const cells = WORDS.flatMap((word, index): CellData[] => [
    { row: index + 1, column: 0, value: 0.96 - index / 50 },
    { row: index + 1, column: 1, value: word, formula: `=KPI.STATUS(A${index + 2},0.95)` },
    { row: index + 1, column: 2, value: `"${word}"`, formula: `=""""&B${index + 2}&""""` },
  ]);
  const conditionalRules = WORDS.map((word, priority): ConditionalRuleData => ({
    id: word,
    ranges: "B2:B4",
    priority,
    type: "ContainsText",
    operator: "Contains",
    text: word,
    format: { numberFormat: `"${COLORS[word]!.symbol} "@`, fill: { color: COLORS[word]!.fill } },
  }));
  return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, cells, conditionalRules })) };
}

const statuses = (rows: readonly (readonly string[])[]): (string | undefined)[] =>
  rows.slice(1, 4).map((row) => row[1]);

withLibreOffice("LibreOffice, which lacks our functions, shows the last values on opening", () => {
  const rows = shownByLibreOffice(newXlsx(statusBook()));
  expect(statuses(rows)).toEqual(WORDS);
  expect(rows[1]?.[2]).toBe('"On target"');
});

withLibreOffice("last values also show in a file whose producer LibreOffice would not trust", () => {
  const bytes = handmadeXlsx({
    parts: {
      "_rels/.rels":
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
        '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>' +
        '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>',
      "docProps/app.xml":
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Report Maker</Application><Pages>3</Pages></Properties>',
    },
  });
  const { package: file, book } = opened(bytes);
  const saved = saveXlsx(file, {
    ...book,
    sheets: [{ ...book.sheets[0]!, cells: statusBook().sheets[0]!.cells }],
  });
  expect(textOfPart(saved, "docProps/app.xml")).toContain("<Pages>3</Pages>");
  expect(statuses(shownByLibreOffice(saved))).toEqual(WORDS);
});

withPictures("LibreOffice draws the statuses in the colors of their rules", async () => {
  const { data, info } = await sharp(picturedByLibreOffice(newXlsx(statusBook())))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const counts = new Map<string, number>();
  for (let at = 0; at < data.length; at += info.channels) {
    const hex = `#${data
      .subarray(at, at + 3)
      .toString("hex")
      .toUpperCase()}`;
    counts.set(hex, (counts.get(hex) ?? 0) + 1);
  }
  for (const { fill } of Object.values(COLORS)) expect(counts.get(fill) ?? 0).toBeGreaterThan(200);
});
