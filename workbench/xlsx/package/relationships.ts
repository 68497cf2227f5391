import type { PartStore } from "./partStore";
import { appendChild, attribute, childrenOf, NS, removeElement } from "./xml";

/** The last word of a relationship's type, the same in Transitional and Strict files. */
export type RelationKind =
  | "officeDocument"
  | "worksheet"
  | "styles"
  | "sharedStrings"
  | "table"
  | "calcChain"
  | "sheetMetadata"
  | "customXml"
  | "customXmlProps"
  | "extended-properties"
  | "webextension"
  | "webextensiontaskpanes";

/** Relationships of add-ins came later and have a family of types of their own. */
const WEB_EXTENSION_KINDS: readonly string[] = ["webextension", "webextensiontaskpanes"];
const WEB_EXTENSION_RELATIONSHIPS = "http://schemas.microsoft.com/office/2011/relationships";

export interface Relation {
  readonly id: string;
  readonly kind: string;
  /** Part name inside the package; for external targets the address as it stands. */
  readonly target: string;
  readonly external: boolean;
}

/** `xl/worksheets/sheet1.xml` → `xl/worksheets/_rels/sheet1.xml.rels`; the package itself is `""`. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

export function relationsOf(store: PartStore, part: string): Relation[] {
  const relationships = relationshipsPart(part);
  if (!store.has(relationships)) return [];
  return childrenOf(store.read(relationships), "Relationship").map((element) => {
    const external = attribute(element, "TargetMode") === "External";
    const target = attribute(element, "Target") ?? "";
    return {
      id: attribute(element, "Id") ?? "",
      kind: (attribute(element, "Type") ?? "").split("/").pop() ?? "",
      target: external ? target : resolveTarget(part, target),
      external,
    };
  });
}

/** Targets are relative to the folder of the part that names them, or absolute with a leading slash. */
function resolveTarget(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const folders = part.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") folders.pop();
    else if (step !== "." && step !== "") folders.push(step);
  }
  return folders.join("/");
}

/** Names a part from another one; returns the relationship's id. An existing one is used again. */
export function relate(store: PartStore, part: string, kind: RelationKind, target: string): string {
  const existing = relationsOf(store, part).find(
    (relation) => relation.kind === kind && relation.target === target,
  );
  return existing?.id ?? addRelation(store, part, { kind, Target: `/${target}` });
}

/** Names an address outside the package, e.g. of a hyperlink. */
export function relateExternal(store: PartStore, part: string, kind: "hyperlink", address: string): string {
  return addRelation(store, part, { kind, Target: address, TargetMode: "External" });
}

function addRelation(
  store: PartStore,
  part: string,
  { kind, ...values }: { readonly kind: string; readonly Target: string; readonly TargetMode?: string },
): string {
  const family = WEB_EXTENSION_KINDS.includes(kind) ? WEB_EXTENSION_RELATIONSHIPS : NS.officeRelationships;
  const relationships = relationshipsPart(part);
  const root = store.has(relationships)
    ? store.edit(relationships)
    : store.create(relationships, `<Relationships xmlns="${NS.relationships}"/>`);
  const used = new Set(childrenOf(root).map((element) => attribute(element, "Id")));
  let number = used.size + 1;
  while (used.has(`rId${number}`)) number += 1;
  const Id = `rId${number}`;
  appendChild(root, "Relationship", { Id, Type: `${family}/${kind}`, ...values });
  return Id;
}

export function unrelate(store: PartStore, part: string, id: string): void {
  const relationships = relationshipsPart(part);
  if (!store.has(relationships)) return;
  childrenOf(store.edit(relationships), "Relationship")
    .filter((element) => attribute(element, "Id") === id)
    .forEach(removeElement);
}
