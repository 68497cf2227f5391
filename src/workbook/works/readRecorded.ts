import { readContents, readMore } from "../excel/contents";
import { readStructure, type Structure } from "../excel/structure";
import { grown } from "../grownSeries";
import { recordedKpis } from "../recorded";
import type { KnownDefinition } from "../registerRow";
import type { Snapshot } from "../snapshot";

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
  const first = await readContents(context, structure, {
    definitions: [],
    recorded: true,
    shown: true,
    merges,
  });
  const recorded = recordedKpis(first).definitions;
  const definitions = grow ? recorded.map((definition) => grown(definition, first)) : recorded;
  const snapshot = await readMore(context, structure, first, definitions, merges);
  return { structure, snapshot, definitions };
}
