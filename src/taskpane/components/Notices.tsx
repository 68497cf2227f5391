import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { Done } from "../state/paneState";
import type { Words } from "../words";
import { BugReport } from "./BugReport";
import { usePane, usePaneState, useWords } from "./PaneContext";
import { ProblemBars } from "./ProblemBars";

/** What was done, in words. */
export function doneText(done: Done, words: Words): string {
  switch (done.what) {
    case "applied":
      return done.unchanged
        ? words.appliedNothing(done.name)
        : words.appliedTo(done.name, done.addresses.join(", "));
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
      <MessageBarBody>
        <MessageBarTitle>{words.doneTitle}</MessageBarTitle>
        {doneText(done, words)}
      </MessageBarBody>
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
