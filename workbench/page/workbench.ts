import { isCoreCommand, type Command } from "@odoo/o-spreadsheet";
import { bookData } from "../host/book/saveBook";
import { saveXlsx } from "../xlsx";
import { drawChrome, sameState, type ChromeState } from "./chrome";
import { mountGrid, setCellMenuEntry, type MountedGrid } from "./grid";
import { readManifestButtons } from "./manifestButtons";
import { createMessages } from "./messages";
import { download, fetchWorkbook, openFile, type OpenWorkbook } from "./openFile";
import { openPane, type Pane } from "./pane";
import { followRegionKeys } from "./regions";
import { keepSettings, readSettings, type PageSettings } from "./settings";
import { followSplitter } from "./splitter";
import { findView } from "./view";
import { workbenchWords, type PageWords } from "./words";

export interface Workbench {
  openFromServer(): Promise<void>;
}

/** Milliseconds that saving waits for functions at most. */
const longestCalculation = 5000;

/** Whether a command changes what is saved, and not only what is looked at. */
function changesBook(command: Command): boolean {
  return isCoreCommand(command) || command.type === "REQUEST_UNDO" || command.type === "REQUEST_REDO";
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
  let drawn: ChromeState | undefined;

  const fail = (error: unknown): void => {
    messages.say(error instanceof Error ? error.message : String(error), "error");
    throw error;
  };

  /** Draws only what is new: a button that is drawn anew under a finger or the keyboard misses the press. */
  function draw(): void {
    const getters = current?.book.model.getters;
    const state = {
      settings: { ...settings },
      fileName: current?.name ?? "",
      changed,
      canUndo: getters?.canUndo() ?? false,
      canRedo: getters?.canRedo() ?? false,
      ready: pane !== undefined,
    };
    if (drawn && sameState(state, drawn)) return;
    drawn = state;
    drawChrome(view, state, {
      open: () => view.fileInput.click(),
      save: () => void save().catch(fail),
      undo: () => void current?.book.model.dispatch("REQUEST_UNDO"),
      redo: () => void current?.book.model.dispatch("REQUEST_REDO"),
      run: (action) => void pane?.run(action).catch(fail),
      change: (change) => void changeSettings(change).catch(fail),
    });
  }

  /** Saves once the functions have answered, so that the file holds their results; not later than a person waits. */
  async function save(): Promise<void> {
    if (!current) return;
    const patience = new Promise((resolve) => setTimeout(resolve, longestCalculation));
    await Promise.race([current.book.functions.settled(), patience]);
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
    grid = await mountGrid(view.grid, opened.book, settings, {
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
    opened.book.model.on("command-dispatched", view, (command: unknown) => {
      if (current === opened && changesBook(command as Command)) changed = true;
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
    followRegionKeys(view);
    view.closePane.addEventListener("click", () => pane?.show(false));
    view.fileInput.addEventListener("change", () => {
      const [file] = view.fileInput.files ?? [];
      view.fileInput.value = "";
      if (file) openChosen(file);
    });
    document.addEventListener("keydown", (event) => {
      if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void save().catch(fail);
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
