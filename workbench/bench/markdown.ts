import type { Spread } from "./spread";

export type Row = readonly (string | number)[];

export const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

/** Milliseconds with one digit behind the point below ten of them. */
export const milliseconds = (time: number): string => `${time.toFixed(time < 10 ? 1 : 0)} ms`;

/** The median with the least and the longest time. */
export const spread = ({ median, least, most }: Spread): string =>
  `${milliseconds(median)} (${milliseconds(least)} – ${milliseconds(most)})`;

export const table = (header: Row, rows: readonly Row[]): string =>
  [header, header.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
