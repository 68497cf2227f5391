import { ExcelError } from "../excelError";
import type { HostObject } from "./hostObject";

/** Objects that the client keeps across batches, by the reference id it was given. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private readonly ids = new Map<HostObject, string>();
  private next = 1;

  keep(object: HostObject): string {
    const known = this.ids.get(object);
    if (known !== undefined) return known;
    const id = `ref-${this.next++}`;
    this.kept.set(id, object);
    this.ids.set(object, id);
    object.keep();
    return id;
  }

  idOf(object: HostObject): string | undefined {
    return this.ids.get(object);
  }

  get(id: string): HostObject {
    const object = this.kept.get(id);
    if (object === undefined) throw new ExcelError("InvalidReference");
    return object;
  }

  remove(id: string): void {
    const object = this.kept.get(id);
    if (object === undefined) return;
    object.release();
    this.kept.delete(id);
    this.ids.delete(object);
  }

  /** How many objects are kept: a leak shows here. */
  get count(): number {
    return this.kept.size;
  }
}
