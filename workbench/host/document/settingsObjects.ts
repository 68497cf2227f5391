import type { HostContext } from "../dispatch/hostContext";
import { HostCollection } from "../dispatch/hostCollection";
import { HostObject } from "../dispatch/hostObject";
import { addMember } from "../dispatch/members";
import { ExcelError } from "../excelError";
import { WorkbookObject } from "../objects/workbookObject";

/** One setting of the add-in, told by its key. */
class SettingObject extends HostObject {
  readonly typeName = "Setting";

  constructor(
    host: HostContext,
    private readonly key: string,
  ) {
    super(host);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.Key };
  }

  private get text(): string {
    const text = this.host.book.parts.settings.get(this.key);
    if (text === undefined) throw new ExcelError("ItemNotFound");
    return text;
  }

  get Key(): string {
    return this.text === undefined ? "" : this.key;
  }

  get Value(): unknown {
    return JSON.parse(this.text);
  }

  set Value(value: unknown) {
    putSetting(this.host, this.key, value);
  }

  Delete(): void {
    this.host.book.parts.settings.delete(this.key);
  }
}

function putSetting(host: HostContext, key: string, value: unknown): void {
  host.book.parts.settings.set(key, JSON.stringify(value ?? null));
}

/** What the add-in keeps in the workbook by key. */
class SettingCollection extends HostCollection<SettingObject> {
  readonly typeName = "SettingCollection";

  items(): readonly SettingObject[] {
    return [...this.host.book.parts.settings.keys()].map((key) => new SettingObject(this.host, key));
  }

  find(key: unknown): SettingObject | undefined {
    const known = typeof key === "string" && this.host.book.parts.settings.has(key);
    return known ? new SettingObject(this.host, key) : undefined;
  }

  /** Adds a setting or gives the one of this key another value. */
  Add(key: unknown, value: unknown): SettingObject {
    if (typeof key !== "string" || key === "") throw new ExcelError("InvalidArgument");
    putSetting(this.host, key, value);
    return new SettingObject(this.host, key);
  }
}

addMember(WorkbookObject, "Settings", { get: (workbook) => new SettingCollection(workbook.host) });
