import type { PartStore } from "../package/partStore";
import { attribute, childrenOf, descend, numberAttribute, type Element } from "../package/xml";

/** Resolves a color element to `#RRGGBB`; undefined for automatic or missing ones. */
export type ColorReader = (element: Element | undefined) => string | undefined;

/** Excel's palette for `indexed` 8…63 (0…7 repeat 8…15), [ECMA-376] 18.8.27. */
const PALETTE = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** Office's theme where the file has none; order of `theme` attributes: light, dark, light 2, dark 2, accents, links. */
const OFFICE_THEME =
  "FFFFFF 000000 EEECE1 1F497D 4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646 0000FF 800080".split(" ");
const THEME_ORDER = "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(
  " ",
);

export function colorReader(
  store: PartStore,
  themePart: string | undefined,
  styleRoot?: Element,
): ColorReader {
  const theme = themeColors(store, themePart);
  const own = styleRoot === undefined ? undefined : descend(styleRoot, "colors", "indexedColors");
  const palette =
    own === undefined ? undefined : childrenOf(own).map((color) => attribute(color, "rgb")?.slice(-6) ?? "");
  return (element) => {
    if (element === undefined) return undefined;
    const rgb = baseColor(element, theme, palette);
    if (rgb === undefined || !/^[0-9a-f]{6}$/i.test(rgb)) return undefined;
    return `#${withTint(rgb, numberAttribute(element, "tint") ?? 0)}`;
  };
}

function baseColor(
  element: Element,
  theme: readonly string[],
  palette?: readonly string[],
): string | undefined {
  const rgb = attribute(element, "rgb");
  if (rgb !== undefined) return rgb.slice(-6);
  const themeIndex = numberAttribute(element, "theme");
  if (themeIndex !== undefined) return theme[themeIndex];
  const index = numberAttribute(element, "indexed");
  if (index === undefined) return undefined;
  if (index === 64) return "000000";
  if (index === 65) return "FFFFFF";
  return palette?.[index] ?? PALETTE[index < 8 ? index : index - 8];
}

function themeColors(store: PartStore, part: string | undefined): readonly string[] {
  if (part === undefined || !store.has(part)) return OFFICE_THEME;
  const scheme = descend(store.read(part), "themeElements", "clrScheme");
  if (scheme === undefined) return OFFICE_THEME;
  return THEME_ORDER.map((name, index) => {
    const slot = descend(scheme, name);
    const color = slot === undefined ? undefined : childrenOf(slot)[0];
    const value = color && (attribute(color, "lastClr") ?? attribute(color, "val"));
    return value ?? OFFICE_THEME[index] ?? "000000";
  });
}

/** Lightens (tint above 0) or darkens (below 0) in the HSL model, [ECMA-376] 18.8.19. */
function withTint(rgb: string, tint: number): string {
  if (tint === 0) return rgb.toUpperCase();
  const [hue, saturation, lightness] = toHsl(rgb);
  const shifted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  return fromHsl(hue, saturation, shifted);
}

function toHsl(rgb: string): [number, number, number] {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const high = Math.max(r, g, b);
  const low = Math.min(r, g, b);
  const lightness = (high + low) / 2;
  const spread = high - low;
  if (spread === 0) return [0, 0, lightness];
  const saturation = spread / (1 - Math.abs(2 * lightness - 1));
  const sector =
    high === r ? ((g - b) / spread + 6) % 6 : high === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  return [sector, saturation, lightness];
}

function fromHsl(sector: number, saturation: number, lightness: number): string {
  const chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
  const middle = chroma * (1 - Math.abs((sector % 2) - 1));
  const base = lightness - chroma / 2;
  const order: [number, number, number][] = [
    [chroma, middle, 0],
    [middle, chroma, 0],
    [0, chroma, middle],
    [0, middle, chroma],
    [middle, 0, chroma],
    [chroma, 0, middle],
  ];
  return (order[Math.floor(sector) % 6] ?? [0, 0, 0])
    .map((part) =>
      Math.round((part + base) * 255)
        .toString(16)
        .toUpperCase()
        .padStart(2, "0"),
    )
    .join("");
}

/** `#1A2B3C` → the attribute value Excel writes. */
export function storedColor(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}
