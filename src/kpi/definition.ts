/** What a better value looks like. `closest`: the target itself is best; `range`: between two bounds. */
export const polarities = ["higher", "lower", "closest", "range", "none"] as const;
export type Polarity = (typeof polarities)[number];

/** Relative: a fraction of |target|. Absolute: in the KPI's unit (points for a percentage). */
export const toleranceModes = ["relative", "absolute"] as const;
export type ToleranceMode = (typeof toleranceModes)[number];

/** How figures of several periods combine: summed, last one, ratio of sums, mean. */
export const kinds = ["flow", "level", "ratio", "average"] as const;
export type Kind = (typeof kinds)[number];

export const statuses = ["onTarget", "atRisk", "offTarget", "noTarget", "noData"] as const;
export type Status = (typeof statuses)[number];

export const languages = ["en", "fr"] as const;
export type Language = (typeof languages)[number];

/** What the add-in can write next to a series. */
export const columnKinds = [
  "target",
  "status",
  "statusCode",
  "attainment",
  "variance",
  "varianceRatio",
  "trend",
  "signal",
  "pace",
  "forecast",
  "sparkline",
  "explanation",
] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** How the written columns compute: our functions, native Excel formulas, or values only. */
export const modes = ["live", "portable", "frozen"] as const;
export type Mode = (typeof modes)[number];

/**
 * How a written column stands in the cells: one formula that spills over all periods, or one a cell, whose last
 * results programs without our functions show too (they drop those of spilled formulas, and of the columns that read
 * the whole series: trend, signal, forecast, sparkline).
 */
export const formulaForms = ["spilled", "perCell"] as const;
export type FormulaForm = (typeof formulaForms)[number];

/** Where new columns (or rows) go: into free ones, or into ones that are inserted right beside the figures. */
export const placements = ["free", "insert"] as const;
export type Placement = (typeof placements)[number];

/** A range to stay in; each bound a number or an A1 address (one cell, or one cell per period). */
export interface BoundsTarget {
  readonly lower: number | string;
  readonly upper: number | string;
}

/**
 * A path in a straight line from the definition's `baseline` at the first period's date to this number, or to the
 * number in this cell, at its `dueDate`; before the first date the baseline, from the due date on the final value.
 */
export interface RampTarget {
  readonly ramp: number | string;
}

/** The figure of the same period a year before, and this share more: 0.05 is last year plus 5 %. */
export interface LastYearTarget {
  readonly lastYear: number;
}

/** A target: one number, an A1 address (one cell, or one cell per period), a range to stay in, or a rule for each period. */
export type Target = number | string | BoundsTarget | RampTarget | LastYearTarget;

/** Names of the targets that follow a rule, as the register writes them; the others are told apart by their cells. */
export const targetForms = ["ramp", "lastYear"] as const;
export type TargetForm = (typeof targetForms)[number];

/**
 * One KPI as a person defines it. The field names are those of the register's columns and of the
 * definitions JSON. Addresses are A1 text on `sheet` unless they name another sheet ("'Plan 2026'!B4").
 */
export interface KpiDefinition {
  /** Stable identity; given on first apply when absent. */
  readonly id?: string;
  readonly name: string;
  readonly objective?: string;
  readonly owner?: string;
  readonly unit?: string;
  readonly kind?: Kind;
  readonly polarity: Polarity;
  readonly sheet: string;
  /** The figures: one column, one row, or a table column. */
  readonly actual: string;
  /** The dates or period names beside the figures. */
  readonly periods?: string;
  readonly target?: Target;
  /** Fraction of |target| or absolute amount, by `toleranceMode`; default 10 % relative. */
  readonly tolerance?: number;
  readonly toleranceMode?: ToleranceMode;
  readonly baseline?: number;
  /** ISO date (yyyy-mm-dd). */
  readonly dueDate?: string;
  readonly frequency?: string;
  readonly weight?: number;
  readonly state?: "active" | "parked";
  readonly nextReview?: string;
  readonly columns: readonly ColumnKind[];
  /** Language of the status words and column headers written into the sheet; co-authors all see these. */
  readonly language?: Language;
  readonly mode?: Mode;
  /** `spilled` when nothing is said; inside a table always one a row. */
  readonly formulas?: FormulaForm;
  /** First cell of the block to write when it is not to stand right beside the data. */
  readonly place?: string;
  /** `free` when nothing is said. A `place` goes before it; tables and lists get their columns at their end. */
  readonly placement?: Placement;
}
