import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { usePane, usePaneState, useWords } from "../PaneContext";
import { StatusCounts } from "../StatusCounts";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  actions: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  conflict: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorStatusWarningForeground1,
  },
});

/** The first field that cannot be used takes the focus, once React has marked it. */
function focusFirstIssue(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}

/** What an apply would give, in sight while the form is scrolled, and the decision. */
export function ApplyBar(): JSX.Element {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const busy = usePaneState((state) => state.busy);
  const preview = usePaneState((state) => state.preview);
  const cancelling = usePaneState((state) => state.cancelling);
  const judged = usePaneState(({ draft }) => draft?.polarity !== "none");
  const conflict = preview?.conflict;
  const applying = busy === "applying";

  const apply = (): void => {
    void pane.apply();
    focusFirstIssue();
  };
  return (
    <div className={styles.bar}>
      {conflict ? (
        <p className={styles.conflict}>{words.conflictTitle(conflict.address)}</p>
      ) : (
        preview && judged && <StatusCounts counts={preview.counts} />
      )}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={busy !== undefined || conflict !== undefined}
          icon={applying ? <Spinner size="tiny" appearance="inverted" /> : null}
          onClick={apply}
        >
          {applying ? words.applying : words.apply}
        </Button>
        {applying ? (
          <Button disabledFocusable={cancelling} onClick={pane.cancel}>
            {cancelling ? words.stopping : words.stop}
          </Button>
        ) : (
          <Button onClick={() => pane.goTo({ name: "home" })}>{words.cancel}</Button>
        )}
      </div>
    </div>
  );
}
