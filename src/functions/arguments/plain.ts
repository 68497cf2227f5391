import type { CellInput, ErrorCell } from "../../kpi";
import { refuse } from "./excelError";

/** What a cell holds; an error in it ends the call. */
export function plain(cell: CellInput): Exclude<CellInput, ErrorCell> {
  return typeof cell === "object" && cell !== null
    ? refuse({ code: "excelError", detail: { error: cell.error } })
    : cell;
}
