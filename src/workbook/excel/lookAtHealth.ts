import type { HealthLook } from "../health/look";
import { withStillLines } from "../modes/stillLines";
import { recordedKpis } from "../recorded";
import { emptySurface } from "../surface";
import { takeOver } from "../takeOver";
import { readContents, readMore } from "./contents";
import { errorsOn } from "./errorCells";
import { answersOf } from "./questions";
import { readStructure } from "./structure";
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
  const searched = structure.sheets.filter((sheet) => !sheet.protected).map(({ name }) => errorsOn(name));
  const scope = { definitions: [], recorded: true, shown: true, merges };
  const first = await readContents(context, structure, scope, searched);
  const errors = answersOf(searched).flat();
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
