import { makeStyles, tokens } from "@fluentui/react-components";
import type { PreviewPeriod } from "../../workbook/port";
import { linePaths, scaleOf } from "./chartGeometry";
import { signalWords } from "../words/signal";
import { useTexts, useWords } from "./PaneContext";
import { StatusMark } from "./StatusMark";
import { useFigures } from "./useFigures";
import { useWidth } from "./useWidth";

const height = 120;
const top = 10;
const bottom = height - 24;
/** About the width of a digit of the labels, in px. */
const characterWidth = 5.6;

/** The highest and the lowest figure, as labels. */
function axisLabels(
  values: readonly (number | undefined)[],
  text: (value: number) => string,
): readonly [string, string] {
  const known = values.filter((value) => value !== undefined);
  return [text(Math.max(...known)), text(Math.min(...known))];
}

const useStyles = makeStyles({
  chart: { margin: 0 },
  svg: { display: "block", width: "100%", overflow: "visible" },
  grid: {
    stroke: tokens.colorNeutralStroke2,
    strokeWidth: "1px",
    "@media (forced-colors: active)": { stroke: "CanvasText", strokeOpacity: 0.4 },
  },
  text: {
    fontSize: tokens.fontSizeBase100,
    fill: tokens.colorNeutralForeground3,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  actual: {
    fill: "none",
    stroke: tokens.colorBrandForeground1,
    strokeWidth: "2px",
    strokeLinejoin: "round",
    strokeLinecap: "round",
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
  target: {
    fill: "none",
    stroke: tokens.colorNeutralForeground2,
    strokeWidth: "1.5px",
    strokeDasharray: "4 3",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  usual: {
    fill: tokens.colorNeutralBackground4,
    "@media (forced-colors: active)": {
      fill: "none",
      stroke: "GrayText",
      strokeWidth: "1px",
      strokeDasharray: "1 3",
    },
  },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    color: tokens.colorNeutralForeground3,
  },
  key: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

export interface TargetChartProps {
  readonly name: string;
  readonly periods: readonly PreviewPeriod[];
  readonly numberFormat: string;
  /** Between which bounds figures stay by chance alone, drawn as a band. */
  readonly usual?: { readonly lower: number; readonly upper: number; readonly trial?: number };
}

/** Actual against target, or both bounds of a range, over the periods; misses carry their status symbol's shape. A table says it in words. */
export function TargetChart({ name, periods, numberFormat, usual }: TargetChartProps): JSX.Element | null {
  const styles = useStyles();
  const words = useWords();
  const signal = useTexts(signalWords);
  const { figure } = useFigures();
  const [ref, width] = useWidth<SVGSVGElement>(300);
  const actuals = periods.map((period) => period.actual);
  const targets = periods.map((period) => period.target);
  const uppers = periods.map((period) => period.upper);
  if (!actuals.some((actual) => actual !== undefined)) return null;
  const values = [...actuals, ...targets, ...uppers, usual?.lower, usual?.upper];
  const labels = axisLabels(values, (value) => figure(value, numberFormat));
  const left = Math.max(...labels.map((label) => label.length)) * characterWidth + 10;
  const scale = scaleOf(values, periods.length, { left, top, right: width - 6, bottom });
  const known = periods.map((period) => period.period);
  return (
    <figure className={styles.chart}>
      <svg ref={ref} className={styles.svg} height={height} role="img" aria-label={words.chartOf(name)}>
        {usual && (
          <rect
            className={styles.usual}
            x={left - 6}
            width={Math.max(width - left + 6, 0)}
            y={scale.y(usual.upper)}
            height={scale.y(usual.lower) - scale.y(usual.upper)}
          />
        )}
        <line className={styles.grid} x1={left - 6} x2={width} y1={top} y2={top} />
        <line className={styles.grid} x1={left - 6} x2={width} y1={bottom} y2={bottom} />
        <text className={styles.text} x="0" y={top + 3}>
          {labels[0]}
        </text>
        <text className={styles.text} x="0" y={bottom + 3}>
          {labels[1]}
        </text>
        <path className={styles.target} d={linePaths(targets, scale)} />
        <path className={styles.target} d={linePaths(uppers, scale)} />
        <path className={styles.actual} d={linePaths(actuals, scale)} />
        {periods.map(
          ({ address, actual, status }, index) =>
            actual !== undefined && (
              <StatusMark key={address} status={status} x={scale.x(index)} y={scale.y(actual)} />
            ),
        )}
        <text className={styles.text} x={left - 6} y={height - 4}>
          {known[0]}
        </text>
        <text className={styles.text} x={width} y={height - 4} textAnchor="end">
          {known.length > 1 && known[known.length - 1]}
        </text>
      </svg>
      <figcaption className={styles.legend} aria-hidden="true">
        <span className={styles.key}>
          <svg width="16" height="8">
            <path className={styles.actual} d="M1 4H15" />
          </svg>
          {words.chartActual}
        </span>
        {targets.some((target) => target !== undefined) && (
          <span className={styles.key}>
            <svg width="16" height="8">
              <path className={styles.target} d="M0 4H16" />
            </svg>
            {words.chartTarget}
          </span>
        )}
        {usual && (
          <span className={styles.key}>
            <svg width="16" height="8">
              <rect className={styles.usual} x="0.5" y="0.5" width="15" height="7" />
            </svg>
            {usual.trial === undefined ? signal.usualRange : signal.trialRange(usual.trial)}
          </span>
        )}
      </figcaption>
    </figure>
  );
}
