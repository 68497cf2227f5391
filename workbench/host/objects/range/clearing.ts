import type { CellUpdate } from "../../book/excelCellPlugin";
import { hyperlinkOf, withHyperlink } from "../../book/gridStyle";
import { addMember } from "../../dispatch/members";
import { ExcelError } from "../../excelError";
import { guardSheet } from "../sheetGuard";
import { RangeObject } from "./rangeObject";

const kinds = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;
export type ClearKind = (typeof kinds)[number];

/** What else goes when a range is cleared, such as its conditional formats; added by the files that keep it. */
export type ClearStep = (range: RangeObject, kind: ClearKind) => void;

const steps: ClearStep[] = [];

export function addClearStep(step: ClearStep): void {
  steps.push(step);
}

addMember(RangeObject, "Clear", {
  call: (range, applyTo) => {
    const kind = kinds.find((one) => one === (applyTo ?? "All"));
    if (kind === undefined) throw new ExcelError("InvalidArgument");
    const { book } = range;
    const { sheetId, area } = range.here;
    const contents = kind === "All" || kind === "Contents" || kind === "ResetContents";
    const formats = kind === "All" || kind === "Formats";
    guardSheet(book, sheetId, area, contents ? "edit" : "allowFormatCells");
    const part = book.gridPart(sheetId, area);
    const cells: CellUpdate[] = [];
    for (let row = part?.top ?? 0; row <= (part?.bottom ?? -1); row += 1) {
      for (let col = part?.left ?? 0; col <= (part?.right ?? -1); col += 1) {
        const cell = book.getters.getCell({ sheetId, row, col });
        if (cell === undefined) continue;
        const link = kind === "Formats" ? hyperlinkOf(cell.style) : undefined;
        cells.push({
          row,
          col,
          ...(contents ? { content: "" } : {}),
          ...(formats ? { style: withHyperlink({}, link), format: "" } : {}),
        });
      }
    }
    if (contents || formats) book.updateCells(sheetId, cells);
    if (formats && part !== undefined) {
      book.dispatch("SET_BORDERS_ON_TARGET", { sheetId, target: [part], border: undefined });
    }
    for (const step of steps) step(range, kind);
    if (contents) range.host.changes.edited(sheetId, area);
  },
});
