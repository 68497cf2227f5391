import type { CoreCommand, Range, RangeAdapterFunctions, WorkbookData } from "@odoo/o-spreadsheet";
import { CorePlugin } from "@odoo/o-spreadsheet";
import type { KeptPlace } from "../bookData";
import { areaOfRange, areaText } from "./area";
import { addBookLoader } from "./loadBook";
import { addSheetSaver } from "./saveBook";

interface FollowedPlace {
  readonly inFile: string;
  /** Undefined once its cells are gone. */
  readonly range: Range | undefined;
}

interface LoadedPlaces {
  readonly excelKeptPlaces?: Readonly<Record<string, readonly KeptPlace[]>>;
}

/** Follows the places of what only the file keeps, so that saving moves comments, filters and drawings with their cells. */
export class KeptPlacesPlugin extends CorePlugin {
  static override readonly getters = ["getKeptPlaces"];

  readonly places: Readonly<Record<string, readonly FollowedPlace[] | undefined>> = {};

  override import(data: WorkbookData & LoadedPlaces): void {
    const entries = Object.entries(data.excelKeptPlaces ?? {}).map(([sheetId, list]) => [
      sheetId,
      list.map(({ inFile, now }) => ({
        inFile,
        range: now === undefined ? undefined : this.getters.getRangeFromSheetXC(sheetId, now),
      })),
    ]);
    Object.assign(this.places, Object.fromEntries(entries));
  }

  override adaptRanges({ applyChange }: RangeAdapterFunctions): void {
    for (const [sheetId, list] of Object.entries(this.places)) {
      let changed = false;
      const adapted = (list ?? []).map((place) => {
        const change = place.range && applyChange(place.range);
        if (!change || change.changeType === "NONE") return place;
        changed = true;
        return { ...place, range: change.changeType === "REMOVE" ? undefined : change.range };
      });
      if (changed) this.history.update("places", { ...this.places, [sheetId]: adapted });
    }
  }

  override handle(command: CoreCommand): void {
    const { type, sheetId } = command as unknown as { type: string; sheetId: string };
    if (type === "DELETE_SHEET") this.history.update("places", { ...this.places, [sheetId]: undefined });
  }

  getKeptPlaces(sheetId: string): readonly KeptPlace[] {
    return (this.places[sheetId] ?? []).map(({ inFile, range }) => ({
      inFile,
      ...(range && { now: areaText(areaOfRange(range)) }),
    }));
  }
}

addBookLoader((data, workbook, ids) => {
  const excelKeptPlaces = Object.fromEntries(
    data.sheets.map((sheet, index) => [ids[index] ?? "", sheet.keptPlaces ?? []]),
  );
  Object.assign(workbook, { excelKeptPlaces } satisfies LoadedPlaces);
});

addSheetSaver((book, sheetId) => {
  const keptPlaces = book.getters.getKeptPlaces(sheetId);
  return keptPlaces.length === 0 ? {} : { keptPlaces };
});
