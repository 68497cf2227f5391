/** The grid's icons: three kinds in three states. */
export type GridIcon = `${"arrow" | "smiley" | "dot"}${"Good" | "Neutral" | "Bad"}`;

const sizes: Readonly<Record<string, number>> = { Three: 3, Four: 4, Five: 5 };

/** How many icons a set such as `FourArrows` has. */
export function iconCount(set: string): number {
  return sizes[/^(Three|Four|Five)/.exec(set)?.[1] ?? ""] ?? 3;
}

/** The grid's icon nearest to the one at `index` (from low to high) of Excel's set. */
export function nearestIcon(set: string, index: number): GridIcon {
  const kind = /Arrow|Triangle/.test(set) ? "arrow" : "dot";
  const height = index / (iconCount(set) - 1);
  return `${kind}${height >= 2 / 3 ? "Good" : height > 1 / 3 ? "Neutral" : "Bad"}`;
}
