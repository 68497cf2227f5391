import type { Outcome } from "../../kpi/outcome";
import { lookAtHealth } from "../excel/lookAtHealth";
import { writePlan } from "../excel/write";
import type { Finding } from "../health/finding";
import { repairFindings } from "../health/repairFindings";
import type { ApplyReport } from "../port";
import type { Dealing } from "./dealing";
import { planAndWrite } from "./recordedWork";
import { remove } from "./removeKpis";

/** Repairs findings of a health check, as one work. */
export async function repair(dealing: Dealing, findings: readonly Finding[]): Promise<Outcome<ApplyReport>> {
  const { session, runner, today, work } = dealing;
  const kpis = findings.flatMap(({ id, name }) => (id === undefined ? [] : [{ id, name: name ?? id }]));
  return repairFindings(
    {
      look: () => runner((context) => lookAtHealth(context, today(), true)),
      write: (changes, snapshot) => writePlan(session, { changes, memos: [] }, snapshot, kpis, work),
      rewrite: (ids) => planAndWrite(dealing, { ids, each: true }),
      remove: (ids) => remove(dealing, ids),
    },
    findings,
  );
}
