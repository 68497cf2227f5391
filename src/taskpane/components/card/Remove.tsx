import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { usePane, usePaneState, useWords } from "../PaneContext";

const useStyles = makeStyles({
  start: { alignSelf: "flex-start", marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  question: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  actions: { display: "flex", gap: tokens.spacingHorizontalS },
});

export interface RemoveProps {
  readonly id: string;
  readonly name: string;
}

/** Removing asks once, in place: the safe answer has the focus and Escape gives it. */
export function Remove({ id, name }: RemoveProps): JSX.Element {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const busy = usePaneState((state) => state.busy !== undefined);
  const [asking, setAsking] = useState(false);
  const part = useRef<HTMLDivElement>(null);
  const wasAsking = useRef(asking);
  useEffect(() => {
    if (asking !== wasAsking.current) part.current?.querySelector("button")?.focus();
    wasAsking.current = asking;
  }, [asking]);

  if (!asking) {
    return (
      <div ref={part} className={styles.start}>
        <Button
          appearance="subtle"
          icon={<DeleteRegular />}
          disabledFocusable={busy}
          onClick={() => setAsking(true)}
        >
          {words.remove}
        </Button>
      </div>
    );
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") setAsking(false);
  };
  return (
    <div
      ref={part}
      className={styles.question}
      role="group"
      aria-label={words.removeQuestion(name)}
      onKeyDown={onKeyDown}
    >
      <p className={styles.title}>{words.removeQuestion(name)}</p>
      <p className={styles.text}>{words.removeText}</p>
      <div className={styles.actions}>
        <Button onClick={() => setAsking(false)}>{words.keep}</Button>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void pane.remove(id)}>
          {words.removeConfirm}
        </Button>
      </div>
    </div>
  );
}
