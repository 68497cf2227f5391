import type { ArgumentInfo, ObjectPathInfo, RequestBody } from "../bridge/wire";
import { ExcelError } from "../excelError";
import type { HostContext } from "./hostContext";
import { HostObject, NullObject } from "./hostObject";
import { callMember, getMember } from "./members";
import { newObject } from "./newObjects";

/** Finds the objects of one batch: each path is walked once, when an action first needs it. */
export class ObjectPaths {
  private readonly found = new Map<number, HostObject>();

  constructor(
    private readonly body: RequestBody,
    private readonly host: HostContext,
    private readonly root: HostObject,
  ) {}

  info(id: number): ObjectPathInfo {
    const info = this.body.ObjectPaths[String(id)];
    if (info === undefined) throw new ExcelError("InvalidReference");
    return info;
  }

  get(id: number): HostObject {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const object = this.resolve(this.info(id));
    this.found.set(id, object);
    return object;
  }

  /** Arguments with the objects among them put in place. */
  arguments(info: ArgumentInfo | undefined): unknown[] {
    const values = [...(info?.Arguments ?? [])];
    const references = info?.ReferencedObjectPathIds;
    if (references === undefined || references === null) return values;
    return values.map((value, index) => this.argument(value, references[index]));
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (typeof reference === "number" && reference !== 0) return this.get(reference);
    if (Array.isArray(reference) && Array.isArray(value)) {
      return value.map((one, index) => this.argument(one, reference[index]));
    }
    return value;
  }

  private parent(info: ObjectPathInfo): HostObject {
    if (info.ParentObjectPathId === undefined) throw new ExcelError("InvalidReference");
    return this.get(info.ParentObjectPathId);
  }

  private resolve(info: ObjectPathInfo): HostObject {
    switch (info.ObjectPathType) {
      case 1:
        return this.root;
      case 2:
        return newObject(info.Name, this.host);
      case 3:
        return this.object(info, callMember(this.parent(info), info.Name, this.arguments(info.ArgumentInfo)));
      case 4:
        return this.object(info, getMember(this.parent(info), info.Name));
      case 5:
        return this.object(info, callMember(this.parent(info), "GetItem", this.arguments(info.ArgumentInfo)));
      case 6:
        return this.host.references.get(info.Name);
      case 7:
        return new NullObject(this.host);
    }
  }

  private object(info: ObjectPathInfo, value: unknown): HostObject {
    if (value instanceof HostObject) return value;
    throw new Error(`The host's ${info.Name} answered no object.`);
  }
}
