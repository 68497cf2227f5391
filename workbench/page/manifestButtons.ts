import manifestText from "../../manifest.xml";

/** One button of the manifest's ribbon group. */
export interface RibbonButton {
  readonly action: string;
  readonly icon: string;
  readonly label: string;
  readonly tip: string;
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
  /** The cell menu's entries. */
  readonly cellMenu: readonly RibbonButton[];
}

/** Reads what Excel would show of the manifest, in one language ("fr-FR" overrides, the default texts otherwise). */
export function readManifestButtons(language: string): RibbonGroup {
  const manifest = new DOMParser().parseFromString(manifestText, "application/xml");
  const all = (parent: Element | Document, name: string): Element[] => [
    ...parent.getElementsByTagNameNS("*", name),
  ];
  const resources = new Map<string, string>();
  for (const kind of ["Image", "Url", "String"]) {
    for (const element of all(manifest, kind)) {
      const id = element.getAttribute("id");
      if (id === null) continue;
      const override = all(element, "Override").find((one) => one.getAttribute("Locale") === language);
      resources.set(id, (override?.getAttribute("Value") ?? element.getAttribute("DefaultValue")) as string);
    }
  }
  const resource = (element: Element | undefined): string =>
    resources.get(element?.getAttribute("resid") ?? "") ?? "";
  const button = (control: Element): RibbonButton => {
    const icon = resource(all(control, "Image").find((image) => image.getAttribute("size") === "32"));
    return {
      action: all(control, "FunctionName")[0]?.textContent?.trim() ?? "",
      icon: new URL(icon).pathname.replace(/^\//, "/addin/"),
      label: resource(all(control, "Label")[0]),
      tip: resource(all(control, "Description")[0]),
    };
  };
  const controls = (parent: Element | undefined): RibbonButton[] =>
    parent ? all(parent, "Control").map(button) : [];
  const group = all(manifest, "Group")[0];
  return {
    label: group ? resource(all(group, "Label")[0]) : "",
    buttons: controls(group),
    cellMenu: controls(all(manifest, "OfficeMenu")[0]),
  };
}
