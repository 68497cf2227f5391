import { makeStyles } from "@fluentui/react-components";
import { statuses } from "../../kpi/definition";
import type { Busy, PaneState } from "../state/paneState";
import type { Words } from "../words";
import { doneText } from "./Notices";
import { usePane, usePaneState, useWords } from "./PaneContext";
import { useStatusWord } from "./useStatusWord";

const useStyles = makeStyles({
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** What takes time, in words. */
export function busyText(busy: Busy, words: Words): string {
  return {
    reading: words.busyReading,
    applying: words.busyApplying,
    removing: words.busyRemoving,
    refreshing: words.busyRefreshing,
    showing: words.busyShowing,
    saving: words.busySaving,
    undoing: words.busyUndoing,
    checkingSharing: words.busyCheckingSharing,
    checking: words.busyChecking,
    repairing: words.busyRepairing,
    changingMode: words.busyChangingMode,
  }[busy];
}

/** Tells a screen reader what changes without moving the focus: work, its result, and the counts of the preview. */
export function LiveRegion(): JSX.Element {
  const styles = useStyles();
  const words = useWords();
  const word = useStatusWord();
  const { describe } = usePane();
  const state = usePaneState((whole) => whole);
  return (
    <>
      <div className={styles.hidden} role="status">
        {state.busy ? busyText(state.busy, words) : (politeText(state, words) ?? countsText(state, word))}
      </div>
      <div className={styles.hidden} role="alert">
        {[...state.problems, ...state.listProblems, ...state.previewProblems]
          .map((problem) => describe(problem, state.language))
          .join(" ")}
        {state.bug && words.bugTitle}
      </div>
    </>
  );
}

const politeText = (state: PaneState, words: Words): string | undefined =>
  state.done && doneText(state.done, words);

function countsText({ preview }: PaneState, word: ReturnType<typeof useStatusWord>): string {
  if (!preview) return "";
  return statuses
    .filter((status) => preview.counts[status] > 0)
    .map((status) => `${preview.counts[status]} ${word(status)}`)
    .join(", ");
}
