import type { CustomXmlData } from "../bookData";

/** Texts of the file's properties. */
export type PropertyName =
  "title" | "subject" | "author" | "keywords" | "comments" | "category" | "manager" | "company";

/** What a workbook holds beside its sheets. As in Excel, none of it can be undone. */
export class DocumentParts {
  /** Values as JSON text, by key. */
  readonly settings = new Map<string, string>();
  /** XML by the part's id, `{GUID}`. */
  readonly customXml = new Map<string, string>();
  readonly properties = new Map<PropertyName, string>();

  constructor(data: {
    readonly settings: readonly { readonly key: string; readonly value: string }[];
    readonly customXml: readonly CustomXmlData[];
  }) {
    for (const { key, value } of data.settings) this.settings.set(key, value);
    for (const { id, xml } of data.customXml) this.customXml.set(id, xml);
  }

  settingsData(): { readonly key: string; readonly value: string }[] {
    return [...this.settings].map(([key, value]) => ({ key, value }));
  }

  customXmlData(): CustomXmlData[] {
    return [...this.customXml].map(([id, xml]) => ({ id, xml }));
  }
}
