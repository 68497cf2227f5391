import { areaText, quotedSheetName } from "../../book/area";
import { excelSheetName } from "../../book/sheetNames";
import type { HostContext } from "../../dispatch/hostContext";
import { HostCollection } from "../../dispatch/hostCollection";
import { addMember } from "../../dispatch/members";
import { ExcelError } from "../../excelError";
import { RangeObject } from "../range/rangeObject";
import { areaOfFormula } from "../sheetAddress";
import { WorkbookObject } from "../workbookObject";
import { WorksheetObject } from "../worksheetObject";
import { checkName } from "./nameRules";
import { NamedItemObject } from "./namedItemObject";

/** The names of the workbook (`scope` undefined) or of one sheet. */
export class NamesObject extends HostCollection<NamedItemObject> {
  readonly typeName = "NamedItemCollection";

  constructor(
    host: HostContext,
    private readonly scope: string | undefined,
  ) {
    super(host);
  }

  items(): readonly NamedItemObject[] {
    return this.host.book.getters
      .getExcelNames()
      .filter(({ scope }) => scope === this.scope)
      .map(({ name }) => ({ name, key: name.toLowerCase() }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ name }) => new NamedItemObject(this.host, name, this.scope));
  }

  find(key: unknown): NamedItemObject | undefined {
    if (typeof key !== "string") throw new ExcelError("InvalidArgument");
    const found = this.host.book.getters.getExcelName(key, this.scope);
    return found && new NamedItemObject(this.host, found.name, this.scope);
  }

  /** `reference` is a range, a formula with "=", or a constant. A reference without a sheet is the active sheet's. */
  Add(name: unknown, reference: unknown, comment: unknown): NamedItemObject {
    const { book } = this.host;
    const checked = checkName(name);
    if (this.find(checked) !== undefined) throw new ExcelError("ItemAlreadyExists");
    if (comment !== undefined && comment !== null && typeof comment !== "string") {
      throw new ExcelError("InvalidArgument");
    }
    book.dispatch("EXCEL_PUT_NAME", {
      name: checked,
      formula: this.formulaOf(reference),
      visible: true,
      comment: comment ?? "",
      ...(this.scope === undefined ? {} : { scope: this.scope }),
    });
    return new NamedItemObject(this.host, checked, this.scope);
  }

  AddFormulaLocal(name: unknown, formula: unknown, comment: unknown): NamedItemObject {
    return this.Add(name, formula, comment);
  }

  private formulaOf(reference: unknown): string {
    const { book } = this.host;
    if (reference instanceof RangeObject) {
      const { sheetId, area } = reference.here;
      return `=${quotedSheetName(excelSheetName(book.getters, sheetId))}!${areaText(area, true)}`;
    }
    if (typeof reference === "number" || typeof reference === "boolean")
      return `=${String(reference).toUpperCase()}`;
    if (typeof reference !== "string") throw new ExcelError("InvalidArgument");
    if (!reference.startsWith("=")) return `="${reference.replaceAll('"', '""')}"`;
    const sheet = quotedSheetName(
      excelSheetName(book.getters, this.scope ?? book.getters.getActiveSheetId()),
    );
    const bare = `=${sheet}!${reference.slice(1)}`;
    return !reference.includes("!") && areaOfFormula(book, bare) !== undefined ? bare : reference;
  }
}

addMember(WorkbookObject, "Names", { get: ({ host }) => new NamesObject(host, undefined) });
addMember(WorksheetObject, "Names", { get: ({ host, sheetId }) => new NamesObject(host, sheetId) });
