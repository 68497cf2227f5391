import { registries, type Command, type UIPlugin } from "@odoo/o-spreadsheet";
import { UPDATE_CELLS, type UpdateCells } from "./excelCellPlugin";
import type { CoreGetters } from "./excelGetters";

/**
 * The engine works out where every line of every sheet begins after each change, and looks at every row when a column
 * is resized. With hundreds of changes in a batch that takes most of the time; here it is done when somebody asks, and
 * for rows that have a cell in the column.
 */

interface LinePositions {
  readonly COL: Readonly<Record<number, number>>;
  readonly ROW: Readonly<Record<number, number>>;
}

interface HeaderPositions extends UIPlugin {
  computePositions(sheetId: string, dimension: "COL" | "ROW"): Readonly<Record<number, number>>;
}

interface RowSizes extends UIPlugin {
  updateRowSizeForCellChange(sheetId: string, row: number, col: number): void;
}

type PluginClass<Plugin> = new (...config: ConstructorParameters<typeof UIPlugin>) => Plugin;

const EnginePositions = registries.statefulUIPluginRegistry.get(
  "header_positions",
) as unknown as PluginClass<HeaderPositions>;
const EngineRowSizes = registries.coreViewsPluginRegistry.get("row_size") as unknown as PluginClass<RowSizes>;

const gettersOf = (engine: unknown): readonly string[] => (engine as { getters: readonly string[] }).getters;

class LazyHeaderPositions extends EnginePositions {
  static getters = gettersOf(EnginePositions);

  /** Positions as they are when somebody first asks; every change of a line makes new ones. */
  computeHeaderPositionsOfSheet(sheetId: string): LinePositions {
    const known: { COL?: LinePositions["COL"]; ROW?: LinePositions["ROW"] } = {};
    const compute = (dimension: "COL" | "ROW"): LinePositions["COL"] =>
      (known[dimension] ??= this.computePositions(sheetId, dimension));
    return {
      get COL() {
        return compute("COL");
      },
      get ROW() {
        return compute("ROW");
      },
    };
  }
}

interface ResizeLines {
  readonly type: "RESIZE_COLUMNS_ROWS";
  readonly sheetId: string;
  readonly dimension: "COL" | "ROW";
  readonly elements: readonly number[];
}

class SparseRowSizes extends EngineRowSizes {
  static getters = gettersOf(EngineRowSizes);

  override handle(command: Command): void {
    const update = command as unknown as UpdateCells;
    if (update.type === UPDATE_CELLS) {
      for (const { row, col, content, style } of update.cells) {
        if (content === undefined && style !== undefined)
          this.updateRowSizeForCellChange(update.sheetId, row, col);
      }
      return;
    }
    const resize = command as unknown as ResizeLines;
    if (resize.type !== "RESIZE_COLUMNS_ROWS" || resize.dimension !== "COL") return super.handle(command);
    const { getters } = this as unknown as { getters: CoreGetters };
    const { rows } = getters.getSheet(resize.sheetId);
    for (const [row, { cells }] of rows.entries()) {
      for (const col of resize.elements) {
        if (cells[col] !== undefined) this.updateRowSizeForCellChange(resize.sheetId, row, col);
      }
    }
  }
}

registries.statefulUIPluginRegistry.replace("header_positions", LazyHeaderPositions as never);
registries.coreViewsPluginRegistry.replace("row_size", SparseRowSizes as never);
