import type { CoreViewPlugin} from "@odoo/o-spreadsheet";
import { registries, type CellPosition, type Command } from "@odoo/o-spreadsheet";

/** The key under which a model's `custom` configuration says whether only the person asks for calculations. */
export const manualCalculationKey = "excelManualCalculation";

type Config = ConstructorParameters<typeof CoreViewPlugin>[0];

/** The part of the engine's evaluation that is built upon. */
interface Evaluation extends CoreViewPlugin {
  shouldRebuildDependenciesGraph: boolean;
  positionsToUpdate: CellPosition[];
  readonly evaluator: {
    evaluate(ranges: readonly { readonly sheetId: string; readonly zone: object }[]): void;
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
  }

  override handle(command: Command): void {
    if (command.type === "EVALUATE_CELLS") this.asked = true;
    super.handle(command);
  }

  override finalize(): void {
    const { asked } = this;
    this.asked = false;
    if (asked || this.shouldRebuildDependenciesGraph || this.isManual?.() !== true) return super.finalize();
    const ranges = this.positionsToUpdate.map(({ sheetId, row, col }) => ({
      sheetId,
      zone: { top: row, bottom: row, left: col, right: col },
    }));
    this.positionsToUpdate = [];
    if (ranges.length > 0) this.evaluator.evaluate(ranges);
  }
}

registries.coreViewsPluginRegistry.replace("evaluation", ExcelEvaluation as never);
