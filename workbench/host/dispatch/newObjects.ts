import { ExcelError } from "../excelError";
import type { HostContext } from "./hostContext";
import type { HostObject } from "./hostObject";

const makers = new Map<string, (host: HostContext) => HostObject>();

/** Registers a type that the client creates by name (object path type 2), such as "Microsoft.ExcelServices.…". */
export function addNewObjectType(name: string, make: (host: HostContext) => HostObject): void {
  makers.set(name, make);
}

export function newObject(name: string, host: HostContext): HostObject {
  const make = makers.get(name);
  if (make === undefined) {
    throw new ExcelError("ApiNotFound", `The API you are trying to use could not be found: ${name}`);
  }
  return make(host);
}
