import type { CellStyle } from "../../host/bookData";
import type { XlsxPackage } from "..";
import { CONTENT_TYPE } from "./contentTypes";
import { NS } from "./xml";

const WORKBOOK_PART = "xl/workbook.xml";

/** A package with a workbook of no sheets; everything else is added by saving a book into it. */
export function emptyPackage(standard: CellStyle): XlsxPackage {
  const text = new TextEncoder();
  const part = (xml: string): Uint8Array =>
    text.encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
  const parts = new Map([
    [
      "[Content_Types].xml",
      part(
        `<Types xmlns="${NS.contentTypes}">` +
          '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
          '<Default Extension="xml" ContentType="application/xml"/>' +
          `<Override PartName="/${WORKBOOK_PART}" ContentType="${CONTENT_TYPE.workbook}"/></Types>`,
      ),
    ],
    [
      "_rels/.rels",
      part(
        `<Relationships xmlns="${NS.relationships}"><Relationship Id="rId1" ` +
          `Type="${NS.officeRelationships}/officeDocument" Target="${WORKBOOK_PART}"/></Relationships>`,
      ),
    ],
    [
      WORKBOOK_PART,
      part(
        `<workbook xmlns="${NS.main}" xmlns:r="${NS.officeRelationships}"><workbookPr/>` +
          "<bookViews><workbookView/></bookViews><sheets/></workbook>",
      ),
    ],
  ]);
  return {
    parts,
    workbookPart: WORKBOOK_PART,
    original: { sheets: [], styles: [standard], names: [], tables: [], customXml: [], settings: [] },
  };
}
