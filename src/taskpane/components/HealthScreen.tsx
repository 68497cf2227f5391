import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { healthWords } from "../words/health";
import { FindingItem } from "./health/FindingItem";
import { usePane, usePaneState, useTexts } from "./PaneContext";
import { ProblemBars } from "./ProblemBars";
import { ScreenLayout } from "./ScreenLayout";

const useStyles = makeStyles({
  lead: { margin: 0 },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  fine: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  mark: { flexShrink: 0, fontSize: "24px", color: tokens.colorStatusSuccessForeground3 },
  quiet: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

/** What broke in the workbook, each with its repair; and the repair of all at once. */
export function HealthScreen(): JSX.Element {
  const styles = useStyles();
  const words = useTexts(healthWords);
  const pane = usePane();
  const findings = usePaneState((state) => state.findings);
  const problems = usePaneState((state) => state.healthProblems);
  const busy = usePaneState((state) => state.busy);
  // What takes a KPI away is decided one by one.
  const repairable = findings?.filter(({ repair }) => repair !== undefined && repair !== "removeKpi") ?? [];
  const removing = findings?.some(({ repair }) => repair === "removeKpi") === true;
  return (
    <ScreenLayout title={words.title} back>
      <p className={styles.lead}>{words.lead}</p>
      <ProblemBars problems={problems} />
      <div role="status">
        {busy === "checking" && <Spinner size="tiny" label={words.checking} labelPosition="after" />}
        {findings && findings.length > 0 && <p className={styles.title}>{words.findings(findings.length)}</p>}
        {findings?.length === 0 && busy !== "checking" && (
          <div className={styles.fine}>
            <CheckmarkCircleRegular className={styles.mark} aria-hidden="true" />
            <div>
              <p className={styles.title}>{words.fine}</p>
              <p className={styles.lead}>{words.fineLead}</p>
            </div>
          </div>
        )}
      </div>
      {findings && findings.length > 0 && (
        <ul className={styles.list} aria-label={words.findings(findings.length)}>
          {findings.map((finding, index) => (
            <FindingItem key={`${finding.code} ${finding.id ?? ""} ${index}`} finding={finding} />
          ))}
        </ul>
      )}
      {removing && repairable.length > 1 && <p className={styles.quiet}>{words.removalsApart}</p>}
      <div className={styles.actions}>
        {repairable.length > 1 && (
          <Button
            appearance="primary"
            disabledFocusable={busy !== undefined}
            onClick={() => void pane.repair(repairable)}
          >
            {words.repairAll(repairable.length)}
          </Button>
        )}
        <Button disabledFocusable={busy !== undefined} onClick={() => void pane.checkHealth()}>
          {words.again}
        </Button>
      </div>
    </ScreenLayout>
  );
}
