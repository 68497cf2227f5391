import { failure, success, type Outcome } from "../outcome";
import { mean } from "../statistics/mean";
import { leastBaselinePoints, mostTrialPoints } from "./constants";
import { dialectRules, type Dialect, type DialectRules, type RunLength } from "./dialect";
import { processLimits, type ProcessLimits } from "./limits";
import { segmentsOf, type Segment } from "./segments";
import { signalsOf, type Signal } from "./signals";

/** How to draw and judge an XmR chart; every field has a default. */
export interface XmrOptions {
  /** Default `nhs2023`. */
  readonly dialect?: Dialect;
  /** Points that make a shift or a trend; default 7. */
  readonly runLength?: RunLength;
  /** Leave outlying moving ranges out of the limits; default: the dialect's. */
  readonly screen?: boolean;
  /** Rows (1-based) at which the limits start anew. */
  readonly rebase?: readonly number[];
  /** Rest the limits of each segment on its first points only, a whole number of at least 12; default: all of them. */
  readonly baselinePoints?: number;
}

/** A segment with its lines. */
export interface XmrSegment extends Segment {
  /** Number of measured points. */
  readonly measured: number;
  /** Mean of the limit period; `undefined` where there are too few points. */
  readonly centerLine: number | undefined;
  /** `undefined` where there are too few points or no variation. */
  readonly limits: ProcessLimits | undefined;
  /** The limits rest on 12 points or fewer. */
  readonly trial: boolean;
}

export interface XmrPoint {
  readonly actual: number | undefined;
  readonly segment: XmrSegment;
  /** First in priority first; empty for common cause and for a missing value. */
  readonly signals: readonly Signal[];
}

export interface XmrChart {
  readonly dialect: Dialect;
  readonly segments: readonly XmrSegment[];
  /** One per row of the series. */
  readonly points: readonly XmrPoint[];
  /** The last measured point; later rows without a value are still to come. */
  readonly lastPoint: XmrPoint | undefined;
}

interface Settings {
  readonly rules: DialectRules;
  readonly runLength: RunLength;
  readonly screen: boolean;
  readonly baselinePoints: number;
}

const noSignals: readonly Signal[] = [];

function drawSegment(segment: Segment, measured: readonly number[], settings: Settings): XmrSegment {
  const { rules, screen, baselinePoints } = settings;
  const limitPeriod = measured.slice(0, baselinePoints);
  const enough = limitPeriod.length >= rules.leastPoints;
  const centerLine = enough ? mean(limitPeriod) : undefined;
  const found = centerLine === undefined ? undefined : processLimits(limitPeriod, centerLine, screen);
  const limits = found?.meanMovingRange === 0 && !rules.limitsWithoutVariation ? undefined : found;
  const trial =
    limits !== undefined && limitPeriod.length <= mostTrialPoints && limitPeriod.length < baselinePoints;
  return { ...segment, measured: measured.length, centerLine, limits, trial };
}

function hasFiniteLines({ centerLine = 0, limits }: XmrSegment): boolean {
  return [centerLine, limits?.lower ?? 0, limits?.upper ?? 0].every(Number.isFinite);
}

function judgeSegment(
  series: readonly (number | undefined)[],
  segment: Segment,
  settings: Settings,
): { readonly drawn: XmrSegment; readonly points: readonly XmrPoint[] } {
  const rows = series.slice(segment.start, segment.end);
  const measured = rows.filter((value) => value !== undefined);
  const drawn = drawSegment(segment, measured, settings);
  const { centerLine, limits } = drawn;
  if (centerLine === undefined)
    return { drawn, points: rows.map((actual) => ({ actual, segment: drawn, signals: noSignals })) };
  const { runLength, rules } = settings;
  const { twoOfThreeCountsOutside } = rules;
  const signals = signalsOf(
    { values: measured, centerLine, limits, runLength, twoOfThreeCountsOutside },
    rules.trendNamedByNextStep,
  );
  let next = 0;
  const points = rows.map((actual) => ({
    actual,
    segment: drawn,
    signals: actual === undefined ? noSignals : (signals[next++] ?? noSignals),
  }));
  return { drawn, points };
}

/**
 * An XmR chart (individual values and moving ranges): center line, process limits and the raw signals of every
 * point. What is good or bad about a signal is decided elsewhere, from the polarity.
 *
 * `series`: values in time order; a missing value is passed over, so its neighbours make one moving range and a
 * run goes on across it. Segments between rebase rows are computed and judged apart.
 * Problems: `rebaseOutOfSeries`, `baselineTooShort`, `notFinite` where a line is larger than a double holds.
 *
 * Source: NHS England, "Making Data Count"; NHSRplotthedots 0.2.2. Differences: docs/deviations.md, "Signals".
 */
export function xmrChart(
  series: readonly (number | undefined)[],
  options: XmrOptions = {},
): Outcome<XmrChart> {
  const dialect = options.dialect ?? "nhs2023";
  const rules = dialectRules[dialect];
  const baselinePoints = options.baselinePoints ?? Infinity;
  const whole = baselinePoints === Infinity || Number.isInteger(baselinePoints);
  if (!whole || baselinePoints < leastBaselinePoints)
    return failure({
      code: "baselineTooShort",
      detail: { points: baselinePoints, least: leastBaselinePoints },
    });
  const segments = segmentsOf(series.length, options.rebase ?? []);
  if (!segments.ok) return segments;
  const screen = options.screen ?? rules.screensByDefault;
  const settings: Settings = { rules, runLength: options.runLength ?? 7, screen, baselinePoints };
  const judged = segments.value.map((segment) => judgeSegment(series, segment, settings));
  if (judged.some(({ drawn }) => !hasFiniteLines(drawn))) return failure({ code: "notFinite" });
  const points = judged.flatMap((segment) => segment.points);
  return success({
    dialect,
    segments: judged.map(({ drawn }) => drawn),
    points,
    lastPoint: points.filter((point) => point.actual !== undefined).at(-1),
  });
}
