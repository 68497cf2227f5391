import type { SheetProtectionData } from "../../host/bookData";
import {
  attribute,
  booleanAttribute,
  childOf,
  elementLike,
  insertInOrder,
  removeElement,
  setAttributes,
  type Element,
} from "../package/xml";
import { SHEET_ORDER } from "./sheetOrder";

/** Excel's option names by the file's attribute; the file says what is forbidden, with these defaults. */
const OPTIONS: Readonly<Record<string, { readonly option: string; readonly forbidden: boolean }>> = {
  objects: { option: "allowEditObjects", forbidden: false },
  scenarios: { option: "allowEditScenarios", forbidden: false },
  formatCells: { option: "allowFormatCells", forbidden: true },
  formatColumns: { option: "allowFormatColumns", forbidden: true },
  formatRows: { option: "allowFormatRows", forbidden: true },
  insertColumns: { option: "allowInsertColumns", forbidden: true },
  insertRows: { option: "allowInsertRows", forbidden: true },
  insertHyperlinks: { option: "allowInsertHyperlinks", forbidden: true },
  deleteColumns: { option: "allowDeleteColumns", forbidden: true },
  deleteRows: { option: "allowDeleteRows", forbidden: true },
  sort: { option: "allowSort", forbidden: true },
  autoFilter: { option: "allowAutoFilter", forbidden: true },
  pivotTables: { option: "allowPivotTables", forbidden: true },
};
const SECRETS = ["password", "algorithmName", "hashValue", "saltValue", "spinCount"];

export function readProtection(root: Element): SheetProtectionData | undefined {
  const element = childOf(root, "sheetProtection");
  if (element === undefined || !booleanAttribute(element, "sheet")) return undefined;
  const secret = Object.fromEntries(
    SECRETS.flatMap((name) => {
      const value = attribute(element, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const options: Record<string, boolean | string> = {};
  for (const [name, { option, forbidden }] of Object.entries(OPTIONS)) {
    options[option] = !booleanAttribute(element, name, forbidden);
  }
  const lockedForbidden = booleanAttribute(element, "selectLockedCells");
  const unlockedForbidden = booleanAttribute(element, "selectUnlockedCells");
  options.selectionMode = unlockedForbidden ? "None" : lockedForbidden ? "Unlocked" : "Normal";
  return { ...(Object.keys(secret).length > 0 && { secret }), options };
}

export function writeProtection(root: Element, protection: SheetProtectionData | undefined): void {
  const old = childOf(root, "sheetProtection");
  if (old !== undefined) removeElement(old);
  if (protection === undefined) return;
  const element = insertInOrder(
    root,
    elementLike(root, "sheetProtection", protection.secret ?? {}),
    SHEET_ORDER,
  );
  setAttributes(element, { sheet: 1 });
  for (const [name, { option, forbidden }] of Object.entries(OPTIONS)) {
    const isForbidden =
      protection.options[option] === undefined ? forbidden : protection.options[option] !== true;
    if (isForbidden !== forbidden) setAttributes(element, { [name]: isForbidden });
  }
  const mode = protection.options.selectionMode;
  if (mode === "Unlocked" || mode === "None") setAttributes(element, { selectLockedCells: 1 });
  if (mode === "None") setAttributes(element, { selectUnlockedCells: 1 });
}
