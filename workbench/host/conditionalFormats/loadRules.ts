import { addBookLoader } from "../book/loadBook";
import type { LoadedRules } from "./rulesPlugin";

addBookLoader((data, workbook, ids) => {
  const rules = data.sheets.map((sheet, index) => [ids[index] ?? "", sheet.conditionalRules] as const);
  Object.assign(workbook, { excelRules: Object.fromEntries(rules) } satisfies LoadedRules);
});
