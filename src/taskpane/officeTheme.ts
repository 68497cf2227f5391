/** Relative luminance of a color `#rrggbb`, 0 (black) to 1 (white), after WCAG 2.2. */
export function luminance(color: string): number {
  const channel = (from: number): number => {
    const share = parseInt(color.slice(from, from + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/**
 * Whether Office shows itself dark, by the background it gives its panes; undefined where it says nothing, as Excel
 * on the web does.
 */
export function officeIsDark(
  theme: Pick<Office.OfficeTheme, "bodyBackgroundColor"> | undefined,
): boolean | undefined {
  const background = theme?.bodyBackgroundColor;
  return background !== undefined && /^#[\da-f]{6}/i.test(background)
    ? luminance(background) < 0.18
    : undefined;
}
