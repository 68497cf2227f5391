import { unreadable } from "../problem";
import type { PartStore } from "../package/partStore";
import { relationsOf, type RelationKind } from "../package/relationships";
import { attribute, childOf, childrenOf, NS, type Element } from "../package/xml";

/** Schema order of the workbook part's children. */
export const WORKBOOK_ORDER = (
  "fileVersion fileSharing workbookPr AlternateContent revisionPtr absPath workbookProtection bookViews sheets " +
  "functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr " +
  "smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst"
).split(" ");

/** One `<sheet>` of the workbook part. Chart and dialog sheets have no cells. */
export interface SheetEntry {
  readonly element: Element;
  readonly id: string;
  readonly name: string;
  readonly part: string;
  readonly isWorksheet: boolean;
}

/** @throws UnreadableFile when the package names no workbook or one of another kind. */
export function findWorkbookPart(store: PartStore): string {
  if (!store.has("[Content_Types].xml")) throw unreadable("fileNoWorkbook");
  const part = relationsOf(store, "").find(({ kind }) => kind === "officeDocument")?.target;
  if (part === undefined) throw unreadable("fileNoWorkbook");
  if (part.toLowerCase().endsWith(".bin")) throw unreadable("fileBinaryXlsb");
  if (store.read(part).localName !== "workbook") throw unreadable("fileNoWorkbook");
  return part;
}

/** @throws UnreadableFile when a sheet's part is missing. */
export function sheetEntries(store: PartStore, workbookPart: string): SheetEntry[] {
  const list = childOf(store.read(workbookPart), "sheets");
  const relations = relationsOf(store, workbookPart);
  return (list === undefined ? [] : childrenOf(list, "sheet")).map((element) => {
    const relation = relations.find(({ id }) => id === relationId(element));
    const name = attribute(element, "name") ?? "";
    if (relation === undefined) throw unreadable("filePartMissing", { part: name });
    if (!store.has(relation.target)) throw unreadable("filePartMissing", { part: relation.target });
    return {
      element,
      id: attribute(element, "sheetId") ?? "",
      name,
      part: relation.target,
      isWorksheet: relation.kind === "worksheet",
    };
  });
}

/** The `r:id` of an element, in Transitional and Strict files. */
export function relationId(element: Element): string | undefined {
  return (
    element.getAttributeNS(NS.officeRelationships, "id") ??
    element.getAttributeNS(NS.strictRelationships, "id") ??
    undefined
  );
}

/** The part the workbook names for a purpose, e.g. its styles. */
export function workbookPartOf(
  store: PartStore,
  workbookPart: string,
  kind: RelationKind | "theme",
): string | undefined {
  return relationsOf(store, workbookPart).find((relation) => relation.kind === kind)?.target;
}
