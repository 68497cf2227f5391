import { createRoot } from "react-dom/client";
import { createKpiWorkbook, describe, describeFinding, repairWords } from "../workbook";
import { chosenLanguage, keepLanguage } from "./chosenLanguage";
import { PaneRoot } from "./components/PaneRoot";
import { officeIsDark } from "./officeTheme";
import { readFunctionHelp } from "./readFunctionHelp";
import { languageOf } from "./state/locale";
import { createPane, type Pane } from "./state/pane";

/**
 * Shows the pane in `container` and begins to follow the workbook.
 *
 * @returns What the ribbon's commands may ask of the pane.
 */
export function startTaskpane(container: HTMLElement): Pane {
  const { displayLanguage } = Office.context;
  const storage = (): Storage => window.localStorage;
  const pane = createPane({
    workbook: createKpiWorkbook(),
    describe,
    describeFinding,
    describeRepair: (repair, language) => repairWords[repair][language],
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
