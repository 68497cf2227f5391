import type { HostContext } from "../dispatch/hostContext";
import { HostObject } from "../dispatch/hostObject";
import { ExcelError } from "../excelError";

/** A sheet by its id; its members are in files of their own. */
export class WorksheetObject extends HostObject {
  readonly typeName = "Worksheet";

  constructor(
    host: HostContext,
    private readonly id: string,
  ) {
    super(host);
  }

  get book(): HostContext["book"] {
    return this.host.book;
  }

  /** The sheet's id; InvalidReference once it is deleted. */
  get sheetId(): string {
    if (this.book.getters.tryGetSheet(this.id) === undefined) throw new ExcelError("InvalidReference");
    return this.id;
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.sheetId };
  }

  get Id(): string {
    return this.sheetId;
  }
}
