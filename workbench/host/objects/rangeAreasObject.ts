import { areaText, type Area } from "../book/area";
import type { HostContext } from "../dispatch/hostContext";
import { HostCollection } from "../dispatch/hostCollection";
import { HostObject } from "../dispatch/hostObject";
import { addMember } from "../dispatch/members";
import { ExcelError } from "../excelError";
import { RangeObject } from "./range/rangeObject";
import { addressOf, requireSheetArea } from "./sheetAddress";
import { WorkbookObject } from "./workbookObject";
import { WorksheetObject } from "./worksheetObject";

/** Several rectangles of one sheet, such as a selection made with Ctrl. */
export class RangeAreasObject extends HostObject {
  readonly typeName = "RangeAreas";

  constructor(
    host: HostContext,
    private readonly sheetId: string,
    private readonly list: readonly Area[],
  ) {
    super(host);
  }

  get ranges(): readonly RangeObject[] {
    return this.list.map((area) => new RangeObject(this.host, this.sheetId, area));
  }

  get Address(): string {
    return this.list.map((area) => addressOf(this.host.book, { sheetId: this.sheetId, area })).join(",");
  }

  get AddressLocal(): string {
    return this.Address;
  }

  get AreaCount(): number {
    return this.list.length;
  }

  get CellCount(): number {
    const counts = this.ranges.map(({ CellCount }) => CellCount);
    return counts.includes(-1) ? -1 : counts.reduce((sum, count) => sum + count, 0);
  }

  get IsEntireColumn(): boolean {
    return this.ranges.every(({ IsEntireColumn }) => IsEntireColumn);
  }

  get IsEntireRow(): boolean {
    return this.ranges.every(({ IsEntireRow }) => IsEntireRow);
  }

  get Areas(): RangeCollectionObject {
    return new RangeCollectionObject(this.host, this.ranges);
  }

  get Worksheet(): WorksheetObject {
    return new WorksheetObject(this.host, this.sheetId);
  }
}

class RangeCollectionObject extends HostCollection<RangeObject> {
  readonly typeName = "RangeCollection";

  constructor(
    host: HostContext,
    private readonly ranges: readonly RangeObject[],
  ) {
    super(host);
  }

  items(): readonly RangeObject[] {
    return this.ranges;
  }

  find(key: unknown): RangeObject | undefined {
    return this.ranges.find(({ area }) => areaText(area) === key);
  }
}

addMember(WorkbookObject, "GetSelectedRanges", {
  call: ({ host }) => {
    const { book } = host;
    const sheetId = book.getters.getActiveSheetId();
    const areas = book.getters.getSelectedZones().map((zone) => book.excelArea(sheetId, zone));
    return new RangeAreasObject(host, sheetId, areas);
  },
});

/** Addresses divided by commas. */
addMember(WorksheetObject, "GetRanges", {
  call: (sheet, addresses) => {
    if (typeof addresses !== "string") throw new ExcelError("InvalidArgument");
    const areas = addresses
      .split(",")
      .map((address) => requireSheetArea(sheet.book, sheet.sheetId, address.trim()).area);
    return new RangeAreasObject(sheet.host, sheet.sheetId, areas);
  },
});
