import { setCardSupport, setMessageLanguage } from "./functions";
import { registerCommands } from "./commands";
import type { Pane } from "./taskpane/state/pane";

let loading: Promise<Pane> | undefined;

/** Loads the pane's part of the program, once; the functions must not wait for it. */
function openPane(): Promise<Pane> {
  loading ??= loadPane();
  return loading;
}

async function loadPane(): Promise<Pane> {
  const container = document.getElementById("root");
  if (!container) throw new Error("The page has no element with the id root.");
  try {
    const { startTaskpane } = await import("./taskpane");
    return startTaskpane(container);
  } catch (error) {
    loading = undefined;
    const text = document.createElement("p");
    text.className = "failed";
    text.textContent = `KPI Status could not be loaded. Close and reopen this pane.\nKPI Status n’a pas pu être chargé. Fermez puis rouvrez ce volet.\n\n${String(error)}`;
    container.replaceChildren(text);
    throw error;
  }
}

/** Error messages follow the reader's Office; cards need a recent one. */
function prepareFunctions(): void {
  setMessageLanguage(/^fr\b/i.test(Office.context.displayLanguage) ? "fr" : "en");
  setCardSupport(Office.context.requirements.isSetSupported("ExcelApi", "1.19"));
}

registerCommands(openPane);
void Office.onReady().then(prepareFunctions);
void Office.onReady().then(openPane);
