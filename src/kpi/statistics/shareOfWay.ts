/**
 * How far a value has come on the way between two others, 0 at `from` and 1 at `to`. Where the way is longer than a
 * double holds (from −1.7E308 to 1.7E308), all is halved first: halves of such numbers are exact.
 */
export function shareOfWay(value: number, from: number, to: number): number {
  const way = to - from;
  return Number.isFinite(way) && Number.isFinite(value - from)
    ? (value - from) / way
    : (value / 2 - from / 2) / (to / 2 - from / 2);
}
