import type { CellData } from "../../host/bookData";
import { cellName, parseBlock, type CellPlace } from "../cells/cellAddress";
import type { PartStore } from "../package/partStore";
import { relationsOf, relateExternal } from "../package/relationships";
import {
  appendChild,
  attribute,
  childOf,
  childrenOf,
  elementLike,
  insertInOrder,
  NS,
  removeElement,
  type Element,
} from "../package/xml";
import { relationId } from "../workbook/workbookPart";
import { canonical } from "../styles/formatEquality";
import { SHEET_ORDER } from "./sheetOrder";

type Hyperlink = NonNullable<CellData["hyperlink"]>;

/** Links by the first cell they cover; `#Sheet!A1` is a place in this workbook. */
export function readHyperlinks(
  store: PartStore,
  part: string,
  root: Element,
): { place: CellPlace; link: Hyperlink }[] {
  const relations = relationsOf(store, part);
  return linkElements(root).flatMap((element) => {
    const block = parseBlock(attribute(element, "ref") ?? "");
    const relation = relations.find(({ id }) => id === relationId(element));
    const location = attribute(element, "location");
    if (block === undefined || (relation === undefined && location === undefined)) return [];
    const tip = attribute(element, "tooltip");
    const target = `${relation?.target ?? ""}${location === undefined ? "" : `#${location}`}`;
    return [
      {
        place: { row: block.top, column: block.left },
        link: { target, ...(tip === undefined ? {} : { screenTip: tip }) },
      },
    ];
  });
}

function linkElements(root: Element): Element[] {
  const list = childOf(root, "hyperlinks");
  return list === undefined ? [] : childrenOf(list, "hyperlink");
}

/** Links as the cells carry them now; a link that stayed keeps its element. */
export function patchHyperlinks(
  store: PartStore,
  part: string,
  root: Element,
  cells: readonly CellData[],
): void {
  const wanted = new Map(
    cells.flatMap((cell) => (cell.hyperlink === undefined ? [] : [[cellName(cell), cell.hyperlink]])),
  );
  const known = new Map(readHyperlinks(store, part, root).map(({ place, link }) => [cellName(place), link]));
  for (const element of linkElements(root)) {
    const block = parseBlock(attribute(element, "ref") ?? "");
    const at = block === undefined ? "" : cellName({ row: block.top, column: block.left });
    const link = wanted.get(at);
    if (link !== undefined && canonical(link) === canonical(known.get(at))) wanted.delete(at);
    else if (known.has(at)) removeElement(element);
  }
  for (const [at, link] of wanted) appendLink(store, part, root, at, link);
  const list = childOf(root, "hyperlinks");
  if (list !== undefined && childrenOf(list).length === 0) removeElement(list);
}

function appendLink(store: PartStore, part: string, root: Element, at: string, link: Hyperlink): void {
  const list =
    childOf(root, "hyperlinks") ?? insertInOrder(root, elementLike(root, "hyperlinks"), SHEET_ORDER);
  const [address = "", ...place] = link.target.split("#");
  const element = appendChild(list, "hyperlink", {
    ref: at,
    location: place.length === 0 ? undefined : place.join("#"),
    tooltip: link.screenTip,
  });
  if (address !== "") {
    element.setAttributeNS(NS.officeRelationships, "r:id", relateExternal(store, part, "hyperlink", address));
  }
}
