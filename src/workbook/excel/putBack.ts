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
    const problem = problemOfError(error, "notRestored");
    const look = await session.run((context) => lookAt(context, changes, snapshot)).catch(unlessOfOffice);
    const touched = touchedPlaces(changes, snapshot);
    const written = look ? remaining(changes, touched, look.found) : everything(changes);
    if (written.length === 0) return undefined;
    session.last = { ...work, unfinished: true };
    const code = look ? "notRestored" : "notRestoredUnread";
    return { ...problem, code, detail: { ...problem.detail, written: written.join(", ") } };
  }
}

function unlessOfOffice(error: unknown): undefined {
  if (!isOfficeError(error)) throw error;
}
