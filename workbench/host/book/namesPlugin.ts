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

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Excel's defined names. References in them are absolute, whatever sheet asks. */
export class NamesPlugin extends CorePlugin {
  static override readonly getters = ["getExcelNames", "findExcelName", "getExcelNameFormula"];

  readonly names: readonly ExcelName[] = [];

  override import(data: WorkbookData & LoadedNames): void {
    for (const name of data.excelNames ?? []) this.put(name);
  }

  override adaptRanges({ applyChange }: RangeAdapterFunctions): void {
    let changed = false;
    const names = this.names.map((name) => {
      const parts = adaptedParts(name.parts, applyChange);
      if (parts === name.parts) return name;
      changed = true;
      return { ...name, parts };
    });
    if (changed) this.history.update("names", names);
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
      this.history.update(
        "names",
        this.names.filter(({ scope }) => scope !== change.sheetId),
      );
      return;
    } else return;
    retranslate(this.dispatch);
  }

  getExcelNames(): readonly ExcelName[] {
    return this.names;
  }

  findExcelName(text: string, sheetId: string): ExcelName | undefined {
    const bang = text.lastIndexOf("!");
    const name = text.slice(bang + 1);
    const qualifier = text.slice(0, Math.max(bang, 0)).replace(/^'|'$/g, "").replaceAll("''", "'");
    const scope = bang < 0 ? sheetId : this.getters.getSheetIdByName(gridSheetName(qualifier));
    return (
      this.names.find((one) => one.scope === scope && same(one.name, name)) ??
      this.names.find((one) => one.scope === undefined && same(one.name, name))
    );
  }

  /** With "="; every reference with its sheet. */
  getExcelNameFormula(name: ExcelName): string {
    return formulaText(name.parts, "", this.getters);
  }

  private put({ name, scope, formula, visible, comment }: Omit<PutName, "type">): void {
    const home = scope ?? this.getters.getSheetIds()[0] ?? "";
    const record: ExcelName = {
      name,
      parts: formulaParts(formula, home, this.getters),
      visible,
      comment,
      ...(scope === undefined ? {} : { scope }),
    };
    const at = this.names.findIndex((one) => one.scope === scope && same(one.name, name));
    const names =
      at < 0 ? [...this.names, record] : this.names.map((one, index) => (index === at ? record : one));
    this.history.update("names", names);
  }

  /** A copied sheet gets names of its own for those that are the sheet's or point to it, as in Excel. */
  private copy(from: string, to: string): void {
    const copies = this.names.flatMap((name): ExcelName[] => {
      const points = name.parts.some((part) => typeof part !== "string" && part.sheetId === from);
      if (name.scope !== from && !(name.scope === undefined && points)) return [];
      const parts = name.parts.map((part) =>
        typeof part !== "string" && part.sheetId === from ? { ...part, sheetId: to } : part,
      );
      return [{ ...name, scope: to, parts }];
    });
    if (copies.length > 0) this.history.update("names", [...this.names, ...copies]);
  }

  private delete(name: string, scope: string | undefined): void {
    this.history.update(
      "names",
      this.names.filter((one) => !(one.scope === scope && same(one.name, name))),
    );
  }
}
