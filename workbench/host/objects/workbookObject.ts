import { HostObject } from "../dispatch/hostObject";
import { ExcelError } from "../excelError";
import { RangeObject } from "./range/rangeObject";
import { WorksheetsObject } from "./worksheetsObject";

/** The workbook: the root of everything the client reaches. More members are in files of their own. */
export class WorkbookObject extends HostObject {
  readonly typeName = "Workbook";

  get Worksheets(): WorksheetsObject {
    return new WorksheetsObject(this.host);
  }

  get Name(): string {
    return "Book1.xlsx";
  }

  GetActiveCell(): RangeObject {
    const { book } = this.host;
    const { sheetId, col, row } = book.getters.getActivePosition();
    return new RangeObject(this.host, sheetId, { top: row, bottom: row, left: col, right: col });
  }

  /** One rectangle; Excel refuses a selection of several with InvalidSelection. */
  GetSelectedRange(): RangeObject {
    const { book } = this.host;
    const zones = book.getters.getSelectedZones();
    const [zone] = zones;
    if (zone === undefined || zones.length > 1) throw new ExcelError("InvalidSelection");
    const sheetId = book.getters.getActiveSheetId();
    return new RangeObject(this.host, sheetId, book.excelArea(sheetId, zone));
  }
}
