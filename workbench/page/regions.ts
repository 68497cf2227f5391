import type { View } from "./view";

/** Lets F6 go round the parts of the window as in Excel (sheet, pane, title bar, ribbon), Shift+F6 the other way. */
export function followRegionKeys(view: View): void {
  let lastInGrid: HTMLElement = view.grid;
  view.grid.addEventListener("focusin", (event) => {
    lastInGrid = event.target as HTMLElement;
  });
  const firstButton = (element: HTMLElement) => (): void =>
    element.querySelector<HTMLElement>("button:enabled")?.focus();
  const regions = [
    { element: view.grid, enter: () => cellsOf(view.grid, lastInGrid)?.focus() },
    { element: view.pane, enter: () => view.frame.contentWindow?.focus() },
    { element: view.commands, enter: firstButton(view.commands) },
    { element: view.ribbon, enter: firstButton(view.ribbon) },
  ];
  const go = (event: KeyboardEvent): void => {
    if (event.key !== "F6") return;
    event.preventDefault();
    const open = regions.filter(({ element }) => !element.hidden);
    const at = open.findIndex(({ element }) => element.contains(document.activeElement));
    const next = event.shiftKey ? Math.max(at, 0) - 1 : (at + 1) % open.length;
    open.at(next)?.enter();
  };
  window.addEventListener("keydown", go, { capture: true });
  view.frame.addEventListener("load", () => view.frame.contentWindow?.addEventListener("keydown", go));
}

/** What had the focus in the grid, or what takes its place: the grid draws itself anew and drops its elements. */
const cellsOf = (grid: HTMLElement, last: HTMLElement): HTMLElement | null =>
  last.isConnected && last !== grid
    ? last
    : grid.querySelector<HTMLElement>("[contenteditable='true'], [tabindex]");
