import { type Area, intersectionOf, parseArea } from "../../book/area";
import type { ValidationData } from "../../bookData";
import { HostObject } from "../../dispatch/hostObject";
import { addMember } from "../../dispatch/members";
import { addClearStep } from "./clearing";
import { RangeObject } from "./rangeObject";

const areasOf = (ranges: string): Area[] => ranges.split(" ").flatMap((text) => parseArea(text) ?? []);

/** `range.dataValidation`: what a file's validations say of the cells; the workbench makes none. */
export class DataValidationObject extends HostObject {
  readonly typeName = "DataValidation";

  constructor(private readonly range: RangeObject) {
    super(range.host);
  }

  /** The validations of the range with the number of its cells that each holds. */
  private get found(): readonly { readonly data: ValidationData; readonly cells: number }[] {
    const { area, sheetId, book } = this.range;
    return book.getters.getValidations(sheetId).flatMap((data) => {
      const parts = areasOf(data.ranges).flatMap((one) => intersectionOf(one, area) ?? []);
      const cells = parts.reduce(
        (sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1),
        0,
      );
      return cells === 0 ? [] : [{ data, cells }];
    });
  }

  /** Excel.DataValidationType: "MixedCriteria" where some cells have one and others none, "Inconsistent" for several. */
  get Type(): string {
    const { found } = this;
    const [first, more] = found;
    if (first === undefined) return "None";
    if (found.reduce((sum, { cells }) => sum + cells, 0) < this.range.CellCount) return "MixedCriteria";
    return more === undefined ? first.data.type : "Inconsistent";
  }

  /** Null where the cells do not share one. */
  get IgnoreBlanks(): boolean | null {
    const [first, more] = this.found;
    if (first === undefined) return true;
    return more === undefined ? (first.data.ignoreBlanks ?? true) : null;
  }

  Clear(): void {
    clearValidations(this.range);
  }
}

function clearValidations({ book, here: { sheetId, area } }: RangeObject): void {
  const before = book.getters.getValidations(sheetId);
  if (!before.some(({ ranges }) => areasOf(ranges).some((one) => intersectionOf(one, area)))) return;
  book.dispatch("EXCEL_CLEAR_VALIDATIONS", { sheetId, area });
}

/** Clearing everything takes the validations of the cells too. */
addClearStep((range, kind) => {
  if (kind === "All") clearValidations(range);
});

addMember(RangeObject, "DataValidation", { get: (range) => new DataValidationObject(range) });
