import { connectHost, type Book } from "../host";
import { readFunctionLibrary } from "../host/functions/functionMetadata";
import { installFunctions } from "../host/functions/installFunctions";
import type { OfficeControls } from "../host/office/officeShim";
import { offerToPane } from "./paneContract";
import { officeThemes, type PageSettings } from "./settings";
import type { View } from "./view";

/** The add-in's pane in its frame, connected to one workbook. */
export interface Pane {
  run(action: string): Promise<void>;
  show(visible: boolean): void;
}

/** Resolves when the add-in has associated all its commands, which is the last thing its first script does. */
function whenLoaded(frame: HTMLIFrameElement): Promise<void> {
  return new Promise((resolve) => frame.addEventListener("load", () => resolve(), { once: true }));
}

/** Loads the add-in's own page into the frame, with a host of its own for this workbook. */
export async function openPane(view: View, book: Book, settings: PageSettings): Promise<Pane> {
  const host = connectHost(book);
  const tag = settings.language === "fr" ? "fr-FR" : "en-US";
  let controls: OfficeControls | undefined;
  const show = (visible: boolean): void => {
    view.pane.hidden = !visible;
    view.splitter.hidden = !visible;
    controls?.setVisibility(visible);
    window.dispatchEvent(new Event("resize"));
  };
  offerToPane({
    host,
    office: { displayLanguage: tag, contentLanguage: tag, officeTheme: officeThemes[settings.theme] },
    connected(made) {
      controls = made;
      made.onVisibility(show);
    },
  });
  view.frame.style.colorScheme = settings.theme;
  const metadata = (await (await fetch("/addin/functions.json")).json()) as unknown;
  const library = readFunctionLibrary("KPI", metadata);
  // Excel knows an installed add-in's functions before its page runs, which may enter formulas at once.
  book.functions.register(library);
  const loaded = whenLoaded(view.frame);
  view.frame.src = "/addin/taskpane.html";
  await loaded;
  installFunctions(book, host, library);
  return {
    show,
    async run(action) {
      if (!controls) throw new Error("The add-in's page did not connect.");
      await controls.runAction(action);
    },
  };
}
