import type { CellPosition, CorePlugin, Getters } from "@odoo/o-spreadsheet";
import type { ConditionalRuleData, KeptPlace, ValidationData } from "../bookData";
import type { ExcelRule } from "../conditionalFormats/excelRule";
import type { ExcelTable } from "../tables/excelTable";
import type { VisibleTable } from "../formulas/formulaSteps";
import type { ExcelFilter } from "../filters/filtersPlugin";
import type { BookExtras } from "./bookExtrasPlugin";
import type { ExcelName } from "./namesPlugin";
import type { SheetExtras } from "./sheetExtrasPlugin";

/** What the engine's own core plugins let others read. */
export type CoreGetters = ConstructorParameters<typeof CorePlugin>[0]["getters"];

/** What the host's own core plugins let the rest read. */
export interface ExcelGetters {
  /** Excel's text of a cell's formula where the grid's differs; with "=". */
  getExcelFormula(position: CellPosition): string | undefined;
  getExcelNames(): readonly ExcelName[];
  /** The name of exactly this scope (undefined: the workbook), in any case. */
  getExcelName(name: string, scope: string | undefined): ExcelName | undefined;
  /** The name as a formula on a sheet sees it: the sheet's own before the workbook's. */
  findExcelName(name: string, sheetId: string): ExcelName | undefined;
  getExcelNameFormula(name: ExcelName): string;
  getSheetExtras(sheetId: string): SheetExtras;
  getBookExtras(): BookExtras;
  getValidations(sheetId: string): readonly ValidationData[];
  getKeptPlaces(sheetId: string): readonly KeptPlace[];
  getExcelTables(): readonly ExcelTable[];
  findExcelTable(name: string): VisibleTable | undefined;
  findExcelTableAround(position: CellPosition): VisibleTable | undefined;
  /** The filter of a sheet's id or of a table's key. */
  getExcelFilter(owner: string): ExcelFilter | undefined;
  /** The conditional rules of a sheet, the first looked at first. */
  getExcelRules(sheetId: string): readonly ExcelRule[];
  hasConditionalRule(sheetId: string, id: string): boolean;
  /** The same as data. */
  getConditionalRules(sheetId: string): readonly ConditionalRuleData[];
  getConditionalRule(sheetId: string, id: string): ConditionalRuleData | undefined;
  /** Excel's code of the number format that the cell's conditional format gives it. */
  getConditionalNumberFormat(position: CellPosition): string | undefined;
}

export type HostGetters = Getters & ExcelGetters;
export type HostCoreGetters = CoreGetters & ExcelGetters;
