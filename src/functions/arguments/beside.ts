import { isLeftOut } from "./cells";
import { refuse } from "./excelError";
import { readWholeSeries } from "./series";

/** Figures row by row; undefined where one is missing. */
export type Values = readonly (number | undefined)[];

/** The row of the last figure, counted from 0; -1 without any. */
export const lastRow = (values: Values): number =>
  values.reduce<number>((last, value, row) => (value === undefined ? last : row), -1);

/**
 * Figures that stand beside those of another argument, as many as it has; a single one stands beside all of them.
 * Undefined when the argument is left out. A bad cell, or another number of cells, ends the call.
 */
export function readBeside(
  name: string,
  argument: unknown,
  other: { readonly name: string; readonly count: number },
): Values | undefined {
  if (isLeftOut(argument)) return undefined;
  const values = readWholeSeries(name, argument);
  if (values.length === 1) return new Array<number | undefined>(other.count).fill(values[0]);
  return ofLength(name, values, other);
}

/** The cells themselves where they are as many as another argument has; another number of them ends the call. */
export function ofLength<T>(
  name: string,
  cells: readonly T[],
  other: { readonly name: string; readonly count: number },
): readonly T[] {
  const detail = {
    first: other.name,
    firstCount: other.count,
    second: name,
    secondCount: cells.length,
  };
  return cells.length === other.count ? cells : refuse({ code: "lengthsDiffer", detail });
}
