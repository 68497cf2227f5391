import { areaText, quotedSheetName } from "../../book/area";
import type { ExcelName } from "../../book/namesPlugin";
import { excelSheetName } from "../../book/sheetNames";
import type { HostContext } from "../../dispatch/hostContext";
import { HostObject, NullObject } from "../../dispatch/hostObject";
import { ExcelError } from "../../excelError";
import { RangeObject } from "../range/rangeObject";
import { areaOfFormula, type SheetArea } from "../sheetAddress";
import { WorksheetObject } from "../worksheetObject";

/** A defined name, found by its text and scope, so that it stays itself when its formula changes. */
export class NamedItemObject extends HostObject {
  readonly typeName = "NamedItem";

  constructor(
    host: HostContext,
    private readonly name: string,
    private readonly scope: string | undefined,
  ) {
    super(host);
  }

  private get record(): ExcelName {
    const found = this.host.book.getters.getExcelName(this.name, this.scope);
    if (found === undefined) throw new ExcelError("ItemNotFound");
    return found;
  }

  /** Where it points; undefined when it is no range, or one that is gone. */
  private get target(): SheetArea | undefined {
    return areaOfFormula(this.host.book, this.Formula);
  }

  private put(change: { formula?: string; visible?: boolean; comment?: string }): void {
    const { book } = this.host;
    const { name, scope, visible, comment } = this.record;
    book.dispatch("EXCEL_PUT_NAME", {
      name,
      formula: this.Formula,
      visible,
      comment,
      ...(scope === undefined ? {} : { scope }),
      ...change,
    });
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.record.name };
  }

  get Name(): string {
    return this.record.name;
  }

  get Scope(): string {
    return this.scope === undefined ? "Workbook" : "Worksheet";
  }

  get Formula(): string {
    return this.host.book.getters.getExcelNameFormula(this.record);
  }

  set Formula(given: unknown) {
    if (typeof given !== "string" || !given.startsWith("=")) throw new ExcelError("InvalidArgument");
    this.put({ formula: given });
  }

  get Visible(): boolean {
    return this.record.visible;
  }

  set Visible(given: unknown) {
    if (typeof given !== "boolean") throw new ExcelError("InvalidArgument");
    this.put({ visible: given });
  }

  get Comment(): string {
    return this.record.comment;
  }

  set Comment(given: unknown) {
    if (typeof given !== "string") throw new ExcelError("InvalidArgument");
    this.put({ comment: given });
  }

  /** Excel.NamedItemType. */
  get Type(): string {
    if (this.target !== undefined) return "Range";
    const value = this.computed();
    if (typeof value === "number") return Number.isInteger(value) ? "Integer" : "Double";
    if (typeof value === "boolean") return "Boolean";
    return value.startsWith("#") ? "Error" : "String";
  }

  /** A range's absolute address with its sheet; of anything else the value of the formula. */
  get Value(): string | number | boolean {
    const { target, host } = this;
    if (target === undefined) return this.computed();
    const sheet = quotedSheetName(excelSheetName(host.book.getters, target.sheetId));
    return `${sheet}!${areaText(target.area, true)}`;
  }

  private computed(): string | number | boolean {
    const { book } = this.host;
    if (this.Formula.includes("#REF!")) return "#REF!";
    book.settle();
    const sheetId = this.scope ?? book.getters.getActiveSheetId();
    const value: unknown = book.getters.evaluateFormula(sheetId, this.Formula);
    const first: unknown = Array.isArray(value) ? (value as unknown[][])[0]?.[0] : value;
    return typeof first === "number" || typeof first === "boolean" ? first : String(first ?? "");
  }

  get Worksheet(): WorksheetObject {
    if (this.scope === undefined) throw new ExcelError("ItemNotFound");
    return new WorksheetObject(this.host, this.scope);
  }

  get WorksheetOrNullObject(): HostObject {
    return this.scope === undefined ? new NullObject(this.host) : this.Worksheet;
  }

  GetRange(): RangeObject {
    const { target } = this;
    if (target === undefined) throw new ExcelError("InvalidReference");
    return new RangeObject(this.host, target.sheetId, target.area);
  }

  GetRangeOrNullObject(): HostObject {
    const { target } = this;
    return target === undefined
      ? new NullObject(this.host)
      : new RangeObject(this.host, target.sheetId, target.area);
  }

  Delete(): void {
    const { name, scope } = this.record;
    this.host.book.dispatch("EXCEL_DELETE_NAME", { name, ...(scope === undefined ? {} : { scope }) });
  }
}
