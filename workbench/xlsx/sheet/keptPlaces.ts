import type { KeptPlace } from "../../host/bookData";
import { blockName, cellName, parseBlock, type CellBlock } from "../cells/cellAddress";
import type { PartStore } from "../package/partStore";
import { relationsOf } from "../package/relationships";
import {
  attribute,
  childOf,
  childrenOf,
  numberAttribute,
  removeElement,
  setAttributes,
  textOf,
  type Element,
} from "../package/xml";
import { moveNoteShapes, type MovedNote } from "./noteShapes";

/** Where a place of the file is now; undefined once its cells are gone. */
type NowOf = (place: string) => CellBlock | undefined;

/** Something that the file keeps at places of a sheet, and how it follows them. */
interface KeptThing {
  readonly part: string;
  readonly places: readonly string[];
  readonly move: (nowOf: NowOf) => void;
}

/** The places of a sheet's comments, filters and drawings, as the file has them. */
export function readKeptPlaces(store: PartStore, part: string, root: Element): KeptPlace[] {
  const places = keptThings(store, part, root).flatMap((thing) => thing.places);
  return [...new Set(places)].map((inFile) => ({ inFile, now: inFile }));
}

/** Moves comments, filters and drawings to where their cells are now, and drops those whose cells are gone. */
export function patchKeptPlaces(
  store: PartStore,
  part: string,
  root: Element,
  places: readonly KeptPlace[],
): void {
  const now = new Map(places.map((place) => [place.inFile, place.now]));
  const nowOf: NowOf = (place) => parseBlock(now.get(place) ?? "");
  const notes = notesOf(store, part).flatMap((place): MovedNote[] => {
    const was = parseBlock(place);
    return was && now.get(place) !== place ? [{ was, now: nowOf(place) }] : [];
  });
  for (const thing of keptThings(store, part, root)) {
    if (thing.places.every((place) => now.get(place) === place)) continue;
    store.edit(thing.part);
    thing.move(nowOf);
  }
  for (const { target } of ofKind(store, part, "vmlDrawing")) moveNoteShapes(store, target, notes);
}

const ofKind = (store: PartStore, part: string, kind: string) =>
  relationsOf(store, part).filter((one) => one.kind === kind && !one.external && store.has(one.target));

function keptThings(store: PartStore, part: string, root: Element): KeptThing[] {
  const filter = childOf(root, "autoFilter");
  const comments = ofKind(store, part, "comments").flatMap(({ target }) =>
    commentsIn(store.read(target)).map((element) => withReference(target, element)),
  );
  const threads = ofKind(store, part, "threadedComment").flatMap(({ target }) =>
    childrenOf(store.read(target), "threadedComment").map((element) => withReference(target, element)),
  );
  const drawings = ofKind(store, part, "drawing").flatMap(({ target }) =>
    childrenOf(store.read(target)).flatMap((element) => anchored(target, element)),
  );
  return [...(filter ? filtered(part, filter) : []), ...comments, ...threads, ...drawings];
}

const commentsIn = (root: Element): Element[] => {
  const list = childOf(root, "commentList");
  return list === undefined ? [] : childrenOf(list, "comment");
};

const notesOf = (store: PartStore, part: string): string[] =>
  ofKind(store, part, "comments").flatMap(({ target }) =>
    commentsIn(store.read(target)).map((element) => attribute(element, "ref") ?? ""),
  );

/** An element whose attribute `ref` says where it belongs. */
function withReference(part: string, element: Element): KeptThing {
  const place = attribute(element, "ref") ?? "";
  return {
    part,
    places: place === "" ? [] : [place],
    move(nowOf) {
      const now = nowOf(place);
      if (now) setAttributes(element, { ref: blockName(now) });
      else removeElement(element);
    },
  };
}

/** A sheet's filter, with the columns that are filtered, counted from its first, and the cells that it is sorted by. */
function filtered(part: string, filter: Element): KeptThing[] {
  const place = attribute(filter, "ref") ?? "";
  const block = parseBlock(place);
  if (!block) return [];
  const sorting = childOf(filter, "sortState");
  const sorted = sorting ? [sorting, ...childrenOf(sorting, "sortCondition")] : [];
  const columns = childrenOf(filter, "filterColumn").map((element) => ({
    element,
    cell: cellName({ row: block.top, column: block.left + (numberAttribute(element, "colId") ?? 0) }),
  }));
  const whole: KeptThing = {
    part,
    places: [place, ...columns.map(({ cell }) => cell)],
    move(nowOf) {
      const now = nowOf(place);
      if (!now) return removeElement(filter);
      setAttributes(filter, { ref: blockName(now) });
      for (const { element, cell } of columns) {
        const column = nowOf(cell);
        if (column) setAttributes(element, { colId: column.left - now.left });
        else removeElement(element);
      }
    },
  };
  return [whole, ...sorted.map((element) => withReference(part, element))];
}

/** A picture, chart or shape that moves and sizes, or only moves, with the cells under its corners. */
function anchored(part: string, anchor: Element): KeptThing[] {
  const [from, to] = [childOf(anchor, "from"), childOf(anchor, "to")];
  if (!from || attribute(anchor, "editAs") === "absolute") return [];
  const corners = [from, ...(to ? [to] : [])].map((corner) => ({ corner, cell: cellName(placeOf(corner)) }));
  return [
    {
      part,
      places: corners.map(({ cell }) => cell),
      move(nowOf) {
        const [first, last] = corners.map(({ cell }) => nowOf(cell));
        const { row, column } = placeOf(from);
        if (first) setPlace(from, first);
        if (!to) return;
        if (last) setPlace(to, last);
        else if (first) {
          const end = placeOf(to);
          setPlace(to, { top: end.row + first.top - row, left: end.column + first.left - column });
        }
      },
    },
  ];
}

const placeOf = (corner: Element): { row: number; column: number } => ({
  row: Number(textOf(childOf(corner, "row"))),
  column: Number(textOf(childOf(corner, "col"))),
});

function setPlace(corner: Element, { top, left }: Pick<CellBlock, "top" | "left">): void {
  const [row, column] = [childOf(corner, "row"), childOf(corner, "col")];
  if (row) row.textContent = String(top);
  if (column) column.textContent = String(left);
}
