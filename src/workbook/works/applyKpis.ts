import type { KpiDefinition } from "../../kpi/definition";
import type { Outcome } from "../../kpi/outcome";
import { readContents } from "../excel/contents";
import { readStructure } from "../excel/structure";
import type { ApplyReport } from "../port";
import { writeAndFreeze } from "./carryOut";
import type { Dealing } from "./dealing";
import { planOf } from "./planning";

/** Reads, plans and writes. What was planned is all that is written; nothing is when any definition has a problem. */
export async function apply(
  dealing: Dealing,
  definitions: readonly KpiDefinition[],
  seen: string | undefined,
): Promise<Outcome<ApplyReport>> {
  const { runner, work } = dealing;
  const planned = await runner(async (context) => {
    const structure = await readStructure(context);
    work.goOn();
    const scope = { definitions, recorded: false, shown: seen !== undefined, merges: true };
    const snapshot = await readContents(context, structure, scope);
    return planOf(context, snapshot, definitions, { ...dealing, written: false, seen });
  });
  return planned.ok ? writeAndFreeze(dealing, planned.value) : planned;
}
