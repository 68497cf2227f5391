import { zipSync } from "fflate";
import { openXlsx, xlsxProblemWords } from "../../../workbench/xlsx";
import { unzipParts } from "../../../workbench/xlsx/package/zip";
import { handmadeXlsx } from "./support/handmade";

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const wide = (text: string): number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const good = handmadeXlsx({});

function problemOf(bytes: Uint8Array): { code: string; detail?: object } | undefined {
  const outcome = openXlsx(bytes);
  return outcome.ok ? undefined : outcome.problems[0];
}

test("the file the bad ones are made from opens", () => {
  expect(problemOf(good)).toBeUndefined();
});

test.each<[string, Uint8Array, object]>([
  ["an empty file", new Uint8Array(), { code: "fileEmpty" }],
  ["a CSV named .xlsx", bytesOf("Period;Actual\n2025-01;3\n"), { code: "fileNotXlsx" }],
  [
    "an old .xls",
    new Uint8Array([...OLE, ...new Array<number>(600).fill(0), ...wide("Workbook")]),
    { code: "fileOldXls" },
  ],
  [
    "a workbook with a password",
    new Uint8Array([...OLE, ...new Array<number>(600).fill(0), ...wide("EncryptedPackage")]),
    { code: "fileEncrypted" },
  ],
  ["a file cut off in the middle", good.slice(0, good.length / 2), { code: "fileTruncated" }],
  ["a zip of something else", zipSync({ "letter.txt": bytesOf("Dear Ada") }), { code: "fileNoWorkbook" }],
  [
    "a text document",
    handmadeXlsx({ parts: { "xl/workbook.xml": "<document xmlns='urn:w'/>" } }),
    { code: "fileNoWorkbook" },
  ],
  [
    "a binary workbook",
    handmadeXlsx({
      parts: {
        "_rels/.rels":
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ' +
          'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.bin"/></Relationships>',
      },
    }),
    { code: "fileBinaryXlsb" },
  ],
  [
    "a workbook without its workbook part",
    handmadeXlsx({ parts: { "xl/workbook.xml": undefined } }),
    { code: "filePartMissing", detail: { part: "xl/workbook.xml" } },
  ],
  [
    "a workbook without the part of its sheet",
    handmadeXlsx({ parts: { "xl/worksheets/sheet1.xml": undefined } }),
    { code: "filePartMissing", detail: { part: "xl/worksheets/sheet1.xml" } },
  ],
  [
    "a sheet whose relationship is gone",
    handmadeXlsx({ parts: { "xl/_rels/workbook.xml.rels": undefined } }),
    { code: "filePartMissing", detail: { part: "Sheet1" } },
  ],
])("%s has its own problem", (_what, bytes, problem) => {
  expect(problemOf(bytes)).toMatchObject(problem);
});

test.each([
  ["an element left open", "<worksheet><sheetData></worksheet>"],
  ["an unknown entity", "<worksheet>&boom;</worksheet>"],
  ["no element at all", "plain text"],
  ["nothing", ""],
])("malformed XML (%s) names its part", (_what, xml) => {
  expect(problemOf(handmadeXlsx({ parts: { "xl/worksheets/sheet1.xml": xml } }))).toMatchObject({
    code: "fileMalformedXml",
    detail: { part: "xl/worksheets/sheet1.xml" },
  });
});

test("entities are never expanded, so a billion laughs stay unread", () => {
  const laughs = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>';
  expect(problemOf(handmadeXlsx({ parts: { "xl/worksheets/sheet1.xml": laughs } }))?.code).toBe(
    "fileMalformedXml",
  );
});

test("bytes changed inside the archive are a damaged file", () => {
  const broken = good.slice();
  broken.fill(0xff, 40, 200);
  expect(problemOf(broken)?.code).toBe("fileDamaged");
});

test("an archive that would unpack beyond the limit is refused before it is unpacked", () => {
  const bomb = zipSync({ "xl/media/zeros.bin": new Uint8Array(3_000_000) });
  expect(bomb.length).toBeLessThan(10_000);
  expect(() => unzipParts(bomb, { bytes: 1024 * 1024, parts: 10 })).toThrow("fileTooLarge");
  expect(() => unzipParts(good, { bytes: 1024 * 1024, parts: 2 })).toThrow("fileTooLarge");
});

test("every truncation of a good file is a problem, never an exception", () => {
  for (let length = 0; length < good.length; length += 97) {
    expect(problemOf(good.slice(0, length))?.code).toMatch(/^file/);
  }
});

test("every problem has words in both languages", () => {
  for (const words of Object.values(xlsxProblemWords)) {
    expect(words.en.length).toBeGreaterThan(20);
    expect(words.fr.length).toBeGreaterThan(20);
    const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    expect(places(words.fr)).toEqual(places(words.en));
  }
});
