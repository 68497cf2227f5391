import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { Conflict } from "../../../workbook/port";
import { usePane, useWords } from "../PaneContext";
import { useSetField } from "./useDraft";

/** The place is taken: which cells hold what, and where else the columns could go. */
export function ConflictBar({ conflict }: { readonly conflict: Conflict }): JSX.Element {
  const words = useWords();
  const pane = usePane();
  const setField = useSetField();
  const cells = conflict.holds.map(({ address, text }) => words.conflictCell(address, text)).join(", ");
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.conflictTitle(conflict.address)}</MessageBarTitle>
        {words.conflictHolds(cells)}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => setField("place", conflict.nextFree)}>
          {words.useNextFree(conflict.nextFree)}
        </Button>
        <Button size="small" onClick={() => void pane.useSelection("place")}>
          {words.usePlaceSelection}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
