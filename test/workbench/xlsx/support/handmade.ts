import { zipSync } from "fflate";
import { openXlsx, type OpenedXlsx } from "../../../../workbench/xlsx";
import { unzipParts } from "../../../../workbench/xlsx/package/zip";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** What a test states of a handmade file; parts not stated are the least a workbook needs. */
export interface Handmade {
  /** Inside `<worksheet>`. */
  readonly sheet?: string;
  /** Inside `<workbook>`, after the sheets. */
  readonly workbook?: string;
  /** More parts, or other content for a part (undefined removes it). */
  readonly parts?: Readonly<Record<string, string | undefined>>;
  /** Relationships of the workbook: kind and target below `xl/`. */
  readonly relations?: readonly (readonly [kind: string, target: string])[];
  readonly overrides?: readonly (readonly [part: string, type: string])[];
}

/** A one-sheet .xlsx written by hand, for what no writing library makes. */
export function handmadeXlsx({
  sheet = "<sheetData/>",
  workbook = "",
  parts = {},
  relations = [],
  overrides = [],
}: Handmade): Uint8Array {
  const stated: Record<string, string | undefined> = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
      '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>' +
      overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join("") +
      "</Types>",
    "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets>${workbook}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([["worksheet", "worksheets/sheet1.xml"], ...relations]),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${sheet}</worksheet>`,
    ...parts,
  };
  const text = new TextEncoder();
  return zipSync(
    Object.fromEntries(
      Object.entries(stated).flatMap(([name, xml]) => (xml === undefined ? [] : [[name, text.encode(xml)]])),
    ),
  );
}

function relationships(list: readonly (readonly [string, string])[]): string {
  const items = list.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}

export function opened(bytes: Uint8Array): OpenedXlsx {
  const outcome = openXlsx(bytes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

export function textOfPart(bytes: Uint8Array, part: string): string {
  const content = unzipParts(bytes).get(part);
  if (content === undefined) throw new Error(`There is no part ${part}`);
  return new TextDecoder().decode(content);
}

/** Names of the parts whose bytes differ, were added or are gone. */
export function differingParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipParts(before), unzipParts(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (part) =>
      Buffer.compare(Buffer.from(old.get(part) ?? []), Buffer.from(now.get(part) ?? [])) !== 0 ||
      old.has(part) !== now.has(part),
  );
}
