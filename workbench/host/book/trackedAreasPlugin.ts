import type { Range, RangeAdapterFunctions } from "@odoo/o-spreadsheet";
import { CorePlugin } from "@odoo/o-spreadsheet";

/** The key under which a model's `custom` configuration holds the areas that follow their cells. */
export const trackedAreasKey = "excelTrackedAreas";

/** An area that a client keeps: it moves with inserted and deleted cells, outside the history. */
export interface TrackedArea {
  range: Range;
  /** True once the cells are gone. */
  gone: boolean;
}

export class TrackedAreasPlugin extends CorePlugin {
  private readonly tracked: Set<TrackedArea> | undefined;

  constructor(...[config]: ConstructorParameters<typeof CorePlugin>) {
    super(config);
    this.tracked = config.custom[trackedAreasKey] as Set<TrackedArea> | undefined;
  }

  override adaptRanges({ applyChange }: RangeAdapterFunctions): void {
    for (const area of this.tracked ?? []) {
      const change = applyChange(area.range);
      if (change.changeType !== "NONE") area.range = change.range;
      if (change.changeType === "REMOVE") area.gone = true;
    }
  }
}
