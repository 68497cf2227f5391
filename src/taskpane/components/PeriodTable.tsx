import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { PreviewPeriod } from "../../workbook/port";
import { usePane, usePaneState, useWords } from "./PaneContext";
import { StatusSymbol } from "./StatusSymbol";
import { useFigures } from "./useFigures";
import { useStatusWord } from "./useStatusWord";

/** The newest periods stand first in the mind: the last eight are enough to check a target. */
const shown = 8;

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  caption: {
    captionSide: "bottom",
    textAlign: "left",
    paddingTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground3,
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: "top",
  },
  head: { color: tokens.colorNeutralForeground3, borderBottomColor: tokens.colorNeutralStroke1 },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  status: { paddingLeft: tokens.spacingHorizontalS },
  word: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS },
});

export interface PeriodTableProps {
  readonly periods: readonly PreviewPeriod[];
  readonly numberFormat: string;
}

/** A figure without a status, and without a reason for that, belongs to a KPI that is not judged. */
const isJudged = ({ actual, status, problem }: PreviewPeriod): boolean =>
  problem !== undefined || (actual !== undefined && status !== "noData");

/** The last periods with their figures and statuses; a cell that cannot be judged says why. */
export function PeriodTable({ periods, numberFormat }: PeriodTableProps): JSX.Element {
  const styles = useStyles();
  const words = useWords();
  const { describe } = usePane();
  const language = usePaneState((state) => state.language);
  const { figure } = useFigures();
  const word = useStatusWord();
  const hasTargets = periods.some(({ target }) => target !== undefined);
  const judged = periods.some(isJudged);
  const last = periods.slice(-shown);
  const text = (value: number | undefined): string =>
    value === undefined ? "" : figure(value, numberFormat);
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{words.lastPeriods(last.length, periods.length)}</caption>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
            {words.period}
          </th>
          <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.number)}>
            {words.actual}
          </th>
          {hasTargets && (
            <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.number)}>
              {words.target}
            </th>
          )}
          {judged && (
            <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.status)}>
              {words.status}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {last.map(({ address, period, actual, target, upper, status, problem }) => (
          <tr key={address}>
            <th scope="row" className={styles.cell}>
              {period || address}
            </th>
            <td className={mergeClasses(styles.cell, styles.number)}>{text(actual)}</td>
            {hasTargets && (
              <td className={mergeClasses(styles.cell, styles.number)}>
                {upper === undefined ? text(target) : words.between(text(target), text(upper))}
              </td>
            )}
            {judged && (
              <td className={mergeClasses(styles.cell, styles.status)}>
                <span className={styles.word}>
                  <StatusSymbol status={status} size={14} />
                  {problem ? describe(problem, language) : word(status)}
                </span>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
