import { intersect, sameSheet, type Place } from "../addresses";
import type { CellBlock } from "../cells";
import { cellsOf } from "./cellQuestions";
import { largestAnswer, type HeavyLine } from "./heavyLines";
import { answersOf, askInTurn } from "./questions";

/** Bytes of a cell of which nothing is known: many are empty, few hold a text. */
const plainCell = 15;

/** The formulas of one place a sheet, by the sheet's name in lower case, in as many answers as they need. */
export async function readInParts(
  context: Excel.RequestContext,
  places: readonly Place[],
  heavy: readonly HeavyLine[],
): Promise<Map<string, CellBlock>> {
  const parts = places.flatMap((place) => partsOf(place, heavy));
  const asked = parts.map((part) => ({ ...part, question: cellsOf(part, ["formulas"]) }));
  const answers = inAnswers(asked).map((list) => list.map((part) => part.question));
  await askInTurn(context, answers);
  return new Map(
    places.map(({ sheet, area: { row, column } }) => {
      const own = answersOf(asked.filter((part) => part.sheet === sheet).map((part) => part.question));
      const contents = own.flatMap(({ formulas }) => [...formulas.contents]);
      return [sheet.toLowerCase(), { row, column, contents }];
    }),
  );
}

/** Neighbouring rows of a sheet, together no more than an answer. */
interface Part extends Place {
  readonly bytes: number;
}

function partsOf({ sheet, area }: Place, heavy: readonly HeavyLine[]): Part[] {
  const bytes = new Array<number>(area.rows).fill(area.columns * plainCell);
  for (const line of heavy) {
    const part = sameSheet(line.place.sheet, sheet) ? intersect(line.place.area, area) : undefined;
    if (!part) continue;
    for (let row = part.row - area.row; row < part.row - area.row + part.rows; row++) {
      bytes[row] = (bytes[row] ?? 0) + part.columns * line.bytes;
    }
  }
  const parts: Part[] = [];
  bytes.forEach((size, row) => {
    const last = parts.at(-1);
    if (last && last.bytes + size <= largestAnswer) {
      const grown = { ...last.area, rows: last.area.rows + 1 };
      parts[parts.length - 1] = { sheet, area: grown, bytes: last.bytes + size };
    } else parts.push({ sheet, area: { ...area, row: area.row + row, rows: 1 }, bytes: size });
  });
  return parts;
}

function inAnswers<P extends Part>(parts: readonly P[]): P[][] {
  const answers: P[][] = [];
  let size = Infinity;
  for (const part of parts) {
    size += part.bytes;
    if (size > largestAnswer) {
      answers.push([]);
      size = part.bytes;
    }
    answers.at(-1)?.push(part);
  }
  return answers;
}
