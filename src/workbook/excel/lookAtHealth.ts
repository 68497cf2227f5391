import { parsePlace } from "../addresses";
import type { ErrorCell, HealthLook } from "../health/look";
import { withStillLines } from "../modes/stillLines";
import { recordedKpis } from "../recorded";
import { emptySurface } from "../surface";
import { takeOver } from "../takeOver";
import { readContents, readMore } from "./contents";
import { readStructure, type Structure } from "./structure";
import { readSurface } from "./surfaces";

/**
 * Reads what a health check on the day `today` (ISO) needs, in three round trips (one more where rows name cells that
 * no anchor knew); `merges` where something will be repaired.
 */
export async function lookAtHealth(
  context: Excel.RequestContext,
  today: string,
  merges: boolean,
): Promise<HealthLook> {
  const structure = await readStructure(context);
  const takeErrors = queueErrors(context, structure);
  const first = await readContents(context, structure, {
    definitions: [],
    recorded: true,
    shown: true,
    merges,
  });
  const errors = takeErrors();
  const snapshot = await readMore(context, structure, first, recordedKpis(first).definitions, merges);
  const rows = takeOver(snapshot, recordedKpis(snapshot).definitions);
  if (!rows.ok) return { snapshot, errors, surface: emptySurface, undecided: new Set() };
  const { arrangements } = rows.value;
  const ruled = arrangements.map(({ kpi, anchors }) => ({ id: kpi.definition.id, anchors }));
  const dropped = arrangements.flatMap((arrangement) => arrangement.dropped);
  const surface = await readSurface(context, snapshot, arrangements, ruled, dropped);
  const undecided = new Set<string>();
  const decided = arrangements.map((arrangement) => {
    const result = withStillLines(arrangement, { snapshot, surface, today, written: false });
    if (!result.ok) undecided.add(arrangement.kpi.definition.id);
    return result.ok ? result.value : arrangement;
  });
  return { snapshot, errors, rows: { ...rows.value, arrangements: decided }, surface, undecided };
}

/** Formulas that show errors, on every sheet that Excel lets us search. */
function queueErrors(context: Excel.RequestContext, { sheets }: Structure): () => ErrorCell[] {
  const found = sheets
    .filter((sheet) => !sheet.protected)
    .map(({ name }) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const cells = sheet.getRange().getSpecialCellsOrNullObject("Formulas", "Errors");
      cells.load("address");
      cells.areas.load("items/address,items/formulas,items/values");
      return cells;
    });
  return () => found.flatMap((cells) => (cells.isNullObject ? [] : cells.areas.items.flatMap(cellsOfRange)));
}

function cellsOfRange({ address, formulas, values }: Excel.Range): ErrorCell[] {
  const place = parsePlace(address, "");
  if (!place) throw new Error(`Excel gave the address ${address}`);
  return (formulas as unknown[][]).flatMap((cells, r) =>
    cells.map((formula, c) => ({
      place: {
        sheet: place.sheet,
        area: { row: place.area.row + r, column: place.area.column + c, rows: 1, columns: 1 },
      },
      formula: String(formula),
      value: String((values as unknown[][])[r]?.[c]),
    })),
  );
}
