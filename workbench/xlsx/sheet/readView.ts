import type { SheetData } from "../../host/bookData";
import type { ColorReader } from "../styles/color";
import {
  attribute,
  booleanAttribute,
  childOf,
  childrenOf,
  descend,
  numberAttribute,
  type Element,
} from "../package/xml";

/** What the sheet's first window shows: frozen panes, grid lines, selection; and the tab's color. */
export function readView(
  root: Element,
  color: ColorReader,
): Pick<SheetData, "frozen" | "showGridlines" | "selection" | "tabColor"> {
  const tab = color(descend(root, "sheetPr", "tabColor"));
  const view = descend(root, "sheetViews", "sheetView");
  const tabPart = tab === undefined ? {} : { tabColor: tab };
  if (view === undefined) return tabPart;
  const frozen = readFrozen(view);
  const selection = readSelection(view);
  return {
    ...tabPart,
    ...(frozen && { frozen }),
    ...(!booleanAttribute(view, "showGridLines", true) && { showGridlines: false }),
    ...(selection === undefined ? {} : { selection }),
  };
}

function readFrozen(view: Element): SheetData["frozen"] | undefined {
  const pane = childOf(view, "pane");
  const state = pane && attribute(pane, "state");
  if (pane === undefined || (state !== "frozen" && state !== "frozenSplit")) return undefined;
  return { rows: numberAttribute(pane, "ySplit") ?? 0, columns: numberAttribute(pane, "xSplit") ?? 0 };
}

/** The selection of the active pane; several areas count as the first. */
function readSelection(view: Element): string | undefined {
  const pane = childOf(view, "pane");
  const active = (pane && attribute(pane, "activePane")) ?? "topLeft";
  const selections = childrenOf(view, "selection");
  const own =
    selections.find((selection) => (attribute(selection, "pane") ?? "topLeft") === active) ?? selections[0];
  return own === undefined ? undefined : (attribute(own, "sqref") ?? "A1").split(" ")[0];
}
