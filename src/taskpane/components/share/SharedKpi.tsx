import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { ColumnKind } from "../../../kpi/definition";
import type { KpiSharing } from "../../../workbook/port";
import { dateText } from "../../state/dateText";
import { modeWords } from "../../words/mode";
import { shareWords } from "../../words/share";
import { columnText } from "../mark/columnText";
import { usePaneState, useTexts, useWords } from "../PaneContext";

const useStyles = makeStyles({
  kpi: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  facts: {
    margin: 0,
    marginTop: tokens.spacingVerticalXXS,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  fact: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "flex-start" },
  mark: { flexShrink: 0, fontSize: "16px" },
  fine: { color: tokens.colorStatusSuccessForeground3 },
  amiss: { color: tokens.colorStatusWarningForeground3 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

function Fact({ fine, text }: { readonly fine: boolean; readonly text: string }): JSX.Element {
  const styles = useStyles();
  const Mark = fine ? CheckmarkCircleRegular : WarningRegular;
  return (
    <li className={styles.fact}>
      <Mark className={mergeClasses(styles.mark, fine ? styles.fine : styles.amiss)} aria-hidden="true" />
      <span>{text}</span>
    </li>
  );
}

/** One KPI as a colleague sees it without the add-in. */
export function SharedKpi({ kpi }: { readonly kpi: KpiSharing }): JSX.Element {
  const styles = useStyles();
  const words = useWords();
  const own = useTexts(shareWords);
  const modes = useTexts(modeWords);
  const locale = usePaneState((state) => state.locale);
  const { name, mode, excel, others, frozen, frozenSince } = kpi;
  const names = (columns: readonly ColumnKind[]): string =>
    columns.map((column) => columnText(column, words)).join(", ");
  const since = dateText(frozenSince, locale);
  return (
    <li className={styles.kpi}>
      <div className={styles.name}>{name}</div>
      <ul className={styles.facts}>
        <li className={styles.quiet}>{modes[mode]}</li>
        <Fact fine={excel === "same"} text={excel === "same" ? own.excelSame : own.excelLastResults} />
        <Fact
          fine={others === "same"}
          text={
            { same: own.othersSame, lastResults: own.othersLastResults, errors: own.othersErrors }[others]
          }
        />
        {mode === "live" && frozen.length > 0 && (
          <li className={styles.quiet}>{own.wouldFreeze(names(frozen))}</li>
        )}
        {mode !== "live" && since !== undefined && frozen.length > 0 && (
          <li className={styles.quiet}>{own.frozenSince(names(frozen), since)}</li>
        )}
      </ul>
    </li>
  );
}
