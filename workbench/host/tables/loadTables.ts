import { parseArea } from "../book/area";
import { addBookLoader } from "../book/loadBook";
import { tableFromData } from "./excelTable";
import type { LoadedTables } from "./tableStore";

addBookLoader((data, workbook, ids) => {
  const tables = data.tables.map((table) => {
    const area = parseArea(table.range);
    if (!area) throw new Error(`The range ${table.range} of the table ${table.name} is none.`);
    return tableFromData(table, ids[table.sheet] ?? "", area);
  });
  Object.assign(workbook, { excelTables: tables } satisfies LoadedTables);
});
