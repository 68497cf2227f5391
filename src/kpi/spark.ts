import { shareOfWay } from "./statistics/shareOfWay";

const blocks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] as const;

/** Stands for a missing figure. */
const gap = "\u2007";
/** Stands between two figures on different sides of the target. */
const crossing = "┊";

/**
 * A sparkline in text: one block per figure between the lowest and the highest, a blank of the width of a figure for a
 * missing one, ┊ where the series crosses the target: one for all figures, or one for each. A figure on its target is on
 * neither side, nor is one without a target. A constant series is drawn at half height; without any figure the text is
 * empty.
 */
export function spark(
  series: readonly (number | undefined)[],
  target?: number | readonly (number | undefined)[],
): string {
  const measured = series.filter((value) => value !== undefined);
  if (measured.length === 0) return "";
  const lowest = measured.reduce((least, value) => Math.min(least, value));
  const highest = measured.reduce((most, value) => Math.max(most, value));
  let text = "";
  let lastSide = 0;
  for (const [index, value] of series.entries()) {
    const goal = typeof target === "object" ? target[index] : target;
    const side = value === undefined || goal === undefined ? 0 : Math.sign(value - goal);
    if (side * lastSide < 0) text += crossing;
    if (side !== 0) lastSide = side;
    text += value === undefined ? gap : block(value, lowest, highest);
  }
  return text;
}

function block(value: number, lowest: number, highest: number): string {
  if (lowest === highest) return blocks[3];
  const place = Math.floor(shareOfWay(value, lowest, highest) * blocks.length);
  return blocks[Math.min(place, blocks.length - 1)] as string;
}
