import type { QueryInfo } from "../bridge/wire";
import { HostCollection } from "./hostCollection";
import { HostObject, NullObject } from "./hostObject";
import { getMember, scalarNames } from "./members";

/** Property names as a tree: `["values", "worksheet/name"]` is `{Values: {}, Worksheet: {Name: {}}}`. */
interface Selection {
  [name: string]: Selection;
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function selectionOf(paths: readonly string[]): Selection {
  const tree: Selection = {};
  for (const path of paths) {
    let branch = tree;
    for (const step of path.split("/")) branch = branch[pascal(step)] ??= {};
  }
  return tree;
}

/** Answers a query: PascalCase property names, collections as `{ _Items: […] }`. */
export function query(object: HostObject, info: QueryInfo): unknown {
  const selection = selectionOf([...(info.Select ?? []), ...(info.Expand ?? [])]);
  return describe(object, selection, info);
}

function describe(object: HostObject, selection: Selection, info: QueryInfo): unknown {
  if (object instanceof NullObject) return null;
  if (object instanceof HostCollection) return describeCollection(object, selection, info);
  return describeOne(object, selection);
}

function describeCollection(
  collection: HostCollection<HostObject>,
  selection: Selection,
  info: QueryInfo,
): unknown {
  const { Items, ...rest } = selection;
  const ofItem: Selection = { ...Items };
  const own: Record<string, unknown> = {};
  for (const [name, branch] of Object.entries(rest)) {
    if (name === "Count") own.Count = collection.Count;
    else ofItem[name] = branch;
  }
  const skip = info.Skip ?? 0;
  const items = collection
    .items()
    .slice(skip, info.Top === undefined ? undefined : skip + info.Top)
    .map((item) => describeOne(item, ofItem));
  return { ...own, _Items: items };
}

function describeOne(object: HostObject, selection: Selection): unknown {
  const { $none: none, $None: None, $all: all, $All: All, ...wanted } = selection;
  const answer: Record<string, unknown> = { ...object.identity() };
  const everything =
    all !== undefined ||
    All !== undefined ||
    (Object.keys(wanted).length === 0 && none === undefined && None === undefined);
  if (everything) {
    for (const name of scalarNames(object)) {
      const value = getMember(object, name);
      if (!(value instanceof HostObject)) answer[name] = value;
    }
  }
  for (const [name, branch] of Object.entries(wanted)) {
    const value = getMember(object, name);
    answer[name] = value instanceof HostObject ? describe(value, branch, {}) : value;
  }
  return answer;
}
