import { makeStyles, tokens } from "@fluentui/react-components";
import { LightbulbRegular } from "@fluentui/react-icons/svg/lightbulb";
import type { KpiProblem } from "../../kpi/outcome";
import { adviceMessages } from "../../kpi/words/adviceMessages";
import { describeWith } from "../../kpi/words/messages";
import { withFrenchSpaces } from "../words/frenchSpaces";
import { usePaneState } from "./PaneContext";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  item: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "flex-start" },
  mark: { flexShrink: 0, fontSize: "16px", color: tokens.colorBrandForeground1 },
  text: { minWidth: 0, overflowWrap: "anywhere" },
});

export interface AdviceListProps {
  /** What the list is, for who does not see it. */
  readonly label: string;
  readonly advice: readonly KpiProblem[];
}

/** Advice in words, each with its mark; nothing where there is none. */
export function AdviceList({ label, advice }: AdviceListProps): JSX.Element | null {
  const styles = useStyles();
  const language = usePaneState((state) => state.language);
  if (advice.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={label}>
      {advice.map((one) => (
        <li key={one.code} className={styles.item}>
          <LightbulbRegular className={styles.mark} aria-hidden="true" />
          <span className={styles.text}>
            {withFrenchSpaces(describeWith(adviceMessages, one, language), language)}
          </span>
        </li>
      ))}
    </ul>
  );
}
