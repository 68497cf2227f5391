import { registries, type CellPosition, type Style, type UIPlugin } from "@odoo/o-spreadsheet";
import type { CellStyle } from "../bookData";
import type { HostGetters } from "./excelGetters";
import { toGrid } from "./gridStyle";

interface ComputedStyles extends UIPlugin {
  getCellComputedStyle(position: CellPosition): Style;
}

interface GridSelection extends UIPlugin {
  getCurrentStyle(): Style;
}

interface PluginClass<Plugin> {
  new (...config: ConstructorParameters<typeof UIPlugin>): Plugin;
  readonly getters: readonly string[];
}

const registry = registries.statefulUIPluginRegistry;
const EngineComputedStyles = registry.get("cell_computed_style") as unknown as PluginClass<ComputedStyles>;
const EngineSelection = registry.get("selection") as unknown as PluginClass<GridSelection>;

/**
 * Draws cells over what Excel puts below them: the workbook's own font (the engine would draw 10 points), and for a cell
 * that is not there the look of its row or column.
 */
class ShownStylePlugin extends EngineComputedStyles {
  static override getters = EngineComputedStyles.getters;

  private standard: Style | undefined;
  private readonly drawn = new WeakMap<CellStyle, Style>();
  private readonly overStandard = new WeakMap<Style, Style>();

  override getCellComputedStyle(position: CellPosition): Style {
    const own = super.getCellComputedStyle(position);
    if (this.host.getCell(position) === undefined) {
      const line = this.lineStyle(position);
      if (line !== undefined) return { ...this.ofBook, ...line, ...own };
    }
    const known = this.overStandard.get(own);
    if (known !== undefined) return known;
    const shown = { ...this.ofBook, ...own };
    this.overStandard.set(own, shown);
    return shown;
  }

  private get host(): HostGetters {
    return this.getters as HostGetters;
  }

  private get ofBook(): Style {
    return (this.standard ??= fontOf(this.host.getBookExtras().font));
  }

  private lineStyle({ sheetId, row, col }: CellPosition): Style | undefined {
    const { rows, columns } = this.host.getSheetExtras(sheetId);
    const style = rows?.[row]?.style ?? columns?.[col]?.style;
    if (style === undefined) return undefined;
    const known = this.drawn.get(style) ?? toGrid(style).style;
    this.drawn.set(style, known);
    return known;
  }
}

/** The toolbar names the font size that is drawn. */
class ShownSelectionPlugin extends EngineSelection {
  static override getters = EngineSelection.getters;

  override getCurrentStyle(): Style {
    return { ...fontOf((this.getters as HostGetters).getBookExtras().font), ...super.getCurrentStyle() };
  }
}

/** Excel's own font has 11 points; the engine's, and so that of a style that says nothing, 10. */
const STANDARD_POINTS = 11;

const fontOf = (font: CellStyle["font"] = {}): Style => ({
  fontSize: STANDARD_POINTS,
  ...toGrid({ font }).style,
});

registry.replace("cell_computed_style", ShownStylePlugin as never);
registry.replace("selection", ShownSelectionPlugin as never);
