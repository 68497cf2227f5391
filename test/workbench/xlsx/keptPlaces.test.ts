import { unzipSync } from "fflate";
import { bookData } from "../../../workbench/host";
import { openExcel } from "../../../workbench/host/openExcel";
import { saveXlsx } from "../../../workbench/xlsx";
import { differingParts, opened } from "./support/handmade";
import { seenByOpenpyxl, withOpenpyxl, writtenByOpenpyxl } from "./support/readers";

type Change = (sheet: Excel.Worksheet) => void;

/** The saved files after one change and another. */
async function savedAfter(bytes: Uint8Array, ...changes: readonly Change[]): Promise<Uint8Array[]> {
  const { package: file, book } = opened(bytes);
  const { Excel, book: model } = await openExcel(book);
  const saved: Uint8Array[] = [];
  await Excel.run(async (context) => {
    const [first, second] = changes;
    const sheet = context.workbook.worksheets.getFirst();
    first?.(sheet);
    await context.sync();
    saved.push(saveXlsx(file, bookData(model)));
    second?.(sheet);
    await context.sync();
    saved.push(saveXlsx(file, bookData(model)));
  });
  return saved;
}

const textsOf = (bytes: Uint8Array, name: RegExp): string =>
  Object.entries(unzipSync(bytes))
    .filter(([part]) => name.test(part))
    .map(([, content]) => new TextDecoder().decode(content))
    .join("\n");

/** What a file says of the places of comments, filter, validation and chart. */
function placesIn(bytes: Uint8Array): unknown {
  const log = seenByOpenpyxl(bytes).byName.Log;
  const sheet = textsOf(bytes, /worksheets\/sheet1\.xml$/);
  const shapes = textsOf(bytes, /\.vml$/);
  const drawing = textsOf(bytes, /drawings\/drawing1\.xml$/);
  return {
    comments: Object.entries(log?.cells ?? {}).flatMap(([at, { comment }]) =>
      comment === null ? [] : [[at, comment]],
    ),
    boxes: [...shapes.matchAll(/:Row>(\d+)<[^>]*>\s*<\w+:Column>(\d+)</g)].map(([, row, column]) => [
      Number(row),
      Number(column),
    ]),
    filter: /<autoFilter ref="([^"]*)"/.exec(sheet)?.[1],
    filtered: /<filterColumn[^>]* ?colId="(\d+)"/.exec(sheet)?.[1],
    validations: log?.["validations"],
    chart: /<(?:xdr:)?from><(?:xdr:)?col>(\d+)/.exec(drawing)?.[1],
  };
}

const before = {
  comments: [
    ["A2", "stays"],
    ["C3", "moves"],
  ],
  boxes: [
    [1, 0],
    [2, 2],
  ],
  filter: "A1:D7",
  filtered: "2",
  validations: [["list", "C2:C7", "$H$1:$H$2", null]],
  chart: "5",
};

withOpenpyxl(
  "what only the file keeps moves with its cells when columns are inserted, and back",
  async () => {
    const bytes = writtenByOpenpyxl("kept.py");
    expect(placesIn(bytes)).toEqual(before);
    const [inserted, removed] = await savedAfter(
      bytes,
      (sheet) => sheet.getRange("C:D").insert("Right"),
      (sheet) => {
        sheet.getRange("C:D").delete("Left");
      },
    );
    if (!inserted || !removed) throw new Error("Nothing was saved");
    expect(placesIn(inserted)).toEqual({
      comments: [
        ["A2", "stays"],
        ["E3", "moves"],
      ],
      boxes: [
        [1, 0],
        [2, 4],
      ],
      filter: "A1:F7",
      filtered: "4",
      validations: [["list", "E2:E7", "$J$1:$J$2", null]],
      chart: "7",
    });
    expect(placesIn(removed)).toEqual(before);
    // The name that Excel keeps for the filter is spelled without quotes then.
    expect(differingParts(bytes, removed)).toEqual(["xl/workbook.xml"]);
  },
);

withOpenpyxl("comments go with the rows that are deleted, and what stands below moves up", async () => {
  const [deleted] = await savedAfter(writtenByOpenpyxl("kept.py"), (sheet) => {
    sheet.getRange("3:4").delete("Up");
  });
  if (!deleted) throw new Error("Nothing was saved");
  expect(placesIn(deleted)).toMatchObject({
    comments: [["A2", "stays"]],
    boxes: [[1, 0]],
    filter: "A1:D5",
    validations: [["list", "C2:C5", "$H$1:$H$2", null]],
  });
  expect(textsOf(deleted, /drawings\/drawing1\.xml$/)).toMatch(/<(?:xdr:)?from>.*?<(?:xdr:)?row>7</s);
});
