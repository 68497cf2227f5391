import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ThreeClicks } from "./ThreeClicks";
import { usePane, usePaneState, useWords } from "./PaneContext";

const useStyles = makeStyles({
  empty: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, maxWidth: "360px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0 },
  steps: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    counterReset: "step",
  },
  step: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    alignItems: "baseline",
    counterIncrement: "step",
    "::before": {
      content: "counter(step)",
      flexShrink: 0,
      width: "22px",
      height: "22px",
      lineHeight: "22px",
      textAlign: "center",
      borderRadius: tokens.borderRadiusCircular,
      fontSize: tokens.fontSizeBase200,
      fontWeight: tokens.fontWeightSemibold,
      backgroundColor: tokens.colorBrandBackground2,
      color: tokens.colorBrandForeground2,
    },
  },
  button: { alignSelf: "flex-start" },
  note: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Shown while the workbook has no KPI: the three clicks to the first one. */
export function EmptyState(): JSX.Element {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const busy = usePaneState((state) => state.busy !== undefined);
  return (
    <div className={styles.empty}>
      <ThreeClicks />
      <h2 className={styles.title}>{words.emptyTitle}</h2>
      <p className={styles.text}>{words.emptyLead}</p>
      <ol className={styles.steps}>
        {[words.emptyStep1, words.emptyStep2, words.emptyStep3].map((step) => (
          <li key={step} className={styles.step}>
            <span>{step}</span>
          </li>
        ))}
      </ol>
      <Button
        className={styles.button}
        appearance="primary"
        icon={<AddRegular />}
        disabledFocusable={busy}
        onClick={() => void pane.mark()}
      >
        {words.markAsKpi}
      </Button>
      <p className={styles.note}>{words.emptyNote}</p>
    </div>
  );
}
