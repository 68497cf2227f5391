/** Rows whose status is judged. */
export const benchRows = 100_000;
export const benchTarget = 100;
export const benchTolerance = 0.1;

/** The figure of a row, 80 to 119: on target, at risk and off target alike. */
export const benchFigure = (row: number): number => 80 + ((row * 7) % 40);
