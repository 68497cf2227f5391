import { leastChartPoints } from "./constants";

/** Which published rule set a chart follows. */
export const dialects = ["nhs2023", "ptd"] as const;
export type Dialect = (typeof dialects)[number];

/** Points in a row for a shift, or in a rising or falling trend. */
export const runLengths = [6, 7] as const;
export type RunLength = (typeof runLengths)[number];

/** Where the dialects differ. */
export interface DialectRules {
  /** Whether outlying moving ranges are left out of the limits unless the caller says otherwise. */
  readonly screensByDefault: boolean;
  /** Whether a point beyond the outer limit counts among the two in three beyond the near limit. */
  readonly twoOfThreeCountsOutside: boolean;
  /** Under this many points a segment has no limits. */
  readonly leastPoints: number;
  /** Whether a segment without variation has limits (both on the center line). */
  readonly limitsWithoutVariation: boolean;
  /** Whether a point that is both improvement and concern shows as improvement; otherwise its first rule decides. */
  readonly improvementWins: boolean;
  /** Whether the step to a neighbour in another trend may name the side of a trend (see `turningPoints`). */
  readonly trendNamedByNextStep: boolean;
}

/**
 * `nhs2023`: NHS England's Making Data Count tools since November 2023 (NHSRplotthedots issues 194 and 202).
 * `ptd`: the R package NHSRplotthedots 0.2.2.
 */
export const dialectRules: Readonly<Record<Dialect, DialectRules>> = {
  nhs2023: {
    screensByDefault: false,
    twoOfThreeCountsOutside: true,
    leastPoints: leastChartPoints,
    limitsWithoutVariation: false,
    improvementWins: true,
    trendNamedByNextStep: false,
  },
  ptd: {
    screensByDefault: true,
    twoOfThreeCountsOutside: false,
    leastPoints: 2,
    limitsWithoutVariation: true,
    improvementWins: false,
    trendNamedByNextStep: true,
  },
};
