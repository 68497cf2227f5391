import type { BookData } from "../../host/bookData";
import type { PartStore } from "../package/partStore";
import {
  appendChild,
  childOf,
  descend,
  elementLike,
  insertInOrder,
  removeElement,
  setAttributes,
  type Element,
} from "../package/xml";
import { isTabSelected, writeTabSelected } from "../sheet/patchView";
import type { PlacedSheet } from "./sheetList";
import { sheetEntries, WORKBOOK_ORDER } from "./workbookPart";

const CALCULATION_MODES = {
  automatic: undefined,
  automaticExceptTables: "autoNoTable",
  manual: "manual",
} as const;

/** Active sheet, date system, calculation mode and protection of the structure. */
export function patchWorkbookProperties(
  store: PartStore,
  workbookPart: string,
  before: BookData,
  after: BookData,
  placed: readonly PlacedSheet[],
): void {
  const part = (name: string): Element => {
    const workbook = store.edit(workbookPart);
    return childOf(workbook, name) ?? insertInOrder(workbook, elementLike(workbook, name), WORKBOOK_ORDER);
  };
  if ((before.date1904 ?? false) !== (after.date1904 ?? false)) {
    setAttributes(part("workbookPr"), { date1904: after.date1904 === true ? 1 : undefined });
  }
  const mode = after.calculationMode ?? "automatic";
  if ((before.calculationMode ?? "automatic") !== mode) {
    setAttributes(part("calcPr"), { calcMode: CALCULATION_MODES[mode] });
  }
  if ((before.structureProtected ?? false) !== (after.structureProtected ?? false)) {
    if (after.structureProtected === true) setAttributes(part("workbookProtection"), { lockStructure: 1 });
    else removeElement(part("workbookProtection"));
  }
  patchActiveSheet(store, workbookPart, before, after, placed);
}

function patchActiveSheet(
  store: PartStore,
  workbookPart: string,
  before: BookData,
  after: BookData,
  placed: readonly PlacedSheet[],
): void {
  const active = placed[after.activeSheet ?? 0];
  if (
    active === undefined ||
    (active.was !== undefined && active.was === (before.activeSheet ?? 0) && sameOrder(before, placed))
  )
    return;
  const activeTab = sheetEntries(store, workbookPart).findIndex(({ id }) => id === active.id);
  const workbook = store.edit(workbookPart);
  const views =
    childOf(workbook, "bookViews") ??
    insertInOrder(workbook, elementLike(workbook, "bookViews"), WORKBOOK_ORDER);
  const view = descend(views, "workbookView") ?? appendChild(views, "workbookView");
  setAttributes(view, { activeTab: activeTab === 0 ? undefined : activeTab, firstSheet: undefined });
  for (const { part } of placed) {
    const selected = part === active.part;
    if (isTabSelected(store.read(part)) !== selected) writeTabSelected(store.edit(part), selected);
  }
}

function sameOrder(before: BookData, placed: readonly PlacedSheet[]): boolean {
  return placed.length === before.sheets.length && placed.every(({ was }, index) => was === index);
}
