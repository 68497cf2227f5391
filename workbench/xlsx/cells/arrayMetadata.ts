import { CONTENT_TYPE, declareContentType } from "../package/contentTypes";
import type { PartStore } from "../package/partStore";
import { relate, relationsOf } from "../package/relationships";
import {
  appendChild,
  attribute,
  childOf,
  childrenOf,
  elementLike,
  insertInOrder,
  NS,
  numberAttribute,
  setAttributes,
  type Element,
} from "../package/xml";

const TYPE = "XLDAPR";
const EXTENSION = "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}";
const ORDER =
  "metadataTypes metadataStrings mdxMetadata futureMetadata cellMetadata valueMetadata extLst".split(" ");
/** What Excel writes for a dynamic array; copied from a file it saved. */
const TYPE_FLAGS =
  "copy pasteAll pasteValues merge splitFirst rowColShift clearFormats clearComments assign coerce cellMeta".split(
    " ",
  );

/**
 * The metadata part, where a cell's `cm` number says that its array formula is dynamic: it spilled by itself
 * instead of being entered over a fixed range. Source: [MS-XLSX] 2.3.8 and the files Excel saves.
 */
export class ArrayMetadata {
  private readonly dynamicEntries = new Set<number>();
  private dynamicEntry: number | undefined;

  constructor(
    private readonly store: PartStore,
    private readonly workbookPart: string,
  ) {
    const part = this.part();
    if (part === undefined) return;
    const root = store.read(part);
    const type = typeIndex(root);
    const cells = childOf(root, "cellMetadata");
    (cells === undefined ? [] : childrenOf(cells, "bk")).forEach((block, index) => {
      const records = childrenOf(block, "rc");
      if (records.some((record) => numberAttribute(record, "t") === type)) this.dynamicEntries.add(index + 1);
    });
    this.dynamicEntry = [...this.dynamicEntries][0];
  }

  isDynamic(entry: number | undefined): boolean {
    return entry !== undefined && this.dynamicEntries.has(entry);
  }

  /** The `cm` number for a dynamic array, made when the file has none yet. */
  dynamic(): number {
    this.dynamicEntry ??= this.addEntry();
    return this.dynamicEntry;
  }

  private part(): string | undefined {
    const relation = relationsOf(this.store, this.workbookPart).find(({ kind }) => kind === "sheetMetadata");
    return relation !== undefined && this.store.has(relation.target) ? relation.target : undefined;
  }

  private addEntry(): number {
    const root = this.store.edit(this.part() ?? this.createPart());
    const known = typeIndex(root);
    const type = known > 0 ? known : addType(root);
    const value = addDynamicProperties(root);
    const cells = listOf(root, "cellMetadata");
    appendChild(appendChild(cells, "bk"), "rc", { t: type, v: value });
    const count = childrenOf(cells, "bk").length;
    setAttributes(cells, { count });
    this.dynamicEntries.add(count);
    return count;
  }

  private createPart(): string {
    const part = this.store.freeName((number) => `xl/metadata${number === 1 ? "" : number}.xml`);
    this.store.create(part, `<metadata xmlns="${NS.main}" xmlns:xda="${NS.dynamicArray}"/>`);
    declareContentType(this.store, part, CONTENT_TYPE.sheetMetadata);
    relate(this.store, this.workbookPart, "sheetMetadata", part);
    return part;
  }
}

/** Position of the dynamic-array type, counted from 1; 0 when absent. */
function typeIndex(root: Element): number {
  const types = childOf(root, "metadataTypes");
  if (types === undefined) return 0;
  return childrenOf(types, "metadataType").findIndex((type) => attribute(type, "name") === TYPE) + 1;
}

function listOf(root: Element, name: string): Element {
  return childOf(root, name) ?? insertInOrder(root, elementLike(root, name), ORDER);
}

function addType(root: Element): number {
  const types = listOf(root, "metadataTypes");
  const flags = Object.fromEntries(TYPE_FLAGS.map((flag) => [flag, 1]));
  appendChild(types, "metadataType", { name: TYPE, minSupportedVersion: 120000, ...flags });
  const count = childrenOf(types, "metadataType").length;
  setAttributes(types, { count });
  return count;
}

/** Adds `fDynamic` to the future metadata; returns its position. */
function addDynamicProperties(root: Element): number {
  const futures = childrenOf(root, "futureMetadata").find((future) => attribute(future, "name") === TYPE);
  const future = futures ?? insertInOrder(root, elementLike(root, "futureMetadata", { name: TYPE }), ORDER);
  const position = childrenOf(future, "bk").length;
  const extension = appendChild(appendChild(appendChild(future, "bk"), "extLst"), "ext", { uri: EXTENSION });
  const document = root.ownerDocument;
  const properties = document?.createElementNS(NS.dynamicArray, "xda:dynamicArrayProperties");
  if (properties === undefined) throw new Error("An element of a part has a document");
  extension.appendChild(setAttributes(properties, { fDynamic: 1, fCollapsed: 0 }));
  setAttributes(future, { count: position + 1 });
  return position;
}
