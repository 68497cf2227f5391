import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { KpiProblem } from "../../kpi/outcome";
import { AdviceList } from "./AdviceList";

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

export interface AdviceNoteProps {
  readonly label: string;
  readonly advice: KpiProblem;
  /** What the advice is about, where it is more than its words name. */
  readonly names?: string;
  /** Buttons. */
  readonly children: ReactNode;
}

/** A piece of advice in the list, with what can be done about it. */
export function AdviceNote({ label, advice, names, children }: AdviceNoteProps): JSX.Element {
  const styles = useStyles();
  return (
    <section className={styles.note} aria-label={label}>
      <AdviceList label={label} advice={[advice]} />
      {names !== undefined && <p className={styles.names}>{names}</p>}
      <div className={styles.actions}>{children}</div>
    </section>
  );
}
