import { lazy, Suspense, useEffect, useRef } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KpiReading } from "../../workbook/port";
import { isJudged } from "../state/judged";
import { usePane, useWords } from "./PaneContext";
import { Sparkline } from "./Sparkline";
import { StatusBadge } from "./StatusBadge";
import { useFigures } from "./useFigures";

/** Right after the list: the statistics need not be there for its first paint. */
const SignalFact = lazy(async () => ({ default: (await import("./SignalFact")).SignalFact }));

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    width: "100%",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    textAlign: "left",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    cursor: "pointer",
    ":hover": {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      borderTopColor: tokens.colorNeutralStroke1Hover,
      borderRightColor: tokens.colorNeutralStroke1Hover,
      borderBottomColor: tokens.colorNeutralStroke1Hover,
      borderLeftColor: tokens.colorNeutralStroke1Hover,
    },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "1px",
    },
  },
  name: {
    gridColumn: "1 / -1",
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  figure: { display: "flex", alignItems: "baseline", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  latest: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  spark: { gridRow: "2 / 3", gridColumn: "2", alignSelf: "center" },
  facts: {
    gridColumn: "1 / -1",
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalXXS,
  },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

/** One KPI in the list: the whole row opens its card, and back from there the list is where it was left. */
export function KpiRow({ reading }: { readonly reading: KpiReading }): JSX.Element {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const figures = useFigures();
  const { definition, status, latest, latestPeriod, attainment, numberFormat, periods, problems } = reading;
  const target = figures.target(reading);
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (pane.store.getState().leftCard === definition.id && document.hasFocus()) row.current?.focus();
  }, [pane, definition.id]);
  return (
    <li>
      <button
        ref={row}
        type="button"
        className={styles.row}
        onClick={() => pane.goTo({ name: "card", id: definition.id })}
      >
        <span className={styles.name}>{definition.name}</span>
        <span className={styles.figure}>
          {latest === undefined ? (
            <span className={styles.quiet}>{words.noFigure}</span>
          ) : (
            <span className={styles.latest}>{figures.figure(latest, numberFormat)}</span>
          )}
          {latestPeriod !== undefined && <span className={styles.quiet}>{latestPeriod}</span>}
        </span>
        <span className={styles.spark}>
          <Sparkline periods={periods} status={status} />
        </span>
        <span className={styles.facts}>
          {isJudged(reading) ? (
            <StatusBadge status={status} />
          ) : (
            <span className={styles.quiet}>{words.notJudged}</span>
          )}
          {target !== undefined && <span className={styles.quiet}>{target}</span>}
          {attainment !== undefined && (
            <span className={styles.quiet}>{words.attained(figures.attainment(attainment))}</span>
          )}
          <Suspense>
            <SignalFact reading={reading} />
          </Suspense>
          {problems.length > 0 && (
            <span className={mergeClasses(styles.quiet, styles.problem)}>
              {words.problemCount(problems.length)}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}
