import type { CoreViewPlugin } from "@odoo/o-spreadsheet";
import { registries, type CellPosition, type Command } from "@odoo/o-spreadsheet";

import { UPDATE_CELLS, type UpdateCells } from "./excelCellPlugin";
import type { CoreGetters } from "./excelGetters";

/** The key under which a model's `custom` configuration says whether only the person asks for calculations. */
export const manualCalculationKey = "excelManualCalculation";

type Config = ConstructorParameters<typeof CoreViewPlugin>[0];

/** Cells of one column, one below the other. */
interface CellRun {
  readonly sheetId: string;
  readonly zone: { top: number; bottom: number; left: number; right: number };
}

/** The part of the engine's evaluation that is built upon. */
interface Evaluation extends CoreViewPlugin {
  shouldRebuildDependenciesGraph: boolean;
  positionsToUpdate: CellPosition[];
  readonly evaluator: {
    evaluate(ranges: readonly CellRun[]): void;
    evaluateAllCells(): void;
    evaluatedCells: object;
  };
}

const EngineEvaluation = registries.coreViewsPluginRegistry.get("evaluation") as unknown as new (
  config: Config,
) => Evaluation;

/**
 * The engine's evaluation with Excel's manual calculation: what is entered is calculated, what depends on it waits
 * until somebody calculates. Inserted and deleted cells calculate everything even so.
 */
export class ExcelEvaluation extends EngineEvaluation {
  static getters = (EngineEvaluation as unknown as { getters: readonly string[] }).getters;
  private readonly isManual: (() => boolean) | undefined;
  private asked = false;

  constructor(config: Config) {
    super(config);
    this.isManual = config.custom[manualCalculationKey] as (() => boolean) | undefined;
    const { evaluator } = this;
    const noCells = evaluator.evaluatedCells.constructor as new () => object;
    // The engine visits every cell of every sheet, those that were never filled too.
    evaluator.evaluateAllCells = () => {
      evaluator.evaluatedCells = new noCells();
      evaluator.evaluate(this.filledCells());
    };
  }

  override handle(command: Command): void {
    if (command.type === "EVALUATE_CELLS") this.asked = true;
    const { type, sheetId, cells } = command as unknown as UpdateCells;
    if (type !== UPDATE_CELLS) return super.handle(command);
    if (this.shouldRebuildDependenciesGraph) return;
    for (const { row, col, content, format } of cells) {
      if (content === undefined && format !== undefined) this.positionsToUpdate.push({ sheetId, row, col });
    }
  }

  override finalize(): void {
    const { asked } = this;
    this.asked = false;
    if (asked || this.shouldRebuildDependenciesGraph || this.isManual?.() !== true) return super.finalize();
    const ranges: CellRun[] = this.positionsToUpdate.map(({ sheetId, row, col }) => ({
      sheetId,
      zone: { top: row, bottom: row, left: col, right: col },
    }));
    this.positionsToUpdate = [];
    if (ranges.length > 0) this.evaluator.evaluate(ranges);
  }

  /** Column by column, as the engine goes through a sheet. */
  private filledCells(): CellRun[] {
    const { getters } = this as unknown as { getters: CoreGetters };
    return getters.getSheetIds().flatMap((sheetId) => {
      const columns = new Map<number, number[]>();
      for (const [row, { cells }] of getters.getSheet(sheetId).rows.entries()) {
        for (const [col, id] of Object.entries(cells)) {
          if (id === undefined) continue;
          const rows = columns.get(Number(col)) ?? [];
          rows.push(row);
          columns.set(Number(col), rows);
        }
      }
      const sorted = [...columns].sort(([a], [b]) => a - b);
      return sorted.flatMap(([col, rows]) => runsOf(sheetId, col, rows));
    });
  }
}

function runsOf(sheetId: string, col: number, rows: readonly number[]): CellRun[] {
  const runs: CellRun[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.zone.bottom === row - 1) last.zone.bottom = row;
    else runs.push({ sheetId, zone: { top: row, bottom: row, left: col, right: col } });
  }
  return runs;
}

registries.coreViewsPluginRegistry.replace("evaluation", ExcelEvaluation as never);
