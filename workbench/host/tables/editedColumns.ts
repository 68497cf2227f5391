import type { TableColumnData } from "../bookData";
import type { ExcelTable } from "./excelTable";
import { numberedName, uniqueName } from "./uniqueName";

/** The columns after `content` was typed into the header cell of column `index`: a header is never empty or twice. */
export function columnsAfterHeaderEdit(
  { columns }: ExcelTable,
  index: number,
  content: string,
): readonly TableColumnData[] {
  const column = columns[index];
  if (!column || content === column.name || content.startsWith("=")) return columns;
  const others = columns.filter((one) => one !== column).map((one) => one.name);
  const name = content === "" ? numberedName("Column", others, index + 1) : uniqueName(content, others);
  return columns.map((one) => (one === column ? { ...one, name } : one));
}
