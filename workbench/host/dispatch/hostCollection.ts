import { ExcelError } from "../excelError";
import { HostObject, NullObject } from "./hostObject";

/** A collection: what it holds, and the ways of reaching one of them. */
export abstract class HostCollection<Item extends HostObject> extends HostObject {
  abstract items(): readonly Item[];

  /** The item with this key (name or id), if there is one. */
  abstract find(key: unknown): Item | undefined;

  get Count(): number {
    return this.items().length;
  }

  GetCount(): number {
    return this.items().length;
  }

  GetItem(key: unknown): Item {
    const item = this.find(key);
    if (item === undefined) throw new ExcelError("ItemNotFound");
    return item;
  }

  GetItemOrNullObject(key: unknown): HostObject {
    return this.find(key) ?? new NullObject(this.host);
  }

  GetItemAt(index: unknown): Item {
    const item = typeof index === "number" ? this.items()[index] : undefined;
    if (item === undefined) throw new ExcelError("InvalidArgument");
    return item;
  }
}
