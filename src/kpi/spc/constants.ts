/**
 * The constants of the XmR chart, in one place.
 *
 * Source: L. S. Nelson, "Control charts for individual measurements", Journal of Quality Technology 14 (1982);
 * the figures are rounded as NHS England's Making Data Count tools and NHSRplotthedots round them.
 */

/** 3 / d2 with d2 = 1.128 for moving ranges of two points: mean moving range → distance of the limits. */
export const limitFactor = 2.66;

/** The near limits stand at two thirds of that distance. */
export const nearLimitFactor = 2 * (limitFactor / 3);

/** D4 for ranges of two points: a moving range at or beyond this many mean ranges is an outlier. */
export const screenFactor = 3.267;

/** On fewer points a chart has no limits, as NHS England's tools have it. */
export const leastChartPoints = 5;

/** Up to this many points the limits are on trial: a few more points may still move them much. */
export const mostTrialPoints = 12;

/** A fixed baseline shorter than this does not carry limits for later points. */
export const leastBaselinePoints = 12;
