/** A color of a scale at a value. */
export interface ScaleStop {
  readonly value: number;
  readonly color: string;
}

const channels = (color: string): number[] =>
  [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));

/** The color of a value between the stops, which ascend; the ends' colors beyond them. */
export function scaleColor(stops: readonly ScaleStop[], value: number): string | undefined {
  const first = stops[0];
  const above = stops.findIndex((stop) => value <= stop.value);
  if (!first || above === 0) return first?.color;
  const high = stops[above];
  const low = stops[above - 1];
  if (!high || !low) return stops.at(-1)?.color;
  const share = (value - low.value) / (high.value - low.value);
  const to = channels(high.color);
  const mixed = channels(low.color).map((from, index) =>
    Math.round(from + ((to[index] ?? from) - from) * share),
  );
  return `#${mixed
    .map((channel) => channel.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase()}`;
}
