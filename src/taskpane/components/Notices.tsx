import { lazy, Suspense } from "react";
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { Mode } from "../../kpi/definition";
import type { LastDone } from "../../workbook/port";
import type { Done } from "../state/paneState";
import type { Words } from "../words";
import { BugReport } from "./BugReport";
import { usePane, usePaneState, useWords } from "./PaneContext";
import { ProblemBars } from "./ProblemBars";

const useStyles = makeStyles({
  actions: { flexWrap: "wrap", justifyContent: "flex-start", rowGap: tokens.spacingVerticalS },
  action: { minWidth: 0, whiteSpace: "nowrap" },
  hint: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** Steps that one KPI takes: so little is done before a bar could be read. */
const shortWork = 2;

const WorkBar = lazy(async () => ({ default: (await import("./WorkBar")).WorkBar }));

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

const modeText = (mode: Mode, names: string, words: Words): string =>
  ({ live: words.modeNowLive, portable: words.modeNowPortable, frozen: words.modeNowFrozen })[mode](names);

function undoneText(of: LastDone["what"], names: string, words: Words): string {
  if (of === "apply") return words.undoApply(names);
  return of === "remove" ? words.undoRemove(names) : words.undoOther;
}

/** What was done, in words. */
export function doneText(done: Done, words: Words): string {
  switch (done.what) {
    case "applied":
      return done.unchanged
        ? words.appliedNothing(done.name)
        : words.appliedTo(done.name, placesText(done.addresses));
    case "appliedMany":
      return done.unchanged ? words.appliedManyNothing : words.appliedMany(done.count, done.cells);
    case "removed":
      return words.removedDone(done.name, done.cells);
    case "refreshed":
      return done.unchanged ? words.refreshedNothing : words.refreshedDone(done.cells);
    case "mode":
      if (done.unchanged) return words.modeUnchanged;
      return modeText(
        done.mode,
        done.names.length > 3 ? words.allOf(done.names.length) : done.names.join(", "),
        words,
      );
    case "parked": {
      const names = done.names.length > 3 ? words.allOf(done.names.length) : done.names.join(", ");
      return done.parked ? words.parkedDone(names) : words.activatedDone(names);
    }
    case "repaired":
      return words.repairedDone(done.count);
    case "undone":
      return undoneText(done.of, done.names.join(", "), words);
  }
}

/** Whether what is told changed the workbook; only that can be taken back. */
const changed = (done: Done): boolean =>
  done.what === "removed" ||
  done.what === "repaired" ||
  done.what === "parked" ||
  (done.what !== "undone" && !done.unchanged);

/** New columns, which the next periods shall reach too. */
const wasApplied = (done: Done): boolean =>
  (done.what === "applied" || done.what === "appliedMany") && !done.unchanged;

function DoneBar({ done }: { readonly done: Done }): JSX.Element {
  const styles = useStyles();
  const pane = usePane();
  const words = useWords();
  const undoable = usePaneState((state) => state.lastDone !== undefined);
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        {doneText(done, words)}
        {wasApplied(done) && <div className={styles.hint}>{words.growsLater}</div>}
      </MessageBarBody>
      <MessageBarActions
        className={styles.actions}
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
          <Button className={styles.action} size="small" onClick={() => void pane.show(done.id)}>
            {words.showInSheet}
          </Button>
        )}
        {undoable && changed(done) && (
          <Button className={styles.action} size="small" onClick={() => void pane.undo()}>
            {words.undo}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

/** After a work that Excel refused half-way: what stands can be taken away. */
function TakeBack(): JSX.Element {
  const pane = usePane();
  const words = useWords();
  return (
    <div>
      <Button onClick={() => void pane.undo()}>{words.takeBack}</Button>
    </div>
  );
}

/** The outcome of the last action: done, problems a person can mend, or an error of the program. */
export function Notices(): JSX.Element | null {
  const problems = usePaneState((state) => state.problems);
  const done = usePaneState((state) => state.done);
  const bug = usePaneState((state) => state.bug);
  const long = usePaneState((state) => (state.progress?.total ?? 0) > shortWork);
  const unfinished = usePaneState((state) => state.lastDone?.unfinished === true && !state.busy);
  if (!done && !bug && !long && problems.length === 0) return null;
  return (
    <>
      {long && (
        <Suspense>
          <WorkBar />
        </Suspense>
      )}
      {bug && <BugReport bug={bug} />}
      <ProblemBars problems={problems} />
      {problems.length > 0 && unfinished && <TakeBack />}
      {done && <DoneBar done={done} />}
    </>
  );
}
