import type { BookData, SheetData } from "../../host/bookData";
import type { PartStore } from "../package/partStore";
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
import { patchSettings } from "./settingParts";
import { sharedPart } from "./sharedParts";
import { sheetEntries } from "./workbookPart";
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
  const oldEntries = sheetEntries(store, workbookPart);
  const placed = patchSheetList(store, workbookPart, before, after);
  const context = bookContext(store, workbookPart);
  const writer = new StyleWriter(
    store,
    () => sharedPart(store, workbookPart, "styles"),
    context.styles,
    after.styles[0] ?? {},
  );
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
  if (canonical(before.settings) !== canonical(after.settings)) patchSettings(store, after.settings);
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
