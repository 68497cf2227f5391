import path from "node:path";
import type { Element } from "@xmldom/xmldom";
import sharp from "sharp";
import { commandIds } from "../../src/commands";
import { all, builtManifest, childrenOf, manifestText, parseXml, root } from "./support/manifest";

/**
 * The rules of Microsoft's manifest schema and of its validator that an offline test can hold:
 * https://learn.microsoft.com/javascript/api/manifest and .../office/dev/add-ins/develop/xml-manifest-overview.
 */
const manifest = parseXml(manifestText);
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? "";
const text = (name: string): string => all(manifest, name)[0]?.textContent ?? "";
const resources = ["Image", "Url", "String"]
  .flatMap((kind) => all(manifest, kind))
  .filter((one) => attribute(one, "id"));
const resourceValue = (id: string): string =>
  attribute(resources.find((one) => attribute(one, "id") === id) as Element, "DefaultValue");

/** Names in the order that the schema's sequences ask for; the first is the parent's. */
const sequences: readonly (readonly [string, ...string[]])[] = [
  [
    "OfficeApp",
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  ["VersionOverrides", "Description", "Requirements", "Hosts", "Resources"],
  ["Resources", "Images", "Urls", "ShortStrings", "LongStrings"],
  ["AllFormFactors", "ExtensionPoint"],
  ["DesktopFormFactor", "GetStarted", "FunctionFile", "ExtensionPoint"],
  ["GetStarted", "Title", "Description", "LearnMoreUrl"],
  ["Group", "Label", "Icon", "Control"],
  ["Control", "Label", "Supertip", "Icon", "Action"],
  ["Supertip", "Title", "Description"],
];

test("has every element in the order of Microsoft's schema", () => {
  for (const [parent, ...order] of sequences) {
    const found = all(manifest, parent);
    expect({ parent, count: found.length > 0 }).toEqual({ parent, count: true });
    for (const element of found) {
      const places = childrenOf(element).map((child) => order.indexOf(child.localName ?? ""));
      expect({ parent, unknown: places.includes(-1) }).toEqual({ parent, unknown: false });
      expect({ parent, places }).toEqual({ parent, places: [...places].sort((a, b) => a - b) });
    }
  }
});

test("is a task-pane add-in for workbooks that needs the shared runtime and nothing above it", () => {
  expect(attribute(manifest.documentElement as Element, "xsi:type")).toBe("TaskPaneApp");
  expect(text("Id")).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(text("Version")).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  expect(text("Permissions")).toBe("ReadWriteDocument");
  const sets = all(manifest, "Set").map((set) => [attribute(set, "Name"), attribute(set, "MinVersion")]);
  expect(sets).toEqual([["SharedRuntime", "1.1"]]);
  expect(all(manifest, "TaskpaneId")).toEqual([]);
});

test("puts the runtime first under its host and gives runtime, functions' page and commands the same page", () => {
  const [runtime] = all(manifest, "Runtime") as [Element];
  const runtimes = runtime.parentNode as Element;
  expect(childrenOf(runtimes.parentNode as Element)[0]).toBe(runtimes);
  expect(attribute(runtime, "lifetime")).toBe("long");
  const page = attribute(childrenOf(all(manifest, "Page")[0] as Element)[0] as Element, "resid");
  const commands = attribute(all(manifest, "FunctionFile")[0] as Element, "resid");
  expect([page, commands]).toEqual([attribute(runtime, "resid"), attribute(runtime, "resid")]);
  expect(resourceValue(page)).toBe(attribute(all(manifest, "SourceLocation")[0] as Element, "DefaultValue"));
});

test("defines each resource once, and exactly those that are used", () => {
  const defined = resources.map((one) => attribute(one, "id"));
  const used = [...all(manifest, "*")].map((one) => attribute(one, "resid")).filter((id) => id !== "");
  expect(new Set(defined).size).toBe(defined.length);
  expect([...new Set(used)].sort()).toEqual([...defined].sort());
});

test("keeps to the lengths that Office allows", () => {
  for (const one of resources) {
    expect(attribute(one, "id").length).toBeLessThanOrEqual(32);
    const limit = (one.parentNode as Element).localName === "ShortStrings" ? 125 : 250;
    if (one.localName !== "String") continue;
    for (const value of [
      attribute(one, "DefaultValue"),
      ...all(one, "Override").map((it) => attribute(it, "Value")),
    ]) {
      expect(value.length).toBeGreaterThan(0);
      expect({ value, fits: value.length <= limit }).toEqual({ value, fits: true });
    }
  }
  const [name, description] = ["DisplayName", "Description"].map((one) => all(manifest, one)[0] as Element);
  expect(attribute(name as Element, "DefaultValue").length).toBeLessThanOrEqual(125);
  expect(attribute(description as Element, "DefaultValue").length).toBeLessThanOrEqual(250);
});

test("has French for every text a person reads; the namespace stays the same in every language", () => {
  const localized = [
    ...all(manifest, "DisplayName"),
    ...childrenOf(manifest.documentElement as Element).filter((one) => one.localName === "Description"),
    ...all(manifest, "String").filter((one) => attribute(one, "id") !== "Functions.Namespace"),
    ...all(manifest, "Url").filter((one) => attribute(one, "id") === "Metadata.Url"),
  ];
  for (const one of localized) {
    const locales = all(one, "Override").map((override) => attribute(override, "Locale"));
    expect({ id: attribute(one, "id"), locales }).toEqual({ id: attribute(one, "id"), locales: ["fr-FR"] });
  }
  expect(resourceValue("Functions.Namespace")).toBe("KPI");
});

test("names exactly the actions that the add-in associates, all of them behind a button", () => {
  const named = all(manifest, "FunctionName").map((one) => one.textContent);
  expect([...new Set(named)].sort()).toEqual([...commandIds].sort());
});

test("names icons of every size, and each file has the size it is named for", async () => {
  const sizes = new Map<string, number>();
  for (const image of all(manifest, "Image")) {
    if (attribute(image, "resid") !== "")
      sizes.set(attribute(image, "resid"), Number(attribute(image, "size")));
  }
  for (const icon of all(manifest, "Icon")) {
    const named = all(icon, "Image").map((image) => Number(attribute(image, "size")));
    expect(named).toEqual(expect.arrayContaining([16, 32, 80]));
  }
  sizes.set("IconUrl", 32);
  sizes.set("HighResolutionIconUrl", 64);
  for (const [id, size] of sizes) {
    const direct = all(manifest, id)[0];
    const address = direct ? attribute(direct, "DefaultValue") : resourceValue(id);
    const { width, height, format } = await sharp(path.join(root, new URL(address).pathname)).metadata();
    expect({ id, width, height, format }).toEqual({ id, width: size, height: size, format: "png" });
  }
});

test("uses https throughout, and the local address only outside the build", async () => {
  const addresses = (source: string): string[] =>
    [...source.matchAll(/="(https?:\/\/[^"]*)"/g)]
      .map(([, address]) => address ?? "")
      .filter(
        (address) => !address.startsWith("http://schemas.microsoft.com/") && !address.includes("www.w3.org"),
      );
  expect(addresses(manifestText).length).toBeGreaterThan(40);
  for (const address of addresses(manifestText)) expect(address).toMatch(/^https:\/\/localhost:3000\//);
  const built = await builtManifest("https://status.example.org/kpi");
  for (const address of addresses(built))
    expect(address).toMatch(/^https:\/\/status\.example\.org\/kpi\/[^/]/);
  expect(built).not.toContain("localhost");
  expect(addresses(built)).toHaveLength(addresses(manifestText).length);
});

test("is refused by the build for an address that is not https", async () => {
  await expect(builtManifest("http://status.example.org/")).rejects.toThrow(/https/);
});
