import type { PartStore } from "./partStore";
import { appendChild, attribute, childrenOf, removeElement } from "./xml";

const PART = "[Content_Types].xml";

/** Content types of the parts we add. */
export const CONTENT_TYPE = {
  workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  worksheet: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
  styles: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
  sharedStrings: "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml",
  table: "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml",
  sheetMetadata: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml",
  webExtension: "application/vnd.ms-office.webextension+xml",
  webExtensionTaskPanes: "application/vnd.ms-office.webextensiontaskpanes+xml",
  customXmlProperties: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
} as const;

/** Says what a new part is. A type already stated for the part is replaced. */
export function declareContentType(store: PartStore, part: string, type: string): void {
  withdrawContentType(store, part);
  appendChild(store.edit(PART), "Override", { PartName: `/${part}`, ContentType: type });
}

export function withdrawContentType(store: PartStore, part: string): void {
  const stated = childrenOf(store.read(PART), "Override").filter(
    (override) => attribute(override, "PartName")?.toLowerCase() === `/${part.toLowerCase()}`,
  );
  if (stated.length === 0) return;
  store.edit(PART);
  stated.forEach(removeElement);
}
