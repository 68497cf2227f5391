import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import type { Mode } from "../../kpi/definition";
import type { SharingReport } from "../../workbook/port";
import { shareWords } from "../words/share";
import { Section } from "./mark/Section";
import { usePane, usePaneState, useTexts } from "./PaneContext";
import { ScreenLayout } from "./ScreenLayout";
import { seenAlike, SharedKpis } from "./share/SharedKpis";
import { TypedFormulas } from "./share/TypedFormulas";

const useStyles = makeStyles({
  text: { margin: 0 },
  ready: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  mark: { flexShrink: 0, fontSize: "24px", color: tokens.colorStatusSuccessForeground3 },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  choice: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
  },
  quiet: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** Whether everybody sees the same, in a line. */
function Verdict({ report }: { readonly report: SharingReport }): JSX.Element {
  const styles = useStyles();
  const words = useTexts(shareWords);
  const differing = report.kpis.filter(({ excel, others }) => excel !== "same" || others !== "same");
  if (!report.ready) {
    return differing.length > 0 ? <p className={styles.title}>{words.notReady(differing.length)}</p> : <></>;
  }
  return (
    <div className={styles.ready}>
      <CheckmarkCircleRegular className={styles.mark} aria-hidden="true" />
      <div>
        <p className={styles.title}>{words.ready}</p>
        <p className={styles.text}>{words.readyLead}</p>
      </div>
    </div>
  );
}

/** The choices for the whole workbook; those that would change nothing are left out. */
function Choices({ report }: { readonly report: SharingReport }): JSX.Element | null {
  const styles = useStyles();
  const words = useTexts(shareWords);
  const pane = usePane();
  const busy = usePaneState((state) => state.busy !== undefined);
  const choices: readonly (readonly [Mode, string, string])[] = [
    ["portable", words.makePortable, words.makePortableLead],
    ["frozen", words.freeze, words.freezeLead],
    ["live", words.makeLive, words.makeLiveLead],
  ];
  const useful = choices.filter(([mode]) => report.kpis.some((kpi) => kpi.mode !== mode));
  if (useful.length === 0) return null;
  return (
    <Section title={words.allTitle}>
      {useful.map(([mode, label, lead], index) => (
        <div key={mode} className={styles.choice}>
          <Button
            appearance={index === 0 && !report.ready ? "primary" : "secondary"}
            disabledFocusable={busy}
            onClick={() => void pane.setMode("all", mode)}
          >
            {label}
          </Button>
          <p className={styles.quiet}>{lead}</p>
        </div>
      ))}
    </Section>
  );
}

/** What a colleague without the add-in sees, those alike together, and the choice of portable or frozen columns. */
export function ShareScreen(): JSX.Element {
  const styles = useStyles();
  const words = useTexts(shareWords);
  const pane = usePane();
  const report = usePaneState((state) => state.sharing);
  const busy = usePaneState((state) => state.busy);
  return (
    <ScreenLayout title={words.title} back>
      <p className={styles.text}>{words.lead}</p>
      <div role="status">
        {busy === "checkingSharing" && !report && <Spinner size="tiny" label={words.checking} />}
        {report && <Verdict report={report} />}
      </div>
      {report && (
        <>
          <Choices report={report} />
          <ul className={styles.list} aria-label={words.kpis}>
            {seenAlike(report.kpis).map((kpis) => (
              <SharedKpis key={kpis[0]?.id} kpis={kpis} />
            ))}
          </ul>
          {report.typed.count > 0 && <TypedFormulas typed={report.typed} />}
        </>
      )}
      <div>
        <Button disabledFocusable={busy !== undefined} onClick={() => void pane.checkSharing()}>
          {words.again}
        </Button>
      </div>
    </ScreenLayout>
  );
}
