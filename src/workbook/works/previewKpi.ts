import type { KpiDefinition } from "../../kpi/definition";
import { success, type Outcome } from "../../kpi/outcome";
import { readContents } from "../excel/contents";
import type { Runner } from "../excel/runner";
import { readStructure } from "../excel/structure";
import { readStandingSurface } from "../excel/standingSurface";
import { withStillLines } from "../modes/stillLines";
import { planApply } from "../planApply";
import { propose } from "../propose";
import type { Preview } from "../port";
import { previewOf } from "../preview";
import { seenOf } from "../seen";

/** What an apply of this definition would write and show on the day `today` (ISO); writes nothing. */
export async function preview(
  runner: Runner,
  today: string,
  definition: KpiDefinition,
): Promise<Outcome<Preview>> {
  return runner(async (context) => {
    const structure = await readStructure(context);
    const scope = { definitions: [definition], recorded: false, shown: true, merges: true };
    const snapshot = await readContents(context, structure, scope);
    const proposal = propose(snapshot, [definition]);
    if (!proposal.ok) return proposal;
    const [result] = proposal.value.results;
    if (!result) throw new Error("A proposal for one definition holds one result");
    const { inserted, register } = proposal.value;
    const [standing = result.arrangement] = inserted?.before ?? [];
    const planned = inserted?.snapshot ?? snapshot;
    const surface = await readStandingSurface(context, planned, [standing]);
    if (!surface.ok) return surface;
    const view = { snapshot: planned, surface: surface.value, today, written: false };
    const decided = withStillLines(result.arrangement, view);
    if (!decided.ok) return decided;
    const arrangement = decided.value;
    const plan = planApply(planned, surface.value, register, [arrangement]);
    return success({
      ...previewOf(arrangement, planned, plan, result.kind === "taken" ? result.conflict : undefined),
      seen: seenOf([standing], snapshot),
    });
  });
}
