import type { ActionInfo, ObjectPathInfo } from "../bridge/wire";
import type { HostObject } from "./hostObject";

function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Where an error happened, in Excel's form: `Worksheet.getRange`, `Range.values`. */
export function locationOf(action: ActionInfo, info: ObjectPathInfo, owner: HostObject | undefined): string {
  const type = owner?.typeName ?? "Workbook";
  const name = action.ActionType === 1 ? info.Name || "getItem" : action.Name;
  return name === "" ? type : `${type}.${camel(name)}`;
}
