import type { CellPosition } from "@odoo/o-spreadsheet";
import { areaText, intersectionOf, parseArea, type Area } from "../../book/area";
import type { Book } from "../../book/book";
import { areaOfRange } from "../../conditionalFormats/ruleRanges";
import type { HostObject } from "../../dispatch/hostObject";
import { NullObject } from "../../dispatch/hostObject";
import { addMember } from "../../dispatch/members";
import { ExcelError } from "../../excelError";
import { RangeAreasObject } from "../rangeAreasObject";
import { usedArea } from "../usedCells";
import { formulaOf, isInGrid, valueTypeAt } from "./cellReading";
import { RangeObject } from "./rangeObject";

type CellTest = (position: CellPosition) => boolean;

/** Excel.SpecialCellValueType, such as "ErrorsNumbers", as the types of values it names. */
function valueTypes(given: unknown): (type: string) => boolean {
  const wanted = String(given ?? "All");
  const words = { Double: "Number", String: "Text", Boolean: "Logical", Error: "Errors" } as const;
  return (type) => wanted === "All" || (type in words && wanted.includes(words[type as keyof typeof words]));
}

function inAreas(areas: readonly Area[]): CellTest {
  return ({ row, col }) =>
    areas.some(({ top, left, bottom, right }) => row >= top && row <= bottom && col >= left && col <= right);
}

function testOf(book: Book, sheetId: string, cellType: unknown, valueType: unknown): CellTest {
  const { getters } = book;
  const fits = valueTypes(valueType);
  switch (cellType) {
    case "Blanks":
      return (at) => valueTypeAt(book, at) === "Empty";
    case "Constants":
      return (at) => {
        const cell = getters.getCell(at);
        return cell?.isFormula === false && cell.content !== "" && fits(valueTypeAt(book, at));
      };
    case "Formulas":
      return (at) => formulaOf(book, at) !== undefined && fits(valueTypeAt(book, at));
    case "Visible":
      return ({ row, col }) =>
        !getters.isHeaderHidden(sheetId, "ROW", row) && !getters.isHeaderHidden(sheetId, "COL", col);
    case "ConditionalFormats":
      return inAreas(getters.getExcelRules(sheetId).flatMap(({ ranges }) => ranges.map(areaOfRange)));
    case "DataValidations":
      return inAreas(
        getters
          .getValidations(sheetId)
          .flatMap(({ ranges }) => ranges.split(" ").flatMap((text) => parseArea(text) ?? [])),
      );
    default:
      throw new ExcelError("NotImplemented", `The workbench does not find ${String(cellType)} cells.`);
  }
}

/** Cells that meet a test as few rectangles: runs of a row, joined with equal runs right above. */
function areasOf(area: Area, meets: (row: number, col: number) => boolean): Area[] {
  const done: Area[] = [];
  let open = new Map<string, Area>();
  for (let row = area.top; row <= area.bottom; row += 1) {
    const grown = new Map<string, Area>();
    for (let col = area.left; col <= area.right; col += 1) {
      if (!meets(row, col)) continue;
      const left = col;
      while (col < area.right && meets(row, col + 1)) col += 1;
      const key = `${left} ${col}`;
      const above = open.get(key);
      grown.set(
        key,
        above === undefined ? { top: row, bottom: row, left, right: col } : { ...above, bottom: row },
      );
      open.delete(key);
    }
    done.push(...open.values());
    open = grown;
  }
  return [...done, ...open.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}

/** As Go To Special: inside the used cells of the sheet, and of the whole sheet where one cell is given. */
function specialCells(range: RangeObject, cellType: unknown, valueType: unknown): HostObject {
  const { book, host } = range;
  const { sheetId, area } = range.here;
  const everywhere = range.at({ top: 0, left: 0, bottom: 1048575, right: 16383 }).area;
  const used = usedArea(book, sheetId, everywhere, false);
  const within = used && (areaText(area).includes(":") ? intersectionOf(area, used) : used);
  const test = testOf(book, sheetId, cellType, valueType);
  const found =
    within === undefined
      ? []
      : areasOf(within, (row, col) => isInGrid(book, { sheetId, row, col }) && test({ sheetId, row, col }));
  return found.length === 0 ? new NullObject(host) : new RangeAreasObject(host, sheetId, found);
}

addMember(RangeObject, "GetSpecialCellsOrNullObject", { call: specialCells });
addMember(RangeObject, "GetSpecialCells", {
  call: (range, cellType, valueType) => {
    const found = specialCells(range, cellType, valueType);
    if (found instanceof NullObject) throw new ExcelError("ItemNotFound");
    return found;
  },
});
