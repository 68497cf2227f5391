import type { CoreCommand, Range, RangeAdapterFunctions, WorkbookData } from "@odoo/o-spreadsheet";
import { CorePlugin } from "@odoo/o-spreadsheet";
import type { ValidationData } from "../bookData";
import { type Area, areaOfRange, areaText, without } from "./area";
import { addBookLoader } from "./loadBook";
import { addSheetSaver } from "./saveBook";

/** A data validation whose cells move, and the cells that its formulas name. */
interface Validation {
  readonly data: ValidationData;
  readonly ranges: readonly Range[];
}

interface LoadedValidations {
  readonly excelValidations?: Readonly<Record<string, readonly ValidationData[]>>;
}

/** Keeps the data validations of files, so that saving gives them back where their cells are then. */
export class ValidationsPlugin extends CorePlugin {
  static override readonly getters = ["getValidations"];

  readonly validations: Readonly<Record<string, readonly Validation[] | undefined>> = {};

  override import(data: WorkbookData & LoadedValidations): void {
    const entries = Object.entries(data.excelValidations ?? {}).map(([sheetId, list]) => [
      sheetId,
      list.map((one) => ({
        data: one,
        ranges: one.ranges.split(" ").map((address) => this.getters.getRangeFromSheetXC(sheetId, address)),
      })),
    ]);
    Object.assign(this.validations, Object.fromEntries(entries));
  }

  override adaptRanges({ applyChange, adaptFormulaString }: RangeAdapterFunctions): void {
    for (const [sheetId, list] of Object.entries(this.validations)) {
      let changed = false;
      const adapted = (list ?? []).flatMap((validation) => {
        const ranges = validation.ranges.flatMap((range) => {
          const change = applyChange(range);
          changed ||= change.changeType !== "NONE";
          return change.changeType === "REMOVE" ? [] : [change.range];
        });
        const adapt = (formula: string): string => {
          const now = formula.startsWith("=") ? adaptFormulaString(sheetId, formula) : formula;
          changed ||= now !== formula;
          return now;
        };
        const { formula1, formula2 } = validation.data;
        const data = {
          ...validation.data,
          formula1: adapt(formula1),
          ...(formula2 !== undefined && { formula2: adapt(formula2) }),
        };
        return ranges.length === 0 ? [] : [{ data, ranges }];
      });
      if (changed) this.history.update("validations", { ...this.validations, [sheetId]: adapted });
    }
  }

  override handle(command: CoreCommand): void {
    const change = command as unknown as { type: string; sheetId: string; sheetIdTo: string; area: Area };
    if (change.type === "EXCEL_CLEAR_VALIDATIONS") this.clear(change.sheetId, change.area);
    else if (change.type === "DELETE_SHEET") {
      this.history.update("validations", { ...this.validations, [change.sheetId]: undefined });
    } else if (change.type === "DUPLICATE_SHEET") {
      const copied = (this.validations[change.sheetId] ?? []).map((validation) => ({
        ...validation,
        ranges: validation.ranges.map((range) => ({ ...range, sheetId: change.sheetIdTo })),
      }));
      this.history.update("validations", { ...this.validations, [change.sheetIdTo]: copied });
    }
  }

  private clear(sheetId: string, area: Area): void {
    const left = (this.validations[sheetId] ?? []).flatMap((validation) => {
      const ranges = validation.ranges.flatMap((range) => {
        const parts = without(areaOfRange(range), area);
        return parts.map((part) => this.getters.getRangeFromSheetXC(sheetId, areaText(part)));
      });
      return ranges.length === 0 ? [] : [{ ...validation, ranges }];
    });
    this.history.update("validations", { ...this.validations, [sheetId]: left });
  }

  getValidations(sheetId: string): readonly ValidationData[] {
    return (this.validations[sheetId] ?? []).map(({ data, ranges }) => ({
      ...data,
      ranges: ranges.map((range) => areaText(areaOfRange(range))).join(" "),
    }));
  }
}

addBookLoader((data, workbook, ids) => {
  const excelValidations = Object.fromEntries(
    data.sheets.map((sheet, index) => [ids[index] ?? "", sheet.validations]),
  );
  Object.assign(workbook, { excelValidations } satisfies LoadedValidations);
});

addSheetSaver((book, sheetId) => ({ validations: book.getters.getValidations(sheetId) }));
