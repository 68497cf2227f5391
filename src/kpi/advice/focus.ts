import type { Status } from "../definition";
import type { KpiProblem } from "../outcome";

/** What one person can act on, and what one workbook can follow; more are kept out of sight by parking. */
export const mostActiveOfOwner = 3;
export const mostActive = 15;

/** An active KPI as far as the focus asks. */
export interface FocusedKpi {
  readonly name: string;
  readonly owner?: string;
  readonly status: Status;
  /** Its share in a score; 1 when not given. */
  readonly weight?: number;
}

export interface FocusAdvice<K extends FocusedKpi> {
  /** `tooManyActive` or `tooManyOfOwner`. */
  readonly problem: KpiProblem;
  /** Those that would be missed least, as many as are too many. */
  readonly park: readonly K[];
}

/** What cannot lead to action goes first, then what is met, and what is missed last. */
const leastMissedFirst: Readonly<Record<Status, number>> = {
  noData: 0,
  noTarget: 1,
  onTarget: 2,
  atRisk: 3,
  offTarget: 4,
};

/** The KPIs that are too many, the least missed first: by status, then the lowest weight, then the last in the list. */
function surplus<K extends FocusedKpi>(kpis: readonly K[], most: number): readonly K[] {
  return [...kpis]
    .reverse()
    .sort(
      (a, b) => leastMissedFirst[a.status] - leastMissedFirst[b.status] || (a.weight ?? 1) - (b.weight ?? 1),
    )
    .slice(0, kpis.length - most);
}

const ownerOf = ({ owner = "" }: FocusedKpi): string => owner.trim().toLowerCase();

function byOwner<K extends FocusedKpi>(kpis: readonly K[]): readonly (readonly K[])[] {
  const groups = new Map<string, K[]>();
  for (const kpi of kpis) {
    const owner = ownerOf(kpi);
    if (owner !== "") groups.set(owner, [...(groups.get(owner) ?? []), kpi]);
  }
  return [...groups.values()];
}

/**
 * One piece of advice when there are more active KPIs than can be followed: in the workbook, else for the owner who
 * has the most. Undefined when there are few enough.
 */
export function adviseFocus<K extends FocusedKpi>(active: readonly K[]): FocusAdvice<K> | undefined {
  if (active.length > mostActive) {
    return {
      problem: { code: "tooManyActive", detail: { count: active.length, most: mostActive } },
      park: surplus(active, mostActive),
    };
  }
  const [busiest] = [...byOwner(active)].sort((a, b) => b.length - a.length);
  if (!busiest || busiest.length <= mostActiveOfOwner) return undefined;
  const owner = busiest[0]?.owner?.trim() ?? "";
  return {
    problem: { code: "tooManyOfOwner", detail: { owner, count: busiest.length, most: mostActiveOfOwner } },
    park: surplus(busiest, mostActiveOfOwner),
  };
}

export interface RoomAdvice<K extends FocusedKpi> {
  /** `roomForMore` or `roomOfOwner`. */
  readonly problem: KpiProblem;
  readonly activate: K;
}

/**
 * The first parked KPI that there is room for: all active ones of its owner (of the workbook where it has none) are on
 * target, and they are fewer than can be followed. Undefined when there is no such KPI, or nothing is active to be met.
 */
export function adviseRoom<K extends FocusedKpi>(
  active: readonly FocusedKpi[],
  parked: readonly K[],
): RoomAdvice<K> | undefined {
  if (active.length >= mostActive) return undefined;
  for (const kpi of parked) {
    const owner = ownerOf(kpi);
    const beside = owner === "" ? active : active.filter((one) => ownerOf(one) === owner);
    const room = owner === "" || beside.length < mostActiveOfOwner;
    if (!room || beside.length === 0 || beside.some(({ status }) => status !== "onTarget")) continue;
    const { name } = kpi;
    const problem: KpiProblem =
      owner === ""
        ? { code: "roomForMore", detail: { name } }
        : { code: "roomOfOwner", detail: { name, owner: kpi.owner?.trim() ?? "" } };
    return { problem, activate: kpi };
  }
  return undefined;
}
