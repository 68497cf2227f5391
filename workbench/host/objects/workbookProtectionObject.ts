import { HostObject } from "../dispatch/hostObject";
import { addMember } from "../dispatch/members";
import { ExcelError } from "../excelError";
import { WorkbookObject } from "./workbookObject";

/** `workbook.protection`: the sheets can be neither added nor deleted, renamed, hidden or moved. */
export class WorkbookProtectionObject extends HostObject {
  readonly typeName = "WorkbookProtection";

  get Protected(): boolean {
    return this.host.book.getters.getBookExtras().structureProtected === true;
  }

  Protect(password?: unknown): void {
    if (this.Protected) throw new ExcelError("InvalidOperation");
    this.set({
      structureProtected: true,
      ...(typeof password === "string" && password !== "" ? { password } : {}),
    });
  }

  Unprotect(password?: unknown): void {
    const { password: wanted } = this.host.book.getters.getBookExtras();
    if (wanted !== undefined && wanted !== password) throw new ExcelError("AccessDenied");
    this.set({});
  }

  private set(change: { structureProtected?: true; password?: string }): void {
    const { structureProtected, password, ...kept } = this.host.book.getters.getBookExtras();
    void structureProtected;
    void password;
    this.host.book.dispatch("EXCEL_SET_BOOK_EXTRAS", { extras: { ...kept, ...change } });
  }
}

addMember(WorkbookObject, "Protection", { get: ({ host }) => new WorkbookProtectionObject(host) });
