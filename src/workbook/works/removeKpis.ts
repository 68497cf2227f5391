import { failure, success, type Outcome } from "../../kpi/outcome";
import { anchorsOf } from "../anchors";
import { lineRoles } from "../columnHeaders";
import { recordedKpis } from "../recorded";
import { readContents, readMore } from "../excel/contents";
import { readStructure } from "../excel/structure";
import { readSurface, type RemovedLine, type RuledKpi } from "../excel/surfaces";
import { writePlan } from "../excel/write";
import { planRemovals } from "../planRemovals";
import type { RemoveReport } from "../port";
import type { Dealing } from "./dealing";

/** Takes away all that was written for these KPIs, their rows of the register too. */
export async function remove(
  { session, runner, work }: Dealing,
  ids: readonly string[],
): Promise<Outcome<RemoveReport>> {
  const planned = await runner(async (context) => {
    const structure = await readStructure(context);
    const everywhere = ids.some((id) => anchorsOf(structure.names, id).inserted.length > 0);
    const scope = { definitions: [], recorded: true, shown: false, merges: true, everywhere };
    const first = await readContents(context, structure, scope);
    // Figures that no name leads to any more stand on sheets that were not read for it.
    const astray = recordedKpis(first).definitions.filter(
      ({ id }) => ids.includes(id) && !anchorsOf(structure.names, id).sources.actual,
    );
    const snapshot = await readMore(context, structure, first, astray, true);
    const ruled = ids.map((id) => ({ id, anchors: anchorsOf(snapshot.names, id) }));
    const surface = await readSurface(context, snapshot, [], ruled, ruled.flatMap(linesOf));
    const removal = planRemovals(snapshot, surface, ids);
    return removal.ok ? success({ ...removal.value, snapshot }) : removal;
  });
  if (!planned.ok) return planned;
  const { plan, report, snapshot } = planned.value;
  work.expect(report.removed.length);
  for (const { name } of report.removed) await work.planned(name);
  const problems = await writePlan(session, plan, snapshot, report.removed, work);
  return problems.length > 0 ? failure(...problems) : success(report);
}

/** Every line that was written for a KPI. */
function linesOf({ anchors }: RuledKpi): RemovedLine[] {
  return lineRoles.flatMap((role) => {
    const place = anchors.lines[role];
    return place ? [{ role, place }] : [];
  });
}
