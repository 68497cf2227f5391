import { contentsOf } from "../cells";
import type { PreciseStep } from "./perform";

/** Bytes of a request: Excel on the web takes 5 MB, and sizes are estimates. */
export const largestRequest = 4_200_000;

/**
 * Bytes that the client's words take around a step's own, a little more than measured: a rule is made by a dozen
 * actions, a name by one. A header's look is set property by property.
 */
const wordsOfStep: Partial<Record<PreciseStep["do"], number>> = {
  addRule: 2300,
  headerStyle: 1800,
  insertLines: 2400,
  columnWidth: 850,
  addName: 350,
  setName: 350,
  deleteName: 350,
};
const wordsOfOthers = 750;

/** The bytes of a step in a request. A number format is said again for each cell. */
export function bytesOf(step: PreciseStep): number {
  const words = wordsOfStep[step.do] ?? wordsOfOthers;
  if (step.do === "numberFormat" && typeof step.format === "string") {
    return words + step.place.area.rows * step.place.area.columns * (step.format.length + 4);
  }
  return words + JSON.stringify(step).length;
}

/** A step in pieces of which each fits into a request: a column of native formulas may be longer than one. */
export function piecesOf(step: PreciseStep): PreciseStep[] {
  if (bytesOf(step) <= largestRequest) return [step];
  if (step.do === "write") return halvesOf(step).flatMap(piecesOf);
  if (step.do === "fillColumn") return halvesOfColumn(step).flatMap(piecesOf);
  if (step.do === "addColumn") {
    const { table, header, contents } = step;
    return [{ ...step, contents: [] }, ...piecesOf({ do: "fillColumn", table, header, row: 0, contents })];
  }
  return [step];
}

type Write = Extract<PreciseStep, { do: "write" }>;
type FillColumn = Extract<PreciseStep, { do: "fillColumn" }>;

/** The upper and the lower half of a writing, or the left and the right one of a single row. */
function halvesOf({ do: name, place, contents }: Write): Write[] {
  const { sheet, area } = place;
  const down = area.rows > 1;
  const count = down ? area.rows : area.columns;
  if (count === 1) throw new Error(`The content of one cell of ${sheet} is larger than a request`);
  const middle = Math.ceil(count / 2);
  const block = { row: area.row, column: area.column, contents };
  return [
    { from: 0, size: middle },
    { from: middle, size: count - middle },
  ].map(({ from, size }) => {
    const part = down
      ? { ...area, row: area.row + from, rows: size }
      : { ...area, column: area.column + from, columns: size };
    return { do: name, place: { sheet, area: part }, contents: contentsOf(block, part) };
  });
}

function halvesOfColumn(step: FillColumn): FillColumn[] {
  const middle = Math.ceil(step.contents.length / 2);
  return [
    { ...step, contents: step.contents.slice(0, middle) },
    { ...step, row: step.row + middle, contents: step.contents.slice(middle) },
  ];
}
