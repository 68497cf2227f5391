import type { PageLanguage } from "./words";

export type Theme = "light" | "dark";

export interface PageSettings {
  language: PageLanguage;
  theme: Theme;
}

/** What the address asks for (`?language=fr&theme=dark`), else what the browser prefers. */
export function readSettings(): PageSettings {
  const asked = new URLSearchParams(location.search);
  const language = asked.get("language") ?? navigator.language;
  const prefersDark = matchMedia("(prefers-color-scheme: dark)").matches;
  const theme = asked.get("theme") ?? (prefersDark ? "dark" : "light");
  return {
    language: language.toLowerCase().startsWith("fr") ? "fr" : "en",
    theme: theme === "dark" ? "dark" : "light",
  };
}

/** Keeps the settings in the address, so that a reload or a shared link shows the same. */
export function keepSettings(settings: PageSettings): void {
  const address = new URL(location.href);
  address.searchParams.set("language", settings.language);
  address.searchParams.set("theme", settings.theme);
  history.replaceState(null, "", address);
}

/** `Office.context.officeTheme` as desktop Excel gives it. */
export const officeThemes = {
  light: {
    bodyBackgroundColor: "#FFFFFF",
    bodyForegroundColor: "#242424",
    controlBackgroundColor: "#FFFFFF",
    controlForegroundColor: "#242424",
    isDarkTheme: false,
  },
  dark: {
    bodyBackgroundColor: "#292929",
    bodyForegroundColor: "#FFFFFF",
    controlBackgroundColor: "#292929",
    controlForegroundColor: "#FFFFFF",
    isDarkTheme: true,
  },
} as const;
