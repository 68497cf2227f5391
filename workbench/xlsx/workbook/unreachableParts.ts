import { withdrawContentType } from "../package/contentTypes";
import type { PartStore } from "../package/partStore";
import { relationsOf, relationshipsPart } from "../package/relationships";

/** Removes the parts that only a deleted sheet named (its tables, drawings, comments…) with their content types. */
export function dropUnreachable(store: PartStore): void {
  const reached = new Set<string>(["[content_types].xml"]);
  const visit = (part: string): void => {
    if (reached.has(part.toLowerCase())) return;
    reached.add(part.toLowerCase());
    reached.add(relationshipsPart(part).toLowerCase());
    for (const { target, external } of relationsOf(store, part)) if (!external) visit(target);
  };
  visit("");
  for (const part of store.names()) {
    if (reached.has(part.toLowerCase())) continue;
    withdrawContentType(store, part);
    store.remove(part);
  }
}
