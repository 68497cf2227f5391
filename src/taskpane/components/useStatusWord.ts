import type { Status } from "../../kpi/definition";
import { statusWord } from "../../kpi/words/status";
import { usePaneState, useWords } from "./PaneContext";

/** The word of a status as it is written into the sheet; "no data", blank there, has a word in the pane. */
export function useStatusWord(): (status: Status) => string {
  const language = usePaneState((state) => state.language);
  const { noData } = useWords();
  return (status) => (status === "noData" ? noData : statusWord(status, language));
}
