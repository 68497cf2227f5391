import { HostObject } from "../dispatch/hostObject";
import { addMember } from "../dispatch/members";
import { ExcelError } from "../excelError";
import { WorkbookObject } from "./workbookObject";

/** `context.runtime`. */
export class RuntimeObject extends HostObject {
  readonly typeName = "Runtime";

  get EnableEvents(): boolean {
    return this.host.events.enabled;
  }

  set EnableEvents(given: unknown) {
    if (typeof given !== "boolean") throw new ExcelError("InvalidArgument");
    this.host.events.enabled = given;
  }
}

addMember(WorkbookObject, "_Runtime", { get: ({ host }) => new RuntimeObject(host) });
