import type { SheetData } from "../../host/bookData";
import { cellName, parseBlock, blockName } from "../cells/cellAddress";
import {
  appendChild,
  attribute,
  childOf,
  childrenOf,
  elementLike,
  insertInOrder,
  removeElement,
  setAttributes,
  type Element,
} from "../package/xml";
import { canonical } from "../styles/formatEquality";
import { storedColor } from "../styles/color";
import { SHEET_ORDER } from "./sheetOrder";

const SHEET_PROPERTIES = "tabColor outlinePr pageSetUpPr".split(" ");

export function patchView(root: Element, before: SheetData, after: SheetData): void {
  if (before.tabColor !== after.tabColor) writeTabColor(root, after.tabColor);
  if ((before.showGridlines ?? true) !== (after.showGridlines ?? true)) {
    setAttributes(viewOf(root), { showGridLines: after.showGridlines === false ? 0 : undefined });
  }
  const frozenChanged = canonical(before.frozen ?? null) !== canonical(after.frozen ?? null);
  if (frozenChanged) writeFrozen(viewOf(root), after.frozen);
  if (frozenChanged || before.selection !== after.selection)
    writeSelection(viewOf(root), after.selection ?? "A1");
}

/** Marks which sheet is shown first; only one tab may be selected, else edits go to all of them. */
export function writeTabSelected(root: Element, selected: boolean): void {
  setAttributes(viewOf(root), { tabSelected: selected ? 1 : undefined });
}

export function isTabSelected(root: Element): boolean {
  const views = childOf(root, "sheetViews");
  return (
    views !== undefined &&
    childrenOf(views, "sheetView").some((view) => attribute(view, "tabSelected") === "1")
  );
}

function viewOf(root: Element): Element {
  const views =
    childOf(root, "sheetViews") ?? insertInOrder(root, elementLike(root, "sheetViews"), SHEET_ORDER);
  return childOf(views, "sheetView") ?? appendChild(views, "sheetView", { workbookViewId: 0 });
}

function writeTabColor(root: Element, color: string | undefined): void {
  const properties =
    childOf(root, "sheetPr") ?? insertInOrder(root, elementLike(root, "sheetPr"), SHEET_ORDER);
  const old = childOf(properties, "tabColor");
  if (old !== undefined) removeElement(old);
  if (color === undefined) return;
  insertInOrder(
    properties,
    elementLike(properties, "tabColor", { rgb: storedColor(color) }),
    SHEET_PROPERTIES,
  );
}

function writeFrozen(view: Element, frozen: SheetData["frozen"]): void {
  for (const child of childrenOf(view)) {
    if (child.localName === "pane" || child.localName === "selection") removeElement(child);
  }
  if (frozen === undefined || (frozen.rows === 0 && frozen.columns === 0)) return;
  const pane = elementLike(view, "pane", {
    xSplit: frozen.columns === 0 ? undefined : frozen.columns,
    ySplit: frozen.rows === 0 ? undefined : frozen.rows,
    topLeftCell: cellName({ row: frozen.rows, column: frozen.columns }),
    activePane: activePane(frozen),
    state: "frozen",
  });
  view.insertBefore(pane, view.firstChild);
}

function activePane({ rows, columns }: { readonly rows: number; readonly columns: number }): string {
  if (rows > 0 && columns > 0) return "bottomRight";
  return rows > 0 ? "bottomLeft" : "topRight";
}

function writeSelection(view: Element, selection: string): void {
  const block = parseBlock(selection);
  const pane = childOf(view, "pane");
  const active = pane && attribute(pane, "activePane");
  const known = childrenOf(view, "selection").find((element) => attribute(element, "pane") === active);
  const element = known ?? elementLike(view, "selection", { pane: active });
  if (known === undefined) insertInOrder(view, element, ["pane", "selection", "pivotSelection", "extLst"]);
  if (block === undefined) return;
  setAttributes(element, {
    activeCell: cellName({ row: block.top, column: block.left }),
    activeCellId: undefined,
    sqref: blockName(block),
  });
}
