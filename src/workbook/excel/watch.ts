import type { Outcome } from "../../kpi/outcome";
import { sameSheet } from "../addresses";
import type { ApplyReport } from "../port";
import type { Runner } from "./runner";
import { findRegister, queueStructure } from "./structure";

type Kind = "figures" | "selection" | "register";

/** Changes that come within this time of each other are told once. */
const quietMilliseconds = 300;

/**
 * Tells what a person did in this window, when they pause: changes of co-authors are told in their own windows. After
 * an edit of the register the columns are brought up to it first.
 */
export async function watchWorkbook(
  run: Runner,
  takeOver: () => Promise<Outcome<ApplyReport>>,
  listener: (what: Kind) => void,
): Promise<() => Promise<void>> {
  const pending = new Set<Kind>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = async (): Promise<void> => {
    const kinds = [...pending];
    pending.clear();
    if (kinds.includes("register")) await takeOver();
    for (const kind of kinds) listener(kind);
  };
  const note = (kind: Kind): void => {
    pending.add(kind);
    clearTimeout(timer);
    timer = setTimeout(() => void tell(), quietMilliseconds);
  };
  const handlers = await run(async (context) => {
    const { worksheets } = context.workbook;
    const changed = worksheets.onChanged.add(async (change) => {
      if (change.source !== "Local") return;
      note((await isRegister(run, change.worksheetId)) ? "register" : "figures");
    });
    const selected = worksheets.onSelectionChanged.add(() => Promise.resolve(note("selection")));
    await context.sync();
    return [changed, selected];
  });
  return async () => {
    clearTimeout(timer);
    const [first] = handlers;
    if (!first) return;
    for (const handler of handlers) handler.remove();
    await first.context.sync();
  };
}

/** Whether the sheet of an event is the register's. */
async function isRegister(run: Runner, worksheetId: string): Promise<boolean> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(worksheetId);
    sheet.load("name");
    const takeStructure = queueStructure(context);
    await context.sync();
    const register = findRegister(takeStructure());
    return !sheet.isNullObject && register !== undefined && sameSheet(register.sheet, sheet.name);
  });
}
