import { element } from "./element";
import { readManifestButtons } from "./manifestButtons";
import type { PageSettings } from "./settings";
import type { View } from "./view";
import { workbenchWords, type PageWords } from "./words";

/** What the buttons around grid and pane do. */
export interface ChromeActions {
  open(): void;
  save(): void;
  undo(): void;
  redo(): void;
  run(action: string): void;
  change(settings: Partial<PageSettings>): void;
}

/** What the buttons around grid and pane show. */
export interface ChromeState {
  readonly settings: PageSettings;
  readonly fileName: string;
  readonly changed: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly ready: boolean;
}

/** Whether nothing has to be drawn anew. */
export const sameState = (one: ChromeState, other: ChromeState): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

function choice<T extends string>(
  label: string,
  value: T,
  options: readonly (readonly [T, string])[],
  choose: (value: T) => void,
): HTMLElement {
  const select = element(
    "select",
    { "aria-label": label, change: (event) => choose((event.target as HTMLSelectElement).value as T) },
    ...options.map(([key, text]) => element("option", { value: key, selected: key === value }, text)),
  );
  return element("label", {}, element("span", { class: "visually-hidden" }, label), select);
}

function commands(words: PageWords, state: ChromeState, actions: ChromeActions): HTMLElement[] {
  const button = (id: string, label: string, run: () => void, enabled = true): HTMLElement =>
    element("button", { type: "button", id, click: run, disabled: !enabled }, label);
  return [
    button("open", words.open, actions.open),
    button("save", words.save, actions.save, state.ready),
    button("undo", words.undo, actions.undo, state.canUndo),
    button("redo", words.redo, actions.redo, state.canRedo),
    choice(
      words.language,
      state.settings.language,
      [
        ["en", "English"],
        ["fr", "Français"],
      ],
      (language) => actions.change({ language }),
    ),
    choice(
      words.theme,
      state.settings.theme,
      [
        ["light", words.light],
        ["dark", words.dark],
      ],
      (theme) => actions.change({ theme }),
    ),
  ];
}

/** Draws title bar and ribbon for a state. The ribbon's buttons are the manifest's. */
export function drawChrome(view: View, state: ChromeState, actions: ChromeActions): void {
  const words = workbenchWords[state.settings.language];
  const { language, theme } = state.settings;
  document.documentElement.lang = language;
  document.documentElement.dataset["theme"] = theme;
  document.title = `${state.fileName} — KPI Status`;
  view.badge.textContent = words.workbench;
  view.file.textContent = state.changed ? `${state.fileName} — ${words.notSaved}` : state.fileName;
  view.drop.textContent = words.dropHere;
  view.grid.setAttribute("aria-label", words.grid);
  view.ribbon.setAttribute("aria-label", words.ribbon);
  view.splitter.setAttribute("aria-label", words.resizePane);
  view.closePane.setAttribute("aria-label", words.closePane);
  const focused = document.activeElement?.id;
  view.commands.replaceChildren(...commands(words, state, actions));

  const group = readManifestButtons(language === "fr" ? "fr-FR" : "en-US");
  view.ribbon.replaceChildren(
    ...group.buttons.map(({ action, icon, label, tip }) =>
      element(
        "button",
        {
          type: "button",
          id: `ribbon-${action}`,
          title: tip,
          click: () => actions.run(action),
          disabled: !state.ready,
        },
        element("img", { src: icon, width: "24", height: "24", alt: "" }),
        label,
      ),
    ),
    element("span", { class: "notice" }, words.notice),
  );
  if (focused) document.getElementById(focused)?.focus();
}
