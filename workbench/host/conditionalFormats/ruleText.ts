import type { CellPosition } from "@odoo/o-spreadsheet";
import { helpers, registries, type UIPlugin } from "@odoo/o-spreadsheet";
import { gridFormat } from "../book/gridFormat";
import type { HostGetters } from "../book/excelGetters";

/** The part of the engine's own plugin for texts on the screen that is built upon. */
interface TextPlugin extends UIPlugin {
  getCellText(position: CellPosition, args?: { readonly showFormula?: boolean }): string;
  getCellWidth(position: CellPosition): number;
}

const EngineTextPlugin = registries.featurePluginRegistry.get("ui_sheet") as unknown as {
  new (...config: ConstructorParameters<typeof UIPlugin>): TextPlugin;
  readonly getters: readonly string[];
};

/** Shows cells in the number format of their conditional format, such as a symbol before a status. */
class RuleText extends EngineTextPlugin {
  override getCellText(position: CellPosition, args?: { readonly showFormula?: boolean }): string {
    return (
      (args?.showFormula === true ? undefined : this.ruleText(position)) ?? super.getCellText(position, args)
    );
  }

  override getCellWidth(position: CellPosition): number {
    const width = super.getCellWidth(position);
    const text = this.ruleText(position);
    if (width === 0 || text === undefined) return width;
    const style = this.getters.getCellComputedStyle(position);
    const plain = this.getters.getEvaluatedCell(position).formattedValue;
    return width + this.getters.getTextWidth(text, style) - this.getters.getTextWidth(plain, style);
  }

  private ruleText(position: CellPosition): string | undefined {
    const excel = (this.getters as HostGetters).getConditionalNumberFormat(position);
    const format = excel === undefined ? "" : gridFormat(excel);
    if (format === "") return undefined;
    const { value } = this.getters.getEvaluatedCell(position);
    return helpers.formatValue(value, { format, locale: this.getters.getLocale() });
  }
}

registries.featurePluginRegistry.replace("ui_sheet", RuleText as never);
