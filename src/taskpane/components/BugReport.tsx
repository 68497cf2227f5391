import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import type { Bug } from "../state/paneState";
import { usePane, useWords } from "./PaneContext";

const useStyles = makeStyles({
  title: { display: "block" },
  details: {
    maxHeight: "140px",
    overflow: "auto",
    marginTop: tokens.spacingVerticalXS,
    marginBottom: 0,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    userSelect: "text",
  },
});

export interface BugReportProps {
  readonly bug: Bug;
  /** Called besides taking the message away. */
  readonly onDismiss?: () => void;
}

/** An error of the program, with all that its maker needs; nothing is hidden. */
export function BugReport({ bug, onDismiss }: BugReportProps): JSX.Element {
  const styles = useStyles();
  const pane = usePane();
  const words = useWords();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle className={styles.title}>{words.bugTitle}</MessageBarTitle>
        {words.bugText}
        <details>
          <summary>
            {words.bugDetails}: {bug.message}
          </summary>
          <pre className={styles.details} tabIndex={0}>
            {bug.details}
          </pre>
        </details>
      </MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          onClick={() => {
            pane.goTo({ name: "home" });
            onDismiss?.();
          }}
        >
          {words.reload}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
