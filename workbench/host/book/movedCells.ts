import type { Area } from "./area";
import type { Book } from "./book";
import type { CellUpdate } from "./excelCellPlugin";

/**
 * Moves the cells of an area, with what they look like, so many rows down and columns across. References to them go
 * along, as do those in them; what stood at the new place is overwritten.
 */
export function moveCells(book: Book, sheetId: string, from: Area, down: number, across: number): void {
  const { getters } = book;
  const part = book.gridPart(sheetId, from);
  if (part === undefined) return;
  book.ensureSize(sheetId, part.bottom + down, part.right + across);
  book.dispatch("MOVE_RANGES", {
    sheetId,
    sheetName: getters.getSheetName(sheetId),
    targetSheetId: sheetId,
    target: [part],
    row: part.top + down,
    col: part.left + across,
  });
  const updates = new Map<string, CellUpdate>();
  const put = (update: CellUpdate): void => void updates.set(`${update.row} ${update.col}`, update);
  const emptied = { content: "", style: null, format: "" } as const;
  for (let row = part.top; row <= part.bottom; row += 1) {
    for (let col = part.left; col <= part.right; col += 1) {
      if (getters.getCell({ sheetId, row, col }) !== undefined) put({ row, col, ...emptied });
    }
  }
  for (let row = part.top; row <= part.bottom; row += 1) {
    for (let col = part.left; col <= part.right; col += 1) {
      const position = { sheetId, row, col };
      const cell = getters.getCell(position);
      const place = { row: row + down, col: col + across };
      if (cell !== undefined) {
        const content = cell.isFormula
          ? (getters.getExcelFormula(position) ?? cell.compiledFormula.toFormulaString(getters))
          : cell.content;
        put({ ...place, content, style: cell.style ?? null, format: cell.format ?? "" });
      } else if (getters.getCell({ sheetId, ...place }) !== undefined) put({ ...place, ...emptied });
    }
  }
  book.updateCells(sheetId, [...updates.values()]);
}

/** Makes references to the cells of an area #REF!: they go to a sheet that is then deleted. */
export function loseReferences(book: Book, sheetId: string, area: Area): void {
  const part = book.gridPart(sheetId, area);
  if (part === undefined) return;
  const away = book.addSheet("Deleted cells");
  book.ensureSize(away, part.bottom, part.right);
  book.dispatch("MOVE_RANGES", {
    sheetId,
    sheetName: book.getters.getSheetName(sheetId),
    targetSheetId: away,
    target: [part],
    row: part.top,
    col: part.left,
  });
  book.dispatch("DELETE_SHEET", { sheetId: away, sheetName: "Deleted cells" });
}
