import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { adviseFocus } from "../../kpi/advice/focus";
import type { KpiReading } from "../../workbook/port";
import { adviceWords } from "../words/advice";
import { AdviceList } from "./AdviceList";
import { usePane, usePaneState, useTexts } from "./PaneContext";

/** Names that are read at once; the rest are counted. */
const named = 3;

const useStyles = makeStyles({
  note: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  names: {
    margin: 0,
    paddingLeft: "20px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, paddingLeft: "20px" },
});

/** Says once that there are more active KPIs than can be followed, and which would be missed least. */
export function FocusNote({ active }: { readonly active: readonly KpiReading[] }): JSX.Element | null {
  const styles = useStyles();
  const words = useTexts(adviceWords);
  const pane = usePane();
  const busy = usePaneState((state) => state.busy !== undefined);
  const putOffAt = usePaneState((state) => state.focusPutOffAt);
  const advice = adviseFocus(active.map(({ definition, status }) => ({ ...definition, status })));
  if (!advice || active.length <= putOffAt) return null;
  const { problem, park } = advice;
  const rest = park.length - named;
  const names = park.slice(0, named).map(({ name }) => name);
  return (
    <section className={styles.note} aria-label={words.focus}>
      <AdviceList label={words.focus} advice={[problem]} />
      <p className={styles.names}>{[...names, ...(rest > 0 ? [words.more(rest)] : [])].join(", ")}</p>
      <div className={styles.actions}>
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() =>
            void pane.setParked(
              park.map(({ id }) => id),
              true,
            )
          }
        >
          {words.parkThese(park.length)}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => pane.putFocusOff()}>
          {words.notNow}
        </Button>
      </div>
    </section>
  );
}
