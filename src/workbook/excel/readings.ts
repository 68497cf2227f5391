import { isWhole, printArea, type Place } from "../addresses";
import { keyOfPlace, type PlaceReading } from "../snapshot";
import { cellsOf, usedCellsOf, type CellBlocks, type CellPart } from "./cellQuestions";
import type { Question } from "./questions";

/** What is to be read of a place beside its values: number formats, and what the sheet shows. */
export interface Wish {
  readonly place: Place;
  readonly formats: boolean;
  readonly texts: boolean;
}

/** Places to be read, and what was found of them once they were asked for. */
export interface Readings {
  readonly questions: readonly Question<CellBlocks>[];
  readonly answer: () => Map<string, PlaceReading>;
}

/** The cells of places; of whole columns or rows only the part that holds something. */
export function readingsOf(wishes: readonly Wish[]): Readings {
  const queued = wishes.map((wish) => ({ place: wish.place, question: questionOf(wish) }));
  return {
    questions: queued.map(({ question }) => question),
    answer: () =>
      new Map(
        queued.map(({ place, question }) => {
          const { values, numberFormat: formats, text: texts } = question.answer();
          return [keyOfPlace(place), { values, formats, texts }];
        }),
      ),
  };
}

function questionOf({ place, formats, texts }: Wish): Question<CellBlocks> {
  const parts: CellPart[] = ["values"];
  if (formats) parts.push("numberFormat");
  if (texts) parts.push("text");
  const { sheet, area } = place;
  return isWhole(area) ? usedCellsOf(sheet, printArea(area), parts) : cellsOf(place, parts);
}
