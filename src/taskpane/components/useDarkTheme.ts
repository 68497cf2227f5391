import { useEffect, useState } from "react";

const query = "(prefers-color-scheme: dark)";

/**
 * Whether the pane is dark: as Office says, else as the system says. Excel tells of no change of its theme, so it is
 * asked again whenever the pane gets the focus back.
 *
 * @param officeIsDark What Office says; undefined where it says nothing (Excel on the web).
 */
export function useDarkTheme(officeIsDark: () => boolean | undefined): boolean {
  const now = (): boolean => officeIsDark() ?? window.matchMedia?.(query).matches ?? false;
  const [dark, setDark] = useState(now);
  useEffect(() => {
    const again = (): void => setDark(now());
    const media = window.matchMedia?.(query);
    media?.addEventListener("change", again);
    window.addEventListener("focus", again);
    document.addEventListener("visibilitychange", again);
    return () => {
      media?.removeEventListener("change", again);
      window.removeEventListener("focus", again);
      document.removeEventListener("visibilitychange", again);
    };
  });
  return dark;
}
