import type { BookData, SheetData } from "../../host/bookData";
import { CONTENT_TYPE, declareContentType } from "../package/contentTypes";
import type { PartStore } from "../package/partStore";
import { relate } from "../package/relationships";
import { NS } from "../package/xml";
import { patchSheet } from "../sheet/patchSheet";
import { canonical } from "../styles/formatEquality";
import { StyleWriter } from "../styles/styleWriter";
import { patchTables } from "../tables/patchTables";
import { declareCalculator, dropCalculationChain } from "./calculation";
import { patchCustomXml } from "./customXmlParts";
import { patchNames } from "./nameElements";
import { bookContext } from "./readBook";
import { patchSheetList, type PlacedSheet } from "./sheetList";
import { dropUnreachable } from "./unreachableParts";
import { sheetEntries, workbookPartOf } from "./workbookPart";
import { patchWorkbookProperties } from "./workbookProperties";

const NO_CONTENT: Omit<SheetData, "name"> = {
  cells: [],
  merges: [],
  columns: [],
  rows: [],
  conditionalRules: [],
  validations: [],
};

/** Writes into the package's parts what differs between the book as read and as it shall be. */
export function patchBook(store: PartStore, workbookPart: string, before: BookData, after: BookData): void {
  ensureSharedParts(store, workbookPart);
  const oldEntries = sheetEntries(store, workbookPart);
  const placed = patchSheetList(store, workbookPart, before, after);
  const context = bookContext(store, workbookPart);
  const stylesPart = workbookPartOf(store, workbookPart, "styles");
  if (stylesPart === undefined) throw new Error("The package has a styles part by now");
  const writer = new StyleWriter(store, stylesPart, context.styles, after.styles[0] ?? {});
  let formulasChanged = false;
  after.sheets.forEach((sheet, position) => {
    const { part, id, was } = placedAt(placed, position);
    const tables = after.tables.filter((table) => table.sheet === position);
    const old =
      was === undefined
        ? { name: sheet.name, ...NO_CONTENT }
        : (before.sheets[was] ?? { name: sheet.name, ...NO_CONTENT });
    const change = { part, sheetId: id, before: old, after: sheet, tables, styles: after.styles };
    formulasChanged = patchSheet(context, writer, change) || formulasChanged;
    patchTables(store, part, tables);
  });
  const removed = before.sheets.length !== placed.filter(({ was }) => was !== undefined).length;
  patchAllNames(
    store,
    workbookPart,
    before,
    after,
    oldEntries.map(({ id }) => id),
    removed,
  );
  patchWorkbookProperties(store, workbookPart, before, after, placed);
  patchCustomXml(store, workbookPart, after.customXml);
  if (formulasChanged || removed) dropCalculationChain(store, workbookPart);
  if (formulasChanged) declareCalculator(store);
  if (removed) dropUnreachable(store);
}

function placedAt(placed: readonly PlacedSheet[], position: number): PlacedSheet {
  const sheet = placed[position];
  if (sheet === undefined) throw new Error(`No part for sheet ${position}`);
  return sheet;
}

/** Names say the position of their sheet in the file's list, where chart sheets count too. */
function patchAllNames(
  store: PartStore,
  workbookPart: string,
  before: BookData,
  after: BookData,
  oldIds: readonly string[],
  sheetsRemoved: boolean,
): void {
  const newEntries = sheetEntries(store, workbookPart);
  const newIds = newEntries.map(({ id }) => id);
  const moved = oldIds.some((id, index) => newIds[index] !== id);
  if (!sheetsRemoved && !moved && canonical(before.names) === canonical(after.names)) return;
  const worksheets = newEntries.flatMap(({ isWorksheet }, index) => (isWorksheet ? [index] : []));
  const names = after.names.map((name) =>
    name.sheet === undefined ? name : { ...name, sheet: worksheets[name.sheet] ?? name.sheet },
  );
  patchNames(store.edit(workbookPart), names, (old) => {
    const position = newIds.indexOf(oldIds[old] ?? "");
    return position < 0 ? undefined : position;
  });
}

/** Styles and shared texts are optional parts; writing needs both. */
function ensureSharedParts(store: PartStore, workbookPart: string): void {
  const missing = (kind: "styles" | "sharedStrings"): boolean => {
    const part = workbookPartOf(store, workbookPart, kind);
    return part === undefined || !store.has(part);
  };
  if (missing("styles")) {
    store.create("xl/styles.xml", MINIMAL_STYLES);
    declareContentType(store, "xl/styles.xml", CONTENT_TYPE.styles);
    relate(store, workbookPart, "styles", "xl/styles.xml");
  }
  if (missing("sharedStrings")) {
    store.create("xl/sharedStrings.xml", `<sst xmlns="${NS.main}" uniqueCount="0"/>`);
    declareContentType(store, "xl/sharedStrings.xml", CONTENT_TYPE.sharedStrings);
    relate(store, workbookPart, "sharedStrings", "xl/sharedStrings.xml");
  }
}

/** What every styles part begins with: one font, the two reserved fills, no border, the Normal style. */
const MINIMAL_STYLES =
  `<styleSheet xmlns="${NS.main}">` +
  '<fonts count="1"><font><sz val="11"/><color rgb="FF000000"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>';
