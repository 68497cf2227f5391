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
 * an edit of the register the columns are brought up to it first; so they are at the beginning, because the register
 * may have been edited where the add-in was absent.
 */
export async function watchWorkbook(
  run: Runner,
  takeOver: () => Promise<Outcome<ApplyReport>>,
  listener: (what: Kind) => void,
): Promise<() => Promise<void>> {
  const changedSheets = new Set<string>();
  let selected = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = async (): Promise<void> => {
    const sheets = [...changedSheets];
    const kinds: Kind[] = selected ? ["selection"] : [];
    changedSheets.clear();
    selected = false;
    if (sheets.length > 0) kinds.push(...(await kindsOf(run, sheets)));
    if (kinds.includes("register")) await takeOver();
    for (const kind of kinds) listener(kind);
  };
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void tell(), quietMilliseconds);
  };
  const handlers = await run(async (context) => {
    const { worksheets } = context.workbook;
    const changes = worksheets.onChanged.add((change) => {
      if (change.source !== "Local") return Promise.resolve();
      changedSheets.add(change.worksheetId);
      return Promise.resolve(wait());
    });
    const selections = worksheets.onSelectionChanged.add(() => {
      selected = true;
      return Promise.resolve(wait());
    });
    await context.sync();
    return [changes, selections];
  });
  const opened = await takeOver();
  if (opened.ok && !opened.value.unchanged) listener("register");
  return async () => {
    clearTimeout(timer);
    for (const handler of handlers) handler.remove();
    await handlers[0]?.context.sync();
  };
}

/** Whether the register is among the sheets that changed, and others. */
async function kindsOf(run: Runner, changed: readonly string[]): Promise<Kind[]> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    const takeStructure = queueStructure(context);
    await context.sync();
    const register = findRegister(takeStructure());
    const isRegister = worksheets.items
      .filter(({ id }) => changed.includes(id))
      .map(({ name }) => register !== undefined && sameSheet(register.sheet, name));
    const kinds: Kind[] = [];
    if (isRegister.includes(true)) kinds.push("register");
    if (isRegister.includes(false)) kinds.push("figures");
    return kinds;
  });
}
