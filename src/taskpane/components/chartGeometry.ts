/** A rectangle in px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Scale {
  readonly lowest: number;
  readonly highest: number;
  /** px of the period counted from 0. */
  x(index: number): number;
  /** px of a figure. */
  y(value: number): number;
}

const round = (px: number): number => Math.round(px * 10) / 10;

/** Scales that fit figures of `count` periods into a box; equal figures lie in the middle. */
export function scaleOf(values: readonly (number | undefined)[], count: number, box: Box): Scale {
  const known = values.filter((value): value is number => value !== undefined);
  const lowest = known.reduce((least, value) => Math.min(least, value), Infinity);
  const highest = known.reduce((most, value) => Math.max(most, value), -Infinity);
  const span = highest - lowest;
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  return {
    lowest,
    highest,
    x: (index) => round(count < 2 ? box.left + width / 2 : box.left + (width * index) / (count - 1)),
    y: (value) => round(span > 0 ? box.bottom - (height * (value - lowest)) / span : box.top + height / 2),
  };
}

/** The path of a line through the figures, broken where one is missing. */
export function linePaths(values: readonly (number | undefined)[], scale: Scale): string {
  return values
    .map((value, index) => {
      if (value === undefined) return "";
      const pen = index === 0 || values[index - 1] === undefined ? "M" : "L";
      return `${pen}${scale.x(index)} ${scale.y(value)}`;
    })
    .join("");
}
