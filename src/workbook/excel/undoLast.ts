import { failure, success, type Outcome } from "../../kpi/outcome";
import { begun } from "../begun";
import { editedSince } from "../editedSince";
import type { LastDone, UndoReport } from "../port";
import { lineReaders } from "../lineReaders";
import type { Found } from "../remaining";
import type { Change } from "../steps";
import { touchedPlaces, type TouchedPlace } from "../touched";
import { heavyLines } from "./heavyLines";
import { standingInsertions } from "./movedLines";
import { problemOfError } from "./officeError";
import { insistently } from "./patience";
import { lookAt, undo } from "./restore";
import type { Session } from "./session";
import { readWindows } from "./windows";

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
    const changed = editedSince(changes, touched, found, unfinished);
    const edited = changed.length > 0 ? changed : await readersOfInserted(context, changes, touched, found);
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

/** Formulas and names of people, on any sheet, that would be left with nothing once inserted lines are gone. */
async function readersOfInserted(
  context: Excel.RequestContext,
  changes: readonly Change[],
  touched: readonly TouchedPlace[],
  found: Found,
): Promise<string[]> {
  const inserted = standingInsertions(changes, found.names);
  if (inserted.length === 0) return [];
  const names = [...found.names].map(([name, formula]) => ({ name, formula, visible: true }));
  const read = await readWindows(context, found.sheets, heavyLines(names));
  const windows = new Map(
    found.sheets.flatMap((name) => {
      const window = read.get(name.toLowerCase());
      return window ? [[name, window] as const] : [];
    }),
  );
  const ours = touched.map(({ place }) => place);
  return inserted.flatMap((place) => lineReaders(place, ours, windows, names).map(({ at }) => at));
}
