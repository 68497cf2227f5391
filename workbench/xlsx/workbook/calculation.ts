import { declareContentType, withdrawContentType } from "../package/contentTypes";
import type { PartStore } from "../package/partStore";
import { relate, relationsOf, unrelate } from "../package/relationships";
import { appendChild, childOf, textOf, type Element } from "../package/xml";

const APP_PART = "docProps/app.xml";
const APP_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
const APP_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.extended-properties+xml";

/** The calculation chain names every formula cell; Excel makes it anew when it is not there. */
export function dropCalculationChain(store: PartStore, workbookPart: string): void {
  for (const { id, kind, target } of relationsOf(store, workbookPart)) {
    if (kind !== "calcChain") continue;
    unrelate(store, workbookPart, id);
    withdrawContentType(store, target);
    store.remove(target);
  }
}

/**
 * LibreOffice trusts the last values of a file only when it says that Excel or LibreOffice calculated them; else it
 * calculates again on opening and shows #NAME? for functions of an add-in it does not have.
 */
export function declareCalculator(store: PartStore): void {
  const part = appPart(store);
  if (/^(Microsoft|LibreOffice)/.test(textOf(childOf(store.read(part), "Application")))) return;
  const root = store.edit(part);
  state(root, "Application", "Microsoft Excel");
  state(root, "AppVersion", "16.0300");
}

function appPart(store: PartStore): string {
  const known = relationsOf(store, "").find(({ kind }) => kind === "extended-properties")?.target;
  if (known !== undefined && store.has(known)) return known;
  store.create(APP_PART, `<Properties xmlns="${APP_NAMESPACE}"/>`);
  declareContentType(store, APP_PART, APP_CONTENT_TYPE);
  relate(store, "", "extended-properties", APP_PART);
  return APP_PART;
}

function state(root: Element, name: string, text: string): void {
  const known = childOf(root, name);
  if (known === undefined) appendChild(root, name, {}, text);
  else known.textContent = text;
}
