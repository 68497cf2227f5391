import { Button, Field, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { busyText } from "./LiveRegion";
import { usePane, usePaneState, useWords } from "./PaneContext";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "flex-end", gap: tokens.spacingHorizontalM },
  progress: { flexGrow: 1, minWidth: 0 },
  stop: { minWidth: 0, flexShrink: 0 },
});

/** Work on several KPIs: how far it is, the KPI it is at, and the way to stop it. */
export function WorkBar(): JSX.Element | null {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const busy = usePaneState((state) => state.busy);
  const progress = usePaneState((state) => state.progress);
  const cancelling = usePaneState((state) => state.cancelling);
  if (!busy || !progress) return null;
  const { done, total, name } = progress;
  return (
    <div className={styles.bar}>
      <Field className={styles.progress} label={busyText(busy, words)} hint={name}>
        <ProgressBar value={done} max={total} aria-valuetext={words.progressAt(done, total)} />
      </Field>
      <Button className={styles.stop} size="small" disabledFocusable={cancelling} onClick={pane.cancel}>
        {cancelling ? words.stopping : words.stop}
      </Button>
    </div>
  );
}
