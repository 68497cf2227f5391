import { bookData } from "../host/book/saveBook";
import { saveXlsx } from "../xlsx";
import { drawChrome } from "./chrome";
import { mountGrid, setCellMenuEntry, type MountedGrid } from "./grid";
import { readManifestButtons } from "./manifestButtons";
import { createMessages } from "./messages";
import { download, fetchWorkbook, openFile, type OpenWorkbook } from "./openFile";
import { openPane, type Pane } from "./pane";
import { keepSettings, readSettings, type PageSettings } from "./settings";
import { followSplitter } from "./splitter";
import { findView } from "./view";
import { workbenchWords, type PageWords } from "./words";

export interface Workbench {
  openFromServer(): Promise<void>;
}

/** The page: one workbook at a time in the grid, the add-in's pane beside it, and what is around both. */
export function createWorkbench(): Workbench {
  const view = findView();
  const settings = readSettings();
  const words = (): PageWords => workbenchWords[settings.language];
  const messages = createMessages(view.messages, words);
  let current: OpenWorkbook | undefined;
  let grid: MountedGrid | undefined;
  let pane: Pane | undefined;
  let changed = false;

  const fail = (error: unknown): void => {
    messages.say(error instanceof Error ? error.message : String(error), "error");
    throw error;
  };

  function draw(): void {
    const model = current?.book.model;
    drawChrome(
      view,
      {
        settings,
        fileName: current?.name ?? "",
        changed,
        canUndo: model?.getters.canUndo() ?? false,
        canRedo: model?.getters.canRedo() ?? false,
        ready: pane !== undefined,
      },
      {
        open: () => view.fileInput.click(),
        save,
        undo: () => void model?.dispatch("REQUEST_UNDO"),
        redo: () => void model?.dispatch("REQUEST_REDO"),
        run: (action) => void pane?.run(action).catch(fail),
        change: (change) => void changeSettings(change).catch(fail),
      },
    );
  }

  function save(): void {
    if (!current) return;
    download(current.name, saveXlsx(current.file, bookData(current.book)));
    changed = false;
    draw();
    messages.say(words().saved.replace("{name}", current.name), "info");
  }

  async function showWorkbook(opened: OpenWorkbook): Promise<void> {
    current = opened;
    pane = undefined;
    changed = false;
    draw();
    grid?.remove();
    grid = await mountGrid(view.grid, opened.book, settings.theme, {
      notify: (text) => messages.say(text, "info"),
      confirm: (text, yes, no) =>
        messages.ask(text, { label: "OK", run: yes }, { label: words().dismiss, ...(no ? { run: no } : {}) }),
    });
    pane = await openPane(view, opened.book, settings);
    for (const { action, label } of readManifestButtons(settings.language === "fr" ? "fr-FR" : "en-US")
      .cellMenu) {
      setCellMenuEntry(action, label, () => void pane?.run(action).catch(fail));
    }
    opened.book.model.on("update", view, draw);
    opened.book.model.on("command-finalized", view, () => {
      if (current !== opened || !opened.book.model.getters.canUndo()) return;
      changed = true;
    });
    draw();
  }

  async function openBytes(name: string, bytes: Uint8Array): Promise<void> {
    messages.clear();
    const opened = openFile(name, bytes, settings.language);
    if ("refused" in opened) messages.say(opened.refused, "error");
    else await showWorkbook(opened);
  }

  function openChosen(file: File): void {
    const open = (): void => {
      void file
        .arrayBuffer()
        .then((buffer) => openBytes(file.name, new Uint8Array(buffer)))
        .catch(fail);
    };
    if (!changed || !current) return open();
    messages.ask(
      words().discard.replace("{name}", current.name),
      { label: words().discardYes, run: open },
      { label: words().discardNo },
    );
  }

  async function changeSettings(change: Partial<PageSettings>): Promise<void> {
    Object.assign(settings, change);
    keepSettings(settings);
    const stillChanged = changed;
    if (current) await showWorkbook(current);
    changed = stillChanged;
    draw();
  }

  function listen(): void {
    followSplitter(view.splitter, view.pane);
    view.closePane.addEventListener("click", () => pane?.show(false));
    view.fileInput.addEventListener("change", () => {
      const [file] = view.fileInput.files ?? [];
      view.fileInput.value = "";
      if (file) openChosen(file);
    });
    document.addEventListener("keydown", (event) => {
      if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      save();
    });
    document.addEventListener("dragover", (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      view.drop.hidden = false;
    });
    document.addEventListener("dragleave", (event) => {
      if (!event.relatedTarget) view.drop.hidden = true;
    });
    document.addEventListener("drop", (event) => {
      view.drop.hidden = true;
      const [file] = event.dataTransfer?.files ?? [];
      if (!file) return;
      event.preventDefault();
      openChosen(file);
    });
  }

  listen();
  draw();
  return {
    async openFromServer() {
      try {
        const { name, bytes } = await fetchWorkbook();
        await openBytes(name, bytes);
      } catch (error) {
        fail(error);
      }
    },
  };
}
