import { attach, childrenOf, elementLike, removeElement, setAttributes, type Element } from "../package/xml";
import { cellName, type CellPlace } from "./cellAddress";
import { placedCells, placedRows } from "./readCells";

/** Rows and cells of one `<sheetData>` by place; finds, makes (in order) and removes them. */
export class CellElements {
  private readonly rows = new Map<number, Element>();
  private readonly rowNumbers: number[] = [];
  private readonly cells = new Map<number, Map<number, Element>>();

  constructor(readonly sheetData: Element) {
    for (const { element, row } of placedRows(sheetData)) {
      this.rows.set(row, element);
      this.rowNumbers.push(row);
    }
    for (const { element, place } of placedCells(sheetData)) this.remember(place, element);
  }

  find({ row, column }: CellPlace): Element | undefined {
    return this.cells.get(row)?.get(column);
  }

  make(place: CellPlace): Element {
    const known = this.find(place);
    if (known !== undefined) return known;
    const row = this.row(place.row);
    setAttributes(row, { spans: undefined });
    const element = elementLike(row, "c", { r: cellName(place) });
    const columns = [...(this.cells.get(place.row)?.entries() ?? [])];
    const next = columns
      .filter(([column]) => column > place.column)
      .reduce<[number, Element] | undefined>(
        (least, entry) => (least && least[0] < entry[0] ? least : entry),
        undefined,
      );
    if (next === undefined) appendCell(row, element);
    else row.insertBefore(element, next[1]);
    this.remember(place, element);
    return element;
  }

  remove(place: CellPlace): void {
    const element = this.find(place);
    if (element === undefined) return;
    removeElement(element);
    this.cells.get(place.row)?.delete(place.column);
  }

  findRow(row: number): Element | undefined {
    return this.rows.get(row);
  }

  row(row: number): Element {
    const known = this.rows.get(row);
    if (known !== undefined) return known;
    const at = this.positionFor(row);
    const next = this.rows.get(this.rowNumbers[at] ?? -1);
    const element = elementLike(this.sheetData, "row", { r: row + 1 });
    if (next === undefined) this.sheetData.appendChild(element);
    else this.sheetData.insertBefore(element, next);
    this.rowNumbers.splice(at, 0, row);
    this.rows.set(row, element);
    return element;
  }

  /** Removes a row that says nothing any more. */
  dropIfEmpty(row: number): void {
    const element = this.rows.get(row);
    if (element === undefined || childrenOf(element).length > 0) return;
    const names = Array.from(element.attributes, (attribute) => attribute.name);
    if (names.some((name) => name !== "r" && name !== "spans")) return;
    removeElement(element);
    this.rows.delete(row);
    this.rowNumbers.splice(this.rowNumbers.indexOf(row), 1);
  }

  /** The rectangle around all cells, e.g. for the sheet's dimension; undefined on an empty sheet. */
  bounds(): { top: number; left: number; bottom: number; right: number } | undefined {
    let bounds: { top: number; left: number; bottom: number; right: number } | undefined;
    for (const [row, columns] of this.cells) {
      for (const column of columns.keys()) {
        bounds ??= { top: row, bottom: row, left: column, right: column };
        bounds.top = Math.min(bounds.top, row);
        bounds.bottom = Math.max(bounds.bottom, row);
        bounds.left = Math.min(bounds.left, column);
        bounds.right = Math.max(bounds.right, column);
      }
    }
    return bounds;
  }

  /** Rows come in order in the file; binary search keeps thousands of new rows fast. */
  private positionFor(row: number): number {
    let [low, high] = [0, this.rowNumbers.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.rowNumbers[middle] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private remember({ row, column }: CellPlace, element: Element): void {
    const columns = this.cells.get(row) ?? new Map<number, Element>();
    columns.set(column, element);
    this.cells.set(row, columns);
  }
}

/** A row's extension list, if any, stays behind its cells. */
function appendCell(row: Element, cell: Element): void {
  const extension = childrenOf(row, "extLst")[0];
  if (extension === undefined) row.appendChild(cell);
  else row.insertBefore(cell, extension);
}

export function emptyCell(element: Element): void {
  for (const child of childrenOf(element)) if (child.localName !== "extLst") removeElement(child);
  setAttributes(element, { t: undefined, cm: undefined, vm: undefined, ph: undefined });
}

/** Inserts before an extension list so that the schema's order f, v, is, extLst holds. */
export function addToCell(element: Element, name: string, text?: string): Element {
  const extension = childrenOf(element, "extLst")[0];
  const child = elementLike(element, name, {}, text);
  if (extension === undefined) return attach(element, child);
  element.insertBefore(child, extension);
  return child;
}
