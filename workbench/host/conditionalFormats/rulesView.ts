import type { CellPosition, Command, Style } from "@odoo/o-spreadsheet";
import {
  CompiledFormula,
  CoreViewPlugin,
  invalidateCFEvaluationCommands,
  invalidateEvaluationCommands,
  registries,
} from "@odoo/o-spreadsheet";
import type { ConditionalRuleData } from "../bookData";
import type { HostGetters } from "../book/excelGetters";
import { formulaPlace } from "../book/formulaPlace";
import { gridFormula } from "../formulas/formulaSteps";
import type { Reading } from "./cellReading";
import { readingOf } from "./cellReading";
import type { ExcelRule } from "./excelRule";
import { ruleData } from "./excelRule";
import { ruleFormulas } from "./ruleFormulas";
import type { RulePicture, RuleSight } from "./rulePicture";
import { formatPicture, ruleMatches, scalePicture } from "./rulePicture";

/** A rule while the sheet's values stay as they are: what is the same for all of its cells is worked out once. */
interface ReadyRule {
  readonly rule: ExcelRule;
  readonly data: ConditionalRuleData;
  readonly formulas: readonly ((position: CellPosition) => Reading)[];
  readonly all: () => readonly Reading[];
  readonly numbers: () => readonly number[];
}

function once<T>(work: () => T): () => T {
  let result: { readonly value: T } | undefined;
  return () => (result ??= { value: work() }).value;
}

const constant = /^=?\s*(-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)\s*$/;
const textConstant = /^="((?:[^"]|"")*)"$/s;

/**
 * Draws Excel's conditional formats in the grid, in place of the engine's own, cell by cell as cells come into view:
 * rules in order, the first to set a property wins, stop-if-true ends the search.
 */
export class RulesView extends CoreViewPlugin {
  static override readonly getters = [
    "getConditionalIcon",
    "getCellConditionalFormatStyle",
    "getConditionalDataBar",
    "getConditionalNumberFormat",
  ];

  private readonly pictures = new Map<string, RulePicture>();
  private readonly ready = new Map<string, readonly ReadyRule[]>();
  private stale = true;

  private get host(): HostGetters {
    return this.getters as HostGetters;
  }

  override handle({ type }: Command): void {
    if (
      type === "UPDATE_CELL" ||
      invalidateEvaluationCommands.has(type) ||
      invalidateCFEvaluationCommands.has(type)
    )
      this.stale = true;
  }

  override finalize(): void {
    if (!this.stale) return;
    this.stale = false;
    this.pictures.clear();
    this.ready.clear();
  }

  getCellConditionalFormatStyle(position: CellPosition): Style | undefined {
    return this.pictureOf(position).style;
  }

  getConditionalIcon(position: CellPosition): RulePicture["icon"] {
    return this.pictureOf(position).icon;
  }

  getConditionalDataBar(position: CellPosition): RulePicture["bar"] {
    return this.pictureOf(position).bar;
  }

  getConditionalNumberFormat(position: CellPosition): string | undefined {
    return this.pictureOf(position).numberFormat;
  }

  private pictureOf(position: CellPosition): RulePicture {
    const rules = this.rulesOf(position.sheetId);
    if (rules.length === 0) return {};
    const key = `${position.sheetId} ${position.col} ${position.row}`;
    const known = this.pictures.get(key);
    if (known) return known;
    const picture = this.paint(position, rules);
    this.pictures.set(key, picture);
    return picture;
  }

  private paint(position: CellPosition, rules: readonly ReadyRule[]): RulePicture {
    const { col, row } = position;
    let picture: RulePicture = {};
    for (const ready of rules) {
      const covers = ready.rule.ranges.some(
        ({ zone }) => col >= zone.left && col <= zone.right && row >= zone.top && row <= zone.bottom,
      );
      if (!covers) continue;
      const sight: RuleSight = {
        value: readingOf(this.getters.getEvaluatedCell(position)),
        all: ready.all,
        numbers: ready.numbers,
        evaluate: (index) => ready.formulas[index]?.(position),
        today: new Date(),
      };
      const matches = ruleMatches(ready.data, sight);
      if (matches === false) continue;
      const one =
        matches && "format" in ready.data
          ? formatPicture(ready.data.format)
          : scalePicture(ready.data, sight);
      const style = { ...one.style, ...picture.style };
      picture = { ...one, ...picture, ...(Object.keys(style).length > 0 ? { style } : {}) };
      if (matches && ready.data.stopIfTrue) break;
    }
    return picture;
  }

  private rulesOf(sheetId: string): readonly ReadyRule[] {
    const known = this.ready.get(sheetId);
    if (known) return known;
    const rules = this.host.getExcelRules(sheetId).map((rule, index) => this.prepare(rule, index));
    this.ready.set(sheetId, rules);
    return rules;
  }

  private prepare(rule: ExcelRule, priority: number): ReadyRule {
    const data = ruleData(rule, priority, this.getters);
    const all = once(() =>
      rule.ranges.flatMap(({ sheetId, zone }) =>
        this.getters.getEvaluatedCellsInZone(sheetId, zone).map(readingOf),
      ),
    );
    return {
      rule,
      data,
      all,
      numbers: once(() =>
        all()
          .filter((value): value is number => typeof value === "number")
          .sort((a, b) => a - b),
      ),
      formulas: ruleFormulas(data).map((text) => this.prepareFormula(rule, text ?? "")),
    };
  }

  private prepareFormula({ sheetId, ranges }: ExcelRule, text: string): (position: CellPosition) => Reading {
    const number = constant.exec(text)?.[1];
    if (number !== undefined) return () => Number(number);
    const quoted = textConstant.exec(text)?.[1];
    if (quoted !== undefined) return () => quoted.replaceAll('""', '"');
    if (!text.startsWith("=")) return () => (text === "" ? undefined : text);
    const { left, top } = ranges[0]?.zone ?? { left: 0, top: 0 };
    const place = formulaPlace({ sheetId, col: left, row: top }, this.host);
    const compiled = CompiledFormula.Compile(gridFormula(text, place), sheetId, this.getters);
    return (position) => {
      const offset = [position.col - left, position.row - top] as const;
      const formula = this.getters.getTranslatedCellFormula(sheetId, ...offset, compiled);
      const result = this.getters.evaluateFormulaResult(sheetId, formula, position);
      const cell = Array.isArray(result) ? result[0]?.[0] : result;
      const value = cell?.value ?? null;
      if (value === null) return undefined;
      const isError = typeof value === "string" && registries.errorTypes.has(value);
      return readingOf({ type: isError ? "error" : "text", value } as Parameters<typeof readingOf>[0]);
    };
  }
}

for (const command of ["EXCEL_SET_RULES", "EXCEL_PUT_RULE", "EXCEL_DELETE_RULE"])
  invalidateCFEvaluationCommands.add(command as never);
registries.coreViewsPluginRegistry.replace("evaluation_cf", RulesView as never);
