import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { Done } from "../state/paneState";
import type { Words } from "../words";
import { BugReport } from "./BugReport";
import { usePane, usePaneState, useWords } from "./PaneContext";
import { ProblemBars } from "./ProblemBars";

/** Addresses one after another; the sheet is named once as long as it stays the same. */
function placesText(addresses: readonly string[]): string {
  const sheetOf = (address: string): string => address.slice(0, address.lastIndexOf("!") + 1);
  return addresses
    .map((address, index) => {
      const before = addresses[index - 1];
      const sheet = sheetOf(address);
      return before !== undefined && sheetOf(before) === sheet ? address.slice(sheet.length) : address;
    })
    .join(", ");
}

/** What was done, in words. */
export function doneText(done: Done, words: Words): string {
  switch (done.what) {
    case "applied":
      return done.unchanged
        ? words.appliedNothing(done.name)
        : words.appliedTo(done.name, placesText(done.addresses));
    case "removed":
      return words.removedDone(done.name, done.cells);
    case "refreshed":
      return done.unchanged ? words.refreshedNothing : words.refreshedDone(done.cells);
  }
}

function DoneBar({ done }: { readonly done: Done }): JSX.Element {
  const pane = usePane();
  const words = useWords();
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>{doneText(done, words)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={words.dismiss}
            onClick={pane.dismiss}
          />
        }
      >
        {done.what === "applied" && (
          <Button size="small" onClick={() => void pane.show(done.id)}>
            {words.showInSheet}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

/** The outcome of the last action: done, problems a person can mend, or an error of the program. */
export function Notices(): JSX.Element | null {
  const problems = usePaneState((state) => state.problems);
  const done = usePaneState((state) => state.done);
  const bug = usePaneState((state) => state.bug);
  if (!done && !bug && problems.length === 0) return null;
  return (
    <>
      {bug && <BugReport bug={bug} />}
      <ProblemBars problems={problems} />
      {done && <DoneBar done={done} />}
    </>
  );
}
