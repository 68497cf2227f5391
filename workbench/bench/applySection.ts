import { measureApply, type ApplyCost, type Traffic } from "./applyCost";
import { budgets } from "./budgets";
import { kilobytes, seconds, table, type Row } from "./markdown";

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;

function row(kpis: number, what: string, traffic: Traffic): Row {
  return [
    kpis,
    what,
    traffic.syncs,
    traffic.actions,
    kilobytes(traffic.bytesSent / kpis),
    kilobytes(traffic.bytesReceived / kpis),
    megabytes(traffic.longestRequest),
    megabytes(traffic.longestAnswer),
    seconds(traffic.milliseconds),
    seconds(traffic.milliseconds - traffic.hostMilliseconds),
  ];
}

function rows({ kpis, apply, list, again, remove }: ApplyCost): Row[] {
  return [
    row(kpis, "apply", apply),
    row(kpis, "list", list),
    row(kpis, "apply again", again),
    row(kpis, "remove", remove),
  ];
}

async function measureEach([kpis, ...more]: readonly number[]): Promise<ApplyCost[]> {
  if (kpis === undefined) return [];
  const cost = await measureApply(kpis);
  return [cost, ...(await measureEach(more))];
}

/** What KPIs cost from their first apply to their removal. */
export async function applySection(counts: readonly number[]): Promise<string> {
  const costs = await measureEach(counts);
  const last = costs.at(-1);
  const settled = seconds(last?.settleMilliseconds ?? 0);
  const rules = (last?.rules ?? 0) / (last?.kpis ?? 1);
  return `KPIs of 60 periods with the columns target, status, attainment and variance, none of them there before, fifty
series a sheet. At most ${budgets.readSyncs} syncs read and plan, at most ${budgets.writeSyncs} write and one more for each 4 MB; Excel on the web refuses a
request or an answer over 5 MB. Each KPI has ${rules} conditional formats: one for each status and a bar. The last ${last?.kpis ?? 0}
KPIs' functions answered ${settled} after the apply.

${table(
  [
    "KPIs",
    "work",
    "syncs",
    "actions",
    "sent a KPI",
    "received a KPI",
    "longest request",
    "longest answer",
    "time in the workbench",
    "of it ours",
  ],
  costs.flatMap(rows),
)}`;
}
