/** Width of a digit of the default font (Calibri 11) in pixels at 96 dpi, and what Excel adds around a text. */
const DIGIT_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;

/** The file's column width (in digits, padding included) → points. */
export function pointsOfWidth(width: number): number {
  return Math.round(width * DIGIT_PIXELS) * POINTS_PER_PIXEL;
}

/** Points → the file's column width, in 256ths of a digit as Excel writes it. */
export function widthOfPoints(points: number): number {
  return Math.trunc((points / POINTS_PER_PIXEL / DIGIT_PIXELS) * 256) / 256;
}
