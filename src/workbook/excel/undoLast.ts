import { failure, success, type Outcome } from "../../kpi/outcome";
import { begun } from "../begun";
import { editedSince } from "../editedSince";
import type { LastDone, UndoReport } from "../port";
import { touchedPlaces } from "../touched";
import { problemOfError } from "./officeError";
import { insistently } from "./patience";
import { lookAt, undo } from "./restore";
import type { Session } from "./session";

/** What `undoLast` would take back, as data. */
export function lastDone({ last }: Session): LastDone | undefined {
  return last && { what: last.what, names: last.names, unfinished: last.unfinished };
}

/** Takes the last work of this session back, unless what it would overwrite was edited since. */
export async function undoLast(session: Session): Promise<Outcome<UndoReport>> {
  const { last } = session;
  if (!last) return failure({ code: "nothingToUndo" });
  const { changes, snapshot, what, names } = last;
  const touched = touchedPlaces(changes, snapshot);
  let unfinished = last.unfinished;
  const takeBack = async (context: Excel.RequestContext): Promise<Outcome<UndoReport>> => {
    const { remains, found } = await lookAt(context, changes, snapshot);
    const edited = editedSince(changes, touched, found, unfinished);
    if (edited.length > 0) {
      return failure({ code: "undoChanged", at: edited[0] ?? "", detail: { places: edited.join(", ") } });
    }
    unfinished = true;
    await undo(context, begun(changes, snapshot, found), remains);
    return success({ what, names });
  };
  const run = session.undoGroups === "work" ? session.runAsOneStep : session.run;
  try {
    const outcome = await insistently(() => run(takeBack), session.pause);
    if (outcome.ok) session.last = undefined;
    return outcome;
  } catch (error) {
    session.last = { ...last, unfinished };
    return failure(problemOfError(error, "undoRefused"));
  }
}
