import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import type { Conflict } from "../../../workbook/port";
import { formatFigure } from "../../state/figures";
import { markWords } from "../../words/mark";
import { usePane, usePaneState, useTexts, useWords } from "../PaneContext";
import { useDraft, useSetField } from "./useDraft";

const useStyles = makeStyles({
  title: { display: "block" },
  actions: { flexWrap: "wrap", justifyContent: "flex-start", rowGap: tokens.spacingVerticalS },
  action: { minWidth: 0, whiteSpace: "nowrap" },
});

/** A number as the reader writes it; any other text as it stands. */
const inLocale = (text: string, locale: string): string =>
  /^-?\d+(?:\.\d+)?$/.test(text) ? formatFigure(Number(text), "General", locale) : text;

/** The place is taken: which cells hold what, and where else the columns could go. */
export function ConflictBar({ conflict }: { readonly conflict: Conflict }): JSX.Element {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const own = useTexts(markWords);
  const setField = useSetField();
  const { placement, understood } = useDraft();
  const locale = usePaneState((state) => state.locale);
  const cells = conflict.holds
    .map(({ address, text }) => words.conflictCell(address, inLocale(text, locale)))
    .join(", ");
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle className={styles.title}>{words.conflictTitle(conflict.address)}</MessageBarTitle>
        {words.conflictHolds(cells)}
      </MessageBarBody>
      <MessageBarActions className={styles.actions}>
        <Button className={styles.action} size="small" onClick={() => setField("place", conflict.nextFree)}>
          {words.useNextFree(conflict.nextFree)}
        </Button>
        {understood?.orientation !== "tableColumn" && placement !== "insert" && (
          <Button
            className={styles.action}
            size="small"
            onClick={() => pane.change((draft) => ({ ...draft, place: "", placement: "insert" }))}
          >
            {own.insertBeside}
          </Button>
        )}
        <Button className={styles.action} size="small" onClick={() => void pane.useSelection("place")}>
          {words.usePlaceSelection}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
