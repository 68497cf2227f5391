import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { Finding } from "../../../workbook/port";
import { healthWords } from "../../words/health";
import { usePane, usePaneState, useTexts } from "../PaneContext";

const useStyles = makeStyles({
  item: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  mark: { marginTop: "2px", color: tokens.colorStatusWarningForeground3 },
  text: { margin: 0, overflowWrap: "anywhere" },
  actions: { gridColumn: "2", display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  quiet: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** One thing that is out of order: what, where, and its repair where there is one. */
export function FindingItem({ finding }: { readonly finding: Finding }): JSX.Element {
  const styles = useStyles();
  const words = useTexts(healthWords);
  const pane = usePane();
  const language = usePaneState((state) => state.language);
  const busy = usePaneState((state) => state.busy !== undefined);
  const known = usePaneState((state) =>
    state.readings?.some((reading) => reading.definition.id === finding.id),
  );
  const text = pane.describeFinding(finding, language);
  const { id, name, repair, otherRepairs = [] } = finding;
  const repairs = repair === undefined ? [] : [repair, ...otherRepairs];
  return (
    <li className={styles.item}>
      <WarningRegular className={styles.mark} fontSize={16} aria-hidden="true" />
      <p className={styles.text}>{text}</p>
      <div className={styles.actions}>
        {repairs.length === 0 && <span className={styles.quiet}>{words.byHand}</span>}
        {repairs.map((one) => (
          <Button
            key={one}
            size="small"
            aria-label={words.repairOf(pane.describeRepair(one, language), text)}
            disabledFocusable={busy}
            onClick={() => void pane.repair([{ ...finding, repair: one }])}
          >
            {pane.describeRepair(one, language)}
          </Button>
        ))}
        {id !== undefined && known && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={words.showOne(name ?? id)}
            disabledFocusable={busy}
            onClick={() => void pane.show(id)}
          >
            {words.show}
          </Button>
        )}
      </div>
    </li>
  );
}
