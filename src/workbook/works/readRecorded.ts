import { readContents, readMore } from "../excel/contents";
import { readStructure, type Structure } from "../excel/structure";
import { grown } from "../grownSeries";
import { recordedKpis } from "../recorded";
import type { KnownDefinition } from "../registerRow";
import { parsePlace } from "../addresses";
import { furtherRows } from "../excel/lastRows";
import { windowOf, type Snapshot } from "../snapshot";

/** The workbook with the recorded KPIs; `merges` where something may be written, `grow` where new periods are taken up. */
export async function readRecorded(
  context: Excel.RequestContext,
  { merges = false, grow = false } = {},
): Promise<{
  readonly structure: Structure;
  readonly snapshot: Snapshot;
  readonly definitions: readonly KnownDefinition[];
}> {
  const structure = await readStructure(context);
  const scope = { definitions: [], recorded: true, shown: true, merges };
  let first = await readContents(context, structure, scope);
  const recorded = recordedKpis(first).definitions;
  const grownIn = (snapshot: Snapshot): readonly KnownDefinition[] =>
    grow ? recorded.map((definition) => grown(definition, snapshot)) : recorded;
  let definitions = grownIn(first);
  if (definitions.some((definition, i) => mayGoOn(definition, recorded[i], first))) {
    first = await readContents(context, structure, { ...scope, everywhere: true });
    definitions = grownIn(first);
  }
  const snapshot = await readMore(context, structure, first, definitions, merges);
  return { structure, snapshot, definitions };
}

/** Whether new periods were found down to where the sheet was read, and more may stand below. */
function mayGoOn(
  { actual, sheet }: KnownDefinition,
  before: KnownDefinition | undefined,
  snapshot: Snapshot,
): boolean {
  const now = parsePlace(actual, sheet);
  const then = before && parsePlace(before.actual, sheet);
  if (!now || !then || now.area.rows - then.area.rows < furtherRows) return false;
  return windowOf(snapshot, now.sheet).unread === true;
}
