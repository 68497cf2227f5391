import { isWhole, parsePlace, printArea, type Area, type Place } from "../addresses";
import type { CellBlock, CellContent } from "../cells";
import { emptyBlock } from "../cells";
import { keyOfPlace, type PlaceReading } from "../snapshot";

/** What is to be read of a place beside its values: number formats, and what the sheet shows. */
export interface Wish {
  readonly place: Place;
  readonly formats: boolean;
  readonly texts: boolean;
}

/** Queues the reading of places; the function returned hands them over after the next sync. */
export function queueReadings(
  context: Excel.RequestContext,
  wishes: readonly Wish[],
): () => Map<string, PlaceReading> {
  const queued = wishes.map(({ place, formats, texts }) => {
    const range = rangeOf(context, place);
    range.load(`address,values${formats ? ",numberFormat" : ""}${texts ? ",text" : ""}`);
    return { place, range, formats, texts };
  });
  return () => {
    const found = queued.map(({ place, range, formats, texts }): [string, PlaceReading] => [
      keyOfPlace(place),
      {
        values: blockOf(range, "values"),
        formats: formats ? blockOf(range, "numberFormat") : emptyBlock,
        texts: texts ? blockOf(range, "text") : emptyBlock,
      },
    ]);
    return new Map(found);
  };
}

/** The cells of a place; of whole columns or rows only the part that holds something. */
function rangeOf(context: Excel.RequestContext, { sheet, area }: Place): Excel.Range {
  const range = context.workbook.worksheets.getItem(sheet).getRange(printArea(area));
  return isWhole(area) ? range.getUsedRangeOrNullObject(true) : range;
}

/** A loaded property of a range as a block at its place; nothing where there is no range. */
export function blockOf(
  range: Excel.Range,
  part: "values" | "numberFormat" | "text" | "formulas",
): CellBlock {
  if (range.isNullObject) return emptyBlock;
  const { row, column } = areaOfRange(range);
  return { row, column, contents: range[part] as CellContent[][] };
}

/** The area of a range whose address was loaded. */
export function areaOfRange(range: Excel.Range): Area {
  const place = parsePlace(range.address, "");
  if (!place) throw new Error(`Excel gave the address ${range.address}`);
  return place.area;
}
