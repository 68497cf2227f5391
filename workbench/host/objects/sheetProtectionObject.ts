import type { HostContext } from "../dispatch/hostContext";
import { HostObject } from "../dispatch/hostObject";
import { addMember } from "../dispatch/members";
import { ExcelError } from "../excelError";
import { passwordHash } from "./passwordHash";
import { WorksheetObject } from "./worksheetObject";

const flags = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const;

/** `worksheet.protection`. Passwords of newer files are hashed otherwise and fit none. */
export class SheetProtectionObject extends HostObject {
  readonly typeName = "WorksheetProtection";

  constructor(
    host: HostContext,
    private readonly sheet: WorksheetObject,
  ) {
    super(host);
  }

  private get extras(): ReturnType<HostContext["book"]["getters"]["getSheetExtras"]> {
    return this.sheet.book.getters.getSheetExtras(this.sheet.sheetId);
  }

  get Protected(): boolean {
    return this.extras.protection !== undefined;
  }

  get Options(): Readonly<Record<string, unknown>> {
    const { protection } = this.extras;
    return {
      ...Object.fromEntries(flags.map((flag) => [flag, protection?.options[flag] === true])),
      selectionMode: protection?.options.selectionMode ?? "Normal",
    };
  }

  Protect(options?: unknown, password?: unknown): void {
    if (this.Protected) throw new ExcelError("InvalidOperation");
    const given = (options ?? {}) as Readonly<Record<string, boolean | string>>;
    const { sheetId, book } = this.sheet;
    book.dispatch("EXCEL_SET_SHEET_EXTRAS", {
      sheetId,
      extras: {
        ...this.extras,
        protection: {
          options: given,
          ...(typeof password === "string" && password !== ""
            ? { secret: { password: passwordHash(password) } }
            : {}),
        },
      },
    });
    this.changed(true);
  }

  Unprotect(password?: unknown): void {
    const { protection, ...rest } = this.extras;
    if (protection === undefined) return;
    const wanted = protection.secret;
    if (wanted !== undefined && wanted.password !== passwordHash(String(password ?? ""))) {
      throw new ExcelError("AccessDenied");
    }
    const { sheetId, book } = this.sheet;
    book.dispatch("EXCEL_SET_SHEET_EXTRAS", { sheetId, extras: rest });
    this.changed(false);
  }

  private changed(isProtected: boolean): void {
    const { sheetId } = this.sheet;
    this.host.events.fire("worksheetProtectionChanged", sheetId, {
      worksheetId: sheetId,
      isProtected,
      source: "Local",
    });
  }
}

addMember(WorksheetObject, "Protection", { get: (sheet) => new SheetProtectionObject(sheet.host, sheet) });
