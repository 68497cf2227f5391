import type { CoreCommand, RangeAdapterFunctions, WorkbookData } from "@odoo/o-spreadsheet";
import { CorePlugin } from "@odoo/o-spreadsheet";
import type { ConditionalRuleData } from "../bookData";
import { addHostPlugin } from "../book/corePlugins";
import { adaptedParts } from "../book/excelFormulaText";
import type { ExcelRule } from "./excelRule";
import { excelRule, ruleData } from "./excelRule";

/** The rules of a sheet from the first looked at to the last, in place of those it had. */
export interface SetRules {
  readonly type: "EXCEL_SET_RULES";
  readonly sheetId: string;
  readonly rules: readonly ConditionalRuleData[];
}

/** Adds a rule on top of the sheet's, or replaces the one of the same id in its place. */
export interface PutRule {
  readonly type: "EXCEL_PUT_RULE";
  readonly sheetId: string;
  readonly rule: ConditionalRuleData;
}

/** Takes a rule away; the others close up. */
export interface DeleteRule {
  readonly type: "EXCEL_DELETE_RULE";
  readonly sheetId: string;
  readonly id: string;
}

export interface LoadedRules {
  readonly excelRules?: Readonly<Record<string, readonly ConditionalRuleData[]>>;
}

type Change =
  | SetRules
  | PutRule
  | DeleteRule
  | { readonly type: "DELETE_SHEET"; readonly sheetId: string }
  | { readonly type: "DUPLICATE_SHEET"; readonly sheetId: string; readonly sheetIdTo: string };

/** The next version of a rule whose cells were inserted, deleted or moved; undefined when all its cells are gone. */
function adaptedRule(
  rule: ExcelRule,
  applyChange: RangeAdapterFunctions["applyChange"],
): ExcelRule | undefined {
  const formulas = rule.formulas.map((parts) => parts && adaptedParts(parts, applyChange));
  const ranges = rule.ranges.flatMap((range) => {
    const change = applyChange(range);
    return change.changeType === "REMOVE" ? [] : [change.changeType === "NONE" ? range : change.range];
  });
  if (ranges.length === 0) return undefined;
  const same =
    ranges.length === rule.ranges.length &&
    ranges.every((range, index) => range === rule.ranges[index]) &&
    formulas.every((parts, index) => parts === rule.formulas[index]);
  return same ? rule : { ...rule, ranges, formulas };
}

/** A rule some of whose cells were moved to other sheets, as one rule a sheet. */
function dividedBySheet(rule: ExcelRule | undefined): {
  readonly stays: readonly ExcelRule[];
  readonly leaves: readonly ExcelRule[];
} {
  if (rule === undefined) return { stays: [], leaves: [] };
  if (rule.ranges.every(({ sheetId }) => sheetId === rule.sheetId)) return { stays: [rule], leaves: [] };
  const sheetIds = [...new Set(rule.ranges.map(({ sheetId }) => sheetId))];
  const parts = sheetIds.map((sheetId) => {
    const id = sheetId === rule.sheetId || sheetIds.length === 1 ? rule.id : newRuleId();
    const ranges = rule.ranges.filter((range) => range.sheetId === sheetId);
    return { ...rule, id, sheetId, ranges, body: { ...rule.body, id } };
  });
  return {
    stays: parts.filter(({ sheetId }) => sheetId === rule.sheetId),
    leaves: parts.filter(({ sheetId }) => sheetId !== rule.sheetId),
  };
}

/** Excel's conditional formats, whole; the grid draws them through the view of the same folder. */
export class RulesPlugin extends CorePlugin {
  static override readonly getters = [
    "getExcelRules",
    "hasConditionalRule",
    "getConditionalRules",
    "getConditionalRule",
  ];

  readonly rules: Readonly<Record<string, readonly ExcelRule[] | undefined>> = {};

  override import(data: WorkbookData & LoadedRules): void {
    for (const [sheetId, rules] of Object.entries(data.excelRules ?? {})) {
      const sorted = [...rules].sort((a, b) => a.priority - b.priority);
      this.keep(
        sheetId,
        sorted.map((rule) => excelRule(rule, sheetId, this.getters)),
      );
    }
  }

  override adaptRanges({ applyChange }: RangeAdapterFunctions): void {
    const elsewhere: ExcelRule[] = [];
    for (const [sheetId, rules = []] of Object.entries(this.rules)) {
      const adapted = rules.flatMap((rule) => {
        const { stays, leaves } = dividedBySheet(adaptedRule(rule, applyChange));
        elsewhere.push(...leaves);
        return stays;
      });
      if (adapted.length !== rules.length || adapted.some((rule, index) => rule !== rules[index]))
        this.keep(sheetId, adapted);
    }
    for (const rule of elsewhere) this.put(rule.sheetId, rule);
  }

  override handle(command: CoreCommand): void {
    const change = command as unknown as Change;
    switch (change.type) {
      case "EXCEL_SET_RULES":
        return this.set(change.sheetId, change.rules);
      case "EXCEL_PUT_RULE":
        return this.put(change.sheetId, excelRule(change.rule, change.sheetId, this.getters));
      case "EXCEL_DELETE_RULE": {
        const { sheetId, id } = change;
        return this.keep(
          sheetId,
          this.getExcelRules(sheetId).filter((rule) => rule.id !== id),
        );
      }
      case "DELETE_SHEET":
        this.history.update("rules", change.sheetId, undefined);
        return;
      case "DUPLICATE_SHEET":
        return this.set(
          change.sheetIdTo,
          this.getConditionalRules(change.sheetId).map((rule) => ({ ...rule, id: newRuleId() })),
        );
    }
  }

  getExcelRules(sheetId: string): readonly ExcelRule[] {
    return this.rules[sheetId] ?? [];
  }

  hasConditionalRule(sheetId: string, id: string): boolean {
    return this.getExcelRules(sheetId).some((rule) => rule.id === id);
  }

  getConditionalRules(sheetId: string): readonly ConditionalRuleData[] {
    return this.getExcelRules(sheetId).map((rule, priority) => ruleData(rule, priority, this.getters));
  }

  getConditionalRule(sheetId: string, id: string): ConditionalRuleData | undefined {
    const rules = this.getExcelRules(sheetId);
    const priority = rules.findIndex((rule) => rule.id === id);
    const rule = rules[priority];
    return rule && ruleData(rule, priority, this.getters);
  }

  private put(sheetId: string, rule: ExcelRule): void {
    const rules = this.getExcelRules(sheetId);
    const known = rules.some((one) => one.id === rule.id);
    this.keep(sheetId, known ? rules.map((one) => (one.id === rule.id ? rule : one)) : [rule, ...rules]);
  }

  private set(sheetId: string, rules: readonly ConditionalRuleData[]): void {
    this.keep(
      sheetId,
      rules.map((rule) => excelRule(rule, sheetId, this.getters)),
    );
  }

  private keep(sheetId: string, rules: readonly ExcelRule[]): void {
    this.history.update("rules", sheetId, rules);
  }
}

/** An id in the form of Excel's. */
export function newRuleId(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}

addHostPlugin("excelRules", RulesPlugin as unknown as Parameters<typeof addHostPlugin>[1], [
  "EXCEL_SET_RULES",
  "EXCEL_PUT_RULE",
  "EXCEL_DELETE_RULE",
]);
