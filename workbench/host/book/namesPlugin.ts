import type { CoreCommand, RangeAdapterFunctions, WorkbookData } from "@odoo/o-spreadsheet";
import { CorePlugin } from "@odoo/o-spreadsheet";
import { retranslate } from "./excelCellPlugin";
import { gridSheetName } from "./sheetNames";
import { adaptedParts, formulaParts, formulaText, type ExcelFormulaText } from "./excelFormulaText";

/** A defined name whose formula follows the cells it points to. */
export interface ExcelName {
  readonly name: string;
  /** The sheet it belongs to; left out for a workbook name. */
  readonly scope?: string;
  readonly parts: ExcelFormulaText;
  readonly visible: boolean;
  readonly comment: string;
}

/** Adds a name or replaces the one of the same name and scope. */
export interface PutName {
  readonly type: "EXCEL_PUT_NAME";
  readonly name: string;
  readonly scope?: string;
  /** With "=". */
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}

export interface DeleteName {
  readonly type: "EXCEL_DELETE_NAME";
  readonly name: string;
  readonly scope?: string;
}

export interface LoadedNames {
  readonly excelNames?: readonly Omit<PutName, "type">[];
}

/** Where a name is kept: its text in any case behind the sheet it belongs to. */
const keyOf = (name: string, scope: string | undefined): string => `${scope ?? ""}!${name.toLowerCase()}`;

/** Excel's defined names. References in them are absolute, whatever sheet asks. */
export class NamesPlugin extends CorePlugin {
  static override readonly getters = [
    "getExcelNames",
    "getExcelName",
    "findExcelName",
    "getExcelNameFormula",
  ];

  readonly names: Readonly<Record<string, ExcelName | undefined>> = {};

  override import(data: WorkbookData & LoadedNames): void {
    for (const name of data.excelNames ?? []) this.put(name);
  }

  override adaptRanges({ applyChange }: RangeAdapterFunctions): void {
    for (const name of this.getExcelNames()) {
      const parts = adaptedParts(name.parts, applyChange);
      if (parts !== name.parts) this.keep({ ...name, parts });
    }
  }

  override handle(command: CoreCommand): void {
    const change = command as unknown as
      | PutName
      | DeleteName
      | { type: "DELETE_SHEET"; sheetId: string }
      | { type: "DUPLICATE_SHEET"; sheetId: string; sheetIdTo: string };
    if (change.type === "EXCEL_PUT_NAME") this.put(change);
    else if (change.type === "EXCEL_DELETE_NAME") this.delete(change.name, change.scope);
    else if (change.type === "DUPLICATE_SHEET") this.copy(change.sheetId, change.sheetIdTo);
    else if (change.type === "DELETE_SHEET") {
      for (const { name, scope } of this.getExcelNames()) {
        if (scope === change.sheetId) this.delete(name, scope);
      }
      return;
    } else return;
    retranslate(this.dispatch);
  }

  getExcelNames(): readonly ExcelName[] {
    return Object.values(this.names).filter((name) => name !== undefined);
  }

  /** The name of exactly this scope, in any case. */
  getExcelName(name: string, scope: string | undefined): ExcelName | undefined {
    return this.names[keyOf(name, scope)];
  }

  findExcelName(text: string, sheetId: string): ExcelName | undefined {
    const bang = text.lastIndexOf("!");
    const name = text.slice(bang + 1);
    const qualifier = text.slice(0, Math.max(bang, 0)).replace(/^'|'$/g, "").replaceAll("''", "'");
    const scope = bang < 0 ? sheetId : this.getters.getSheetIdByName(gridSheetName(qualifier));
    return this.getExcelName(name, scope) ?? this.getExcelName(name, undefined);
  }

  /** With "="; every reference with its sheet. */
  getExcelNameFormula(name: ExcelName): string {
    return formulaText(name.parts, "", this.getters);
  }

  private put({ name, scope, formula, visible, comment }: Omit<PutName, "type">): void {
    const home = scope ?? this.getters.getSheetIds()[0] ?? "";
    this.keep({
      name,
      parts: formulaParts(formula, home, this.getters),
      visible,
      comment,
      ...(scope === undefined ? {} : { scope }),
    });
  }

  /** A copied sheet gets names of its own for those that are the sheet's or point to it, as in Excel. */
  private copy(from: string, to: string): void {
    for (const name of this.getExcelNames()) {
      const points = name.parts.some((part) => typeof part !== "string" && part.sheetId === from);
      if (name.scope !== from && !(name.scope === undefined && points)) continue;
      const parts = name.parts.map((part) =>
        typeof part !== "string" && part.sheetId === from ? { ...part, sheetId: to } : part,
      );
      this.keep({ ...name, scope: to, parts });
    }
  }

  private keep(name: ExcelName): void {
    this.history.update("names", keyOf(name.name, name.scope), name);
  }

  private delete(name: string, scope: string | undefined): void {
    this.history.update("names", keyOf(name, scope), undefined);
  }
}
