import type { KpiDefinition } from "../../kpi/definition";
import { success, type Outcome } from "../../kpi/outcome";
import { readContents } from "../excel/contents";
import type { Runner } from "../excel/runner";
import { readStructure } from "../excel/structure";
import { readSurface } from "../excel/surfaces";
import { withStillLines } from "../modes/stillLines";
import { planApply, propose } from "../planApply";
import type { Preview } from "../port";
import { previewOf } from "../preview";

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
    const { kpi, anchors, dropped } = result.arrangement;
    const ruled = [{ id: kpi.definition.id, anchors }];
    const surface = await readSurface(context, snapshot, [result.arrangement], ruled, dropped);
    const decided = withStillLines(result.arrangement, { snapshot, surface, today, written: false });
    if (!decided.ok) return decided;
    const arrangement = decided.value;
    const plan = planApply(snapshot, surface, proposal.value.register, [arrangement]);
    return success(
      previewOf(arrangement, snapshot, plan, result.kind === "taken" ? result.conflict : undefined),
    );
  });
}
