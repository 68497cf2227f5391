import type { HostContext } from "../dispatch/hostContext";
import { ExcelError } from "../excelError";

const form = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;
const cellLike = /^([A-Za-z]{1,3}[0-9]+|[Rr][0-9]*([Cc][0-9]*)?|[Cc][0-9]*)$/;

/** Refuses what cannot be a table's name, and names that another table or a defined name has. */
export function checkTableName(name: unknown, host: HostContext, own?: number): string {
  if (typeof name !== "string" || !form.test(name) || cellLike.test(name))
    throw new ExcelError("InvalidArgument");
  const { getters } = host.book;
  const same = (other: string): boolean => other.toLowerCase() === name.toLowerCase();
  const taken =
    getters.getExcelTables().some((table) => table.id !== own && same(table.name)) ||
    getters.getExcelNames().some((one) => one.scope === undefined && same(one.name));
  if (taken) throw new ExcelError("InvalidArgument");
  return name;
}
