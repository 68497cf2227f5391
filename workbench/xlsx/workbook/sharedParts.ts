import { CONTENT_TYPE, declareContentType } from "../package/contentTypes";
import type { PartStore } from "../package/partStore";
import { relate } from "../package/relationships";
import { NS } from "../package/xml";
import { workbookPartOf } from "./workbookPart";

/** What every styles part begins with: one font, the two reserved fills, no border, the Normal style. */
const MINIMAL_STYLES =
  `<styleSheet xmlns="${NS.main}">` +
  '<fonts count="1"><font><sz val="11"/><color rgb="FF000000"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>';

const NEW_PARTS = {
  styles: { part: "xl/styles.xml", root: MINIMAL_STYLES },
  sharedStrings: { part: "xl/sharedStrings.xml", root: `<sst xmlns="${NS.main}"/>` },
} as const;

/** The workbook's styles or shared texts; both are optional and made when first something must be written there. */
export function sharedPart(store: PartStore, workbookPart: string, kind: keyof typeof NEW_PARTS): string {
  const known = workbookPartOf(store, workbookPart, kind);
  if (known !== undefined && store.has(known)) return known;
  const { part, root } = NEW_PARTS[kind];
  store.create(part, root);
  declareContentType(store, part, CONTENT_TYPE[kind]);
  relate(store, workbookPart, kind, part);
  return part;
}
