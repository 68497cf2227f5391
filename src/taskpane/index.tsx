import { createRoot } from "react-dom/client";
import type * as WorkbookModule from "../workbook";
import { chosenLanguage, keepLanguage } from "./chosenLanguage";
import { PaneRoot } from "./components/PaneRoot";
import { officeIsDark } from "./officeTheme";
import { readFunctionHelp } from "./readFunctionHelp";
import { languageOf } from "./state/locale";
import { createPane, type Pane } from "./state/pane";
import { withFrenchSpaces } from "./words/frenchSpaces";
import { workbookWhenLoaded } from "./workbookWhenLoaded";

type WorkbookPart = typeof WorkbookModule;

/**
 * Shows the pane in `container` and begins to follow the workbook. The part that talks to Excel loads while the first
 * screen is painted.
 *
 * @returns What the ribbon's commands may ask of the pane.
 */
export function startTaskpane(container: HTMLElement): Pane {
  const { displayLanguage } = Office.context;
  const storage = (): Storage => window.localStorage;
  let part: WorkbookPart | undefined;
  const loading = import("../workbook").then((loaded) => {
    part = loaded;
    return loaded.createKpiWorkbook();
  });
  const words = (): WorkbookPart => {
    if (!part) throw new Error("A problem is described before anything was asked of the workbook.");
    return part;
  };
  const pane = createPane({
    workbook: workbookWhenLoaded(loading),
    describe: (problem, language) => withFrenchSpaces(words().describe(problem, language), language),
    describeFinding: (finding, language) =>
      withFrenchSpaces(words().describeFinding(finding, language), language),
    describeRepair: (repair, language) => words().repairWords[repair][language],
    displayLanguage,
    language: chosenLanguage(storage) ?? languageOf(displayLanguage),
    readFunctionHelp: () => readFunctionHelp((file) => fetch(file)),
    onLanguage: (language) => keepLanguage(storage, language),
  });
  container.replaceChildren();
  createRoot(container).render(
    <PaneRoot pane={pane} officeIsDark={() => officeIsDark(Office.context.officeTheme)} />,
  );
  void pane.start();
  return pane;
}
