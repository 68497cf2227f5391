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

/** Names that are read at once; longer lists open on asking. */
const named = 3;

const useStyles = makeStyles({
  kpis: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  summary: {
    cursor: "pointer",
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "1px",
    },
  },
  names: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
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

/** KPIs that a colleague sees alike, together; those that come first in the register stay first. */
export function seenAlike(kpis: readonly KpiSharing[]): readonly (readonly KpiSharing[])[] {
  const groups = new Map<string, KpiSharing[]>();
  for (const kpi of kpis) {
    const { mode, excel, others, frozen, frozenSince = "" } = kpi;
    const key = [mode, excel, others, frozenSince, ...frozen].join(" ");
    groups.set(key, [...(groups.get(key) ?? []), kpi]);
  }
  return [...groups.values()];
}

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

function Names({ kpis }: { readonly kpis: readonly KpiSharing[] }): JSX.Element {
  const styles = useStyles();
  const words = useWords();
  if (kpis.length <= named)
    return <div className={styles.name}>{kpis.map(({ name }) => name).join(", ")}</div>;
  return (
    <details>
      <summary className={styles.summary}>{words.allOf(kpis.length)}</summary>
      <ul className={styles.names}>
        {kpis.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </details>
  );
}

/** KPIs that a colleague without the add-in sees alike: which, and how. */
export function SharedKpis({ kpis }: { readonly kpis: readonly KpiSharing[] }): JSX.Element | null {
  const styles = useStyles();
  const words = useWords();
  const own = useTexts(shareWords);
  const modes = useTexts(modeWords);
  const locale = usePaneState((state) => state.locale);
  const [first] = kpis;
  if (!first) return null;
  const { mode, excel, others, frozen, frozenSince } = first;
  const columns = (kinds: readonly ColumnKind[]): string =>
    kinds.map((column) => columnText(column, words)).join(", ");
  const since = dateText(frozenSince, locale);
  return (
    <li className={styles.kpis}>
      <Names kpis={kpis} />
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
          <li className={styles.quiet}>{own.wouldFreeze(columns(frozen))}</li>
        )}
        {mode !== "live" && since !== undefined && frozen.length > 0 && (
          <li className={styles.quiet}>{own.frozenSince(columns(frozen), since)}</li>
        )}
      </ul>
    </li>
  );
}
