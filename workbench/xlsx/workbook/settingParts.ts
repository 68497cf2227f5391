import type { BookData } from "../../host/bookData";
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
  removeElement,
  setAttributes,
} from "../package/xml";

/** The add-in whose settings these are: `Id` of manifest.xml. */
export const ADD_IN_ID = "6a5e2f5c-2c0b-4c6b-9d1e-8f6d0a1b7c34";

type Settings = BookData["settings"];

const EXTENSION_NAMESPACE = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const TASK_PANES_NAMESPACE = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const TASK_PANES_PART = "xl/webextensions/taskpanes.xml";
const ORDER = "reference alternateReferences properties bindings snapshot extLst".split(" ");

/** Settings of our add-in; those of other add-ins stay in the file only. */
export function readSettings(store: PartStore): Settings {
  const part = ownPart(store);
  const list = part === undefined ? undefined : childOf(store.read(part), "properties");
  return (list === undefined ? [] : childrenOf(list, "property")).map((property) => ({
    key: attribute(property, "name") ?? "",
    value: attribute(property, "value") ?? "null",
  }));
}

/** The part of our add-in among those the package's task panes name. */
function ownPart(store: PartStore): string | undefined {
  return relationsOf(store, "")
    .filter(({ kind, target }) => kind === "webextensiontaskpanes" && store.has(target))
    .flatMap((panes) => relationsOf(store, panes.target))
    .filter(({ kind, target }) => kind === "webextension" && store.has(target))
    .map(({ target }) => target)
    .find((part) => {
      const reference = childOf(store.read(part), "reference");
      return reference !== undefined && attribute(reference, "id")?.toLowerCase() === ADD_IN_ID;
    });
}

export function patchSettings(store: PartStore, settings: Settings): void {
  const part = ownPart(store) ?? createPart(store);
  const root = store.edit(part);
  const known = childOf(root, "properties");
  if (known !== undefined) removeElement(known);
  const list = insertInOrder(root, elementLike(root, "properties"), ORDER);
  for (const { key, value } of settings) appendChild(list, "property", { name: key, value });
}

function createPart(store: PartStore): string {
  const part = store.freeName((number) => `xl/webextensions/webextension${number}.xml`);
  const root = store.create(part, `<we:webextension xmlns:we="${EXTENSION_NAMESPACE}"/>`);
  setAttributes(root, { id: `{${ADD_IN_ID.toUpperCase()}}` });
  appendChild(root, "reference", {
    id: ADD_IN_ID,
    version: "1.0.0.0",
    store: "developer",
    storeType: "Registry",
  });
  for (const name of ["alternateReferences", "bindings"]) appendChild(root, name);
  declareContentType(store, part, CONTENT_TYPE.webExtension);
  const known = relationsOf(store, "").find(({ kind }) => kind === "webextensiontaskpanes")?.target;
  const panesPart = known ?? TASK_PANES_PART;
  const panes = store.has(panesPart)
    ? store.edit(panesPart)
    : store.create(panesPart, `<wetp:taskpanes xmlns:wetp="${TASK_PANES_NAMESPACE}"/>`);
  if (known === undefined) {
    declareContentType(store, panesPart, CONTENT_TYPE.webExtensionTaskPanes);
    relate(store, "", "webextensiontaskpanes", panesPart);
  }
  const pane = appendChild(panes, "taskpane", { dockstate: "right", visibility: 0, width: 350, row: 0 });
  const reference = appendChild(pane, "webextensionref");
  reference.setAttributeNS(NS.officeRelationships, "r:id", relate(store, panesPart, "webextension", part));
  return part;
}
