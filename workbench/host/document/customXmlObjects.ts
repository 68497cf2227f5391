import { DOMParser, ParseError } from "@xmldom/xmldom";
import type { HostContext } from "../dispatch/hostContext";
import { HostCollection } from "../dispatch/hostCollection";
import { HostObject, NullObject } from "../dispatch/hostObject";
import { addMember } from "../dispatch/members";
import { ExcelError } from "../excelError";
import { WorkbookObject } from "../objects/workbookObject";

/** The namespace of a part's root element; InvalidArgument for what is no XML. */
function namespaceOf(xml: string): string {
  try {
    const document = new DOMParser({ onError: refuse }).parseFromString(xml, "text/xml");
    return document.documentElement?.namespaceURI ?? "";
  } catch (error) {
    if (error instanceof ParseError || error instanceof ExcelError) throw new ExcelError("InvalidArgument");
    throw error;
  }
}

function refuse(level: string): void {
  if (level !== "warning") throw new ExcelError("InvalidArgument");
}

/** One XML part that an add-in keeps in the file. */
class CustomXmlPartObject extends HostObject {
  readonly typeName = "CustomXmlPart";

  constructor(
    host: HostContext,
    private readonly id: string,
  ) {
    super(host);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.Id };
  }

  private get xml(): string {
    const xml = this.host.book.parts.customXml.get(this.id);
    if (xml === undefined) throw new ExcelError("ItemNotFound");
    return xml;
  }

  get Id(): string {
    return this.xml === undefined ? "" : this.id;
  }

  get NamespaceUri(): string {
    return namespaceOf(this.xml);
  }

  GetXml(): string {
    return this.xml;
  }

  SetXml(xml: unknown): void {
    if (typeof xml !== "string") throw new ExcelError("InvalidArgument");
    namespaceOf(xml);
    if (this.xml !== xml) this.host.book.parts.customXml.set(this.id, xml);
  }

  Delete(): void {
    this.host.book.parts.customXml.delete(this.id);
  }
}

/** Parts, all of them or those of one namespace. */
class CustomXmlParts extends HostCollection<CustomXmlPartObject> {
  readonly typeName: string = "CustomXmlPartScopedCollection";

  constructor(
    host: HostContext,
    private readonly namespace?: string,
  ) {
    super(host);
  }

  items(): readonly CustomXmlPartObject[] {
    return [...this.host.book.parts.customXml]
      .filter(([, xml]) => this.namespace === undefined || namespaceOf(xml) === this.namespace)
      .map(([id]) => new CustomXmlPartObject(this.host, id));
  }

  find(key: unknown): CustomXmlPartObject | undefined {
    return this.items().find(({ Id }) => Id.toLowerCase() === String(key).toLowerCase());
  }

  GetOnlyItem(): HostObject {
    const [only, more] = this.items();
    if (!only || more) throw new ExcelError("InvalidOperation");
    return only;
  }

  GetOnlyItemOrNullObject(): HostObject {
    const [only, more] = this.items();
    return only && !more ? only : new NullObject(this.host);
  }
}

class CustomXmlPartCollection extends CustomXmlParts {
  override readonly typeName = "CustomXmlPartCollection";

  Add(xml: unknown): CustomXmlPartObject {
    if (typeof xml !== "string") throw new ExcelError("InvalidArgument");
    namespaceOf(xml);
    const id = `{${crypto.randomUUID().toUpperCase()}}`;
    this.host.book.parts.customXml.set(id, xml);
    return new CustomXmlPartObject(this.host, id);
  }

  GetByNamespace(namespace: unknown): CustomXmlParts {
    return new CustomXmlParts(this.host, String(namespace));
  }
}

addMember(WorkbookObject, "CustomXmlParts", {
  get: (workbook) => new CustomXmlPartCollection(workbook.host),
});
