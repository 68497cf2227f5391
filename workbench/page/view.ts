/** The page's fixed parts. */
export interface View {
  readonly badge: HTMLElement;
  readonly file: HTMLElement;
  readonly commands: HTMLElement;
  readonly ribbon: HTMLElement;
  readonly messages: HTMLElement;
  readonly grid: HTMLElement;
  readonly splitter: HTMLElement;
  readonly pane: HTMLElement;
  readonly closePane: HTMLElement;
  readonly frame: HTMLIFrameElement;
  readonly fileInput: HTMLInputElement;
  readonly drop: HTMLElement;
}

function part<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element with the id ${id}.`);
  return found as T;
}

export function findView(): View {
  return {
    badge: part("badge"),
    file: part("file"),
    commands: part("commands"),
    ribbon: part("ribbon"),
    messages: part("messages"),
    grid: part("grid"),
    splitter: part("splitter"),
    pane: part("pane"),
    closePane: part("close-pane"),
    frame: part<HTMLIFrameElement>("frame"),
    fileInput: part<HTMLInputElement>("file-input"),
    drop: part("drop"),
  };
}
