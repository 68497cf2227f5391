import type { Mode } from "../../kpi/definition";
import { failure, type Outcome } from "../../kpi/outcome";
import type { ApplyReport } from "../port";
import { quoteSheet } from "../addresses";
import type { Arrangement } from "../arrangement";
import { leftAlone } from "../behindRow";
import { readRegister } from "../register";
import { sheetNamed, type Snapshot } from "../snapshot";
import { takeOver, type TakenOver } from "../takeOver";
import { writeAndFreeze } from "./carryOut";
import type { Dealing, PlannedApply } from "./dealing";
import { planOf, planTakenOver } from "./planning";
import { readRecorded } from "./readRecorded";

/** Which recorded KPIs to plan again (all when `ids` is left out), and in which mode when not in the one recorded. */
interface RecordedWork {
  readonly ids?: readonly string[];
  readonly mode?: Mode;
  readonly written?: boolean;
  /** Whether a KPI that cannot be planned hinders no other. */
  readonly each?: boolean;
  /** Whether nobody asked for these KPIs: those that follow their rows are left alone, with all that was typed. */
  readonly unasked?: boolean;
}

/**
 * Brings KPIs up to their rows of the register. When all are, a row that cannot take effect is told why, in the row,
 * and hinders no other.
 */
export async function planAndWrite(dealing: Dealing, recorded: RecordedWork): Promise<Outcome<ApplyReport>> {
  const planned = await planRecorded(dealing, recorded);
  return planned.ok ? writeAndFreeze(dealing, planned.value) : planned;
}

export async function planRecorded(
  dealing: Dealing,
  { ids, mode, written = false, each = false, unasked = false }: RecordedWork,
): Promise<Outcome<PlannedApply>> {
  return dealing.runner(async (context) => {
    const read = await readRecorded(context, { merges: true, grow: each });
    const { snapshot, definitions: recorded } = read;
    const register = readRegister(snapshot);
    if (register.problems.length > 0) return failure(...register.problems);
    const unknown = ids?.filter((id) => !recorded.some((one) => one.id === id)) ?? [];
    if (unknown.length > 0 && !each) {
      return failure(...unknown.map((id) => ({ code: "unknownKpi", detail: { id } })));
    }
    const definitions = recorded
      .filter(({ id }) => ids === undefined || ids.includes(id))
      .map((definition) => (mode === undefined ? definition : { ...definition, mode }));
    if (each) {
      const rows = takeOver(snapshot, definitions);
      if (!rows.ok) return rows;
      const taken = unasked ? whereOpen(rows.value, snapshot) : rows.value;
      return planTakenOver(context, snapshot, taken, { ...dealing, written });
    }
    return planOf(context, snapshot, definitions, { ...dealing, written });
  });
}

/** What nobody asked for waits until its sheet is open: a row that was edited meanwhile is told so. */
function whereOpen(rows: TakenOver, snapshot: Snapshot): TakenOver {
  const isOpen = ({ frame }: Arrangement): boolean => sheetNamed(snapshot, frame.sheet)?.protected !== true;
  const all = rows.arrangements.map((one): Arrangement => ({ ...one, unasked: true }));
  const waiting = all.filter((one) => !isOpen(one) && !leftAlone(one));
  return {
    ...rows,
    arrangements: all.filter(isOpen),
    refused: new Map([
      ...rows.refused,
      ...waiting.map(
        ({ kpi, frame }) =>
          [kpi.definition.id, [{ code: "sheetProtected", at: quoteSheet(frame.sheet) }]] as const,
      ),
    ]),
  };
}
