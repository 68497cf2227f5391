import type { KpiProblem } from "../../kpi/outcome";
import { everything, remaining } from "../remaining";
import { touchedPlaces } from "../touched";
import { isOfficeError, problemOfError } from "./officeError";
import { insistently } from "./patience";
import { lookAt, restore } from "./restore";
import type { DoneWork, Session } from "./session";

/**
 * Undoes a work that was begun, trying more than once. When Excel refuses that too, the problem says what stands, and
 * `undoLast` can be asked to try again.
 */
export async function putBack(
  session: Session,
  work: Omit<DoneWork, "unfinished">,
): Promise<KpiProblem | undefined> {
  const { changes, snapshot } = work;
  try {
    await insistently(() => session.run((context) => restore(context, changes, snapshot)), session.pause);
    return undefined;
  } catch (error) {
    session.last = { ...work, unfinished: true };
    return notRestored(session, work, problemOfError(error, "notRestored"));
  }
}

async function notRestored(
  session: Session,
  { changes, snapshot }: Omit<DoneWork, "unfinished">,
  problem: KpiProblem,
): Promise<KpiProblem> {
  const look = await session.run((context) => lookAt(context, changes, snapshot)).catch(unlessOfOffice);
  const written = look
    ? remaining(changes, touchedPlaces(changes, snapshot), look.found)
    : everything(changes);
  const code = look ? "notRestored" : "notRestoredUnread";
  return { ...problem, code, detail: { ...problem.detail, written: written.join(", ") } };
}

function unlessOfOffice(error: unknown): undefined {
  if (!isOfficeError(error)) throw error;
}
