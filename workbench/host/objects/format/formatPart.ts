import type { CellStyle } from "../../bookData";
import type { HostContext } from "../../dispatch/hostContext";
import { HostObject } from "../../dispatch/hostObject";
import { restyle, shared } from "../cellStyles";
import type { RangeObject } from "../range/rangeObject";
import { guardSheet } from "../sheetGuard";

/** A part of the format of a range's cells. A property that the cells do not share is null. */
export abstract class FormatPart extends HostObject {
  constructor(
    host: HostContext,
    protected readonly range: RangeObject,
  ) {
    super(host);
  }

  protected shared<T>(pick: (style: CellStyle) => T): T | null {
    return shared(this.range.book, this.range.sheetId, this.range.area, pick);
  }

  protected change(change: (style: CellStyle) => CellStyle): void {
    const { book, sheetId, area } = this.range;
    guardSheet(book, sheetId, area, "allowFormatCells");
    restyle(book, sheetId, area, change);
    this.host.events.fire("worksheetFormatChanged", sheetId, {
      worksheetId: sheetId,
      address: this.range.Address.replace(/^.*!/, ""),
      source: "Local",
    });
  }
}

/** The style without a property, or with it. */
export function withValue<T extends object, K extends keyof T>(
  object: T,
  key: K,
  value: T[K] | undefined,
): T {
  const { [key]: _before, ...rest } = object;
  void _before;
  return (value === undefined ? rest : { ...rest, [key]: value }) as T;
}
