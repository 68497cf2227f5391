import type { ConditionalRuleData } from "../bookData";
import { HostObject } from "../dispatch/hostObject";
import { ExcelError } from "../excelError";
import { guardSheet } from "../objects/sheetGuard";
import type { HostContext } from "../dispatch/hostContext";
import { formulaTokens } from "../formulas/formulaTokens";
import { areaOfRange } from "./ruleRanges";
import { ruleFormulas } from "./ruleFormulas";

export type RuleOf<Type extends ConditionalRuleData["type"]> = Extract<
  ConditionalRuleData,
  { readonly type: Type }
>;

/** Where a rule is, and the way to read and change it. */
export class RulePlace {
  constructor(
    readonly host: HostContext,
    readonly sheetId: string,
    readonly id: string,
  ) {}

  /** The rule as it reads now; ItemNotFound once it is deleted. */
  get data(): ConditionalRuleData {
    const rule = this.host.book.getters.getConditionalRule(this.sheetId, this.id);
    if (!rule) throw new ExcelError("ItemNotFound");
    return rule;
  }

  put(rule: ConditionalRuleData): void {
    this.guard();
    checkFormulas(rule, this.host);
    this.host.book.dispatch("EXCEL_PUT_RULE", { sheetId: this.sheetId, rule });
  }

  guard(): void {
    const { book } = this.host;
    const rule = book.getters.getExcelRules(this.sheetId).find(({ id }) => id === this.id);
    for (const range of rule?.ranges ?? [])
      guardSheet(book, this.sheetId, areaOfRange(range), "allowFormatCells");
  }
}

/** Conditional formats cannot call an add-in's functions (office-js issue 6135). */
function checkFormulas(rule: ConditionalRuleData, { book }: HostContext): void {
  for (const formula of ruleFormulas(rule)) {
    if (!formula?.startsWith("=")) continue;
    const tokens = formulaTokens(formula);
    if (tokens.some(({ kind, text }) => kind === "function" && book.functions.has(text)))
      throw new ExcelError("InvalidArgument");
  }
}

/** A part of a rule that the client reaches, for rules of one type. */
export abstract class RuleObject<Type extends ConditionalRuleData["type"]> extends HostObject {
  constructor(
    readonly place: RulePlace,
    readonly type: Type,
  ) {
    super(place.host);
  }

  get rule(): RuleOf<Type> {
    const { data } = this.place;
    if (data.type !== this.type) throw new ExcelError("InvalidOperation");
    return data as RuleOf<Type>;
  }

  change(change: Partial<RuleOf<Type>>): void {
    this.place.put({ ...this.rule, ...change });
  }
}
