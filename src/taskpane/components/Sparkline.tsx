import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Status } from "../../kpi/definition";
import type { PreviewPeriod } from "../../workbook/port";
import { linePaths, scaleOf } from "./chartGeometry";
import { useStatusColor } from "./StatusSymbol";

const width = 72;
const height = 28;
/** Only the last periods fit legibly. */
const shown = 24;

const useStyles = makeStyles({
  frame: { display: "block", flexShrink: 0, overflow: "visible" },
  actual: {
    fill: "none",
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: "1.5px",
    strokeLinejoin: "round",
    strokeLinecap: "round",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  target: {
    fill: "none",
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: "1px",
    strokeDasharray: "2 2",
    opacity: 0.7,
    "@media (forced-colors: active)": { stroke: "GrayText", opacity: 1 },
  },
});

export interface SparklineProps {
  readonly periods: readonly PreviewPeriod[];
  /** Colours the last point. */
  readonly status: Status;
}

/** The course of a KPI in the space of a word; the row beside it says the same in words, so it stays unnamed. */
export function Sparkline({ periods, status }: SparklineProps): JSX.Element | null {
  const styles = useStyles();
  const color = useStatusColor(status);
  const last = periods.slice(-shown);
  const actuals = last.map((period) => period.actual);
  const targets = last.map((period) => period.target);
  if (actuals.filter((actual) => actual !== undefined).length < 2) return null;
  const scale = scaleOf([...actuals, ...targets], last.length, {
    left: 2,
    top: 4,
    right: width - 4,
    bottom: height - 4,
  });
  const lastIndex = actuals.map((actual) => actual !== undefined).lastIndexOf(true);
  return (
    <svg className={styles.frame} width={width} height={height} aria-hidden="true" focusable="false">
      <path className={styles.target} d={linePaths(targets, scale)} />
      <path className={styles.actual} d={linePaths(actuals, scale)} />
      <circle
        className={mergeClasses(color)}
        fill="currentColor"
        cx={scale.x(lastIndex)}
        cy={scale.y(actuals[lastIndex] ?? 0)}
        r="3"
      />
    </svg>
  );
}
