import type { CustomXmlData } from "../../host/bookData";
import { CONTENT_TYPE, declareContentType, withdrawContentType } from "../package/contentTypes";
import type { PartStore } from "../package/partStore";
import { relate, relationsOf, relationshipsPart, unrelate } from "../package/relationships";

const PROPERTIES_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

interface FoundPart {
  readonly part: string;
  readonly properties: string;
  readonly data: CustomXmlData;
}

/** The custom XML parts of the workbook, whoever wrote them. */
export function readCustomXml(store: PartStore, workbookPart: string): CustomXmlData[] {
  return foundParts(store, workbookPart).map(({ data }) => data);
}

function foundParts(store: PartStore, workbookPart: string): FoundPart[] {
  return relationsOf(store, workbookPart)
    .filter(({ kind }) => kind === "customXml")
    .flatMap(({ target }) => {
      const properties = relationsOf(store, target).find(({ kind }) => kind === "customXmlProps")?.target;
      const content = store.content(target);
      if (properties === undefined || content === undefined || !store.has(properties)) return [];
      const id = store.read(properties).getAttributeNS(PROPERTIES_NAMESPACE, "itemID") ?? "";
      return [{ part: target, properties, data: { id, xml: new TextDecoder().decode(content) } }];
    });
}

export function patchCustomXml(
  store: PartStore,
  workbookPart: string,
  after: readonly CustomXmlData[],
): void {
  const wanted = new Map(after.map((part) => [part.id.toUpperCase(), part]));
  for (const found of foundParts(store, workbookPart)) {
    const now = wanted.get(found.data.id.toUpperCase());
    wanted.delete(found.data.id.toUpperCase());
    if (now === undefined) removePart(store, workbookPart, found);
    else if (now.xml !== found.data.xml) store.put(found.part, new TextEncoder().encode(now.xml));
  }
  for (const part of wanted.values()) addPart(store, workbookPart, part);
}

function removePart(store: PartStore, workbookPart: string, { part, properties }: FoundPart): void {
  const relation = relationsOf(store, workbookPart).find(({ target }) => target === part);
  if (relation !== undefined) unrelate(store, workbookPart, relation.id);
  for (const name of [part, properties]) {
    withdrawContentType(store, name);
    store.remove(name);
  }
  store.remove(relationshipsPart(part));
}

function addPart(store: PartStore, workbookPart: string, { id, xml }: CustomXmlData): void {
  const part = store.freeName((number) => `customXml/item${number}.xml`);
  const properties = store.freeName((number) => `customXml/itemProps${number}.xml`);
  store.put(part, new TextEncoder().encode(xml));
  const root = store.create(
    properties,
    `<ds:datastoreItem xmlns:ds="${PROPERTIES_NAMESPACE}"><ds:schemaRefs/></ds:datastoreItem>`,
  );
  root.setAttributeNS(PROPERTIES_NAMESPACE, "ds:itemID", id);
  declareContentType(store, properties, CONTENT_TYPE.customXmlProperties);
  declareContentType(store, part, "application/xml");
  relate(store, part, "customXmlProps", properties);
  relate(store, workbookPart, "customXml", part);
}
