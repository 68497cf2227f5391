import type { Outcome } from "../../kpi/outcome";
import { sameSheet } from "../addresses";
import { anchoredIds, anchorsOf } from "../anchors";
import { grownInTables, type GrownKpi } from "../grownTables";
import type { ApplyReport } from "../port";
import { areaOfRange } from "./cellQuestions";
import type { Runner } from "./runner";
import { findRegister, queueStructure, type Structure } from "./structure";

type Kind = "figures" | "selection" | "register";

/** Changes that come within this time of each other are told once. */
const quietMilliseconds = 300;

/**
 * Tells what a person did in this window, when they pause: changes of co-authors are told in their own windows. After
 * an edit of the register the columns are brought up to it first (`takeOver`, of all KPIs or of some); so they are at the
 * beginning, because the register may have been edited where the add-in was absent, and where rows were added to a table
 * whose column is a KPI's figures.
 */
export async function watchWorkbook(
  run: Runner,
  takeOver: (ids?: readonly string[]) => Promise<Outcome<ApplyReport>>,
  listener: (what: Kind) => void,
): Promise<() => Promise<void>> {
  const changedSheets = new Set<string>();
  const tried = new Map<string, number>();
  let selected = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = async (): Promise<void> => {
    const sheets = [...changedSheets];
    const kinds: Kind[] = selected ? ["selection"] : [];
    changedSheets.clear();
    selected = false;
    const changes = sheets.length > 0 ? await lookAtChanges(run, sheets) : { kinds: [], grown: [] };
    kinds.push(...changes.kinds);
    // What cannot be taken up is told in the register's row; it is tried again when the table changes again.
    const grown = changes.grown.filter(({ id, rows }) => tried.get(id) !== rows);
    for (const { id, rows } of grown) tried.set(id, rows);
    if (kinds.includes("register")) await takeOver();
    else if (grown.length > 0) await takeOver(grown.map(({ id }) => id));
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

/** What the changes of some sheets mean. */
interface Changes {
  /** Whether the register is among the sheets that changed, and others. */
  readonly kinds: readonly Kind[];
  /** The KPIs whose tables on these sheets got further rows. */
  readonly grown: readonly GrownKpi[];
}

async function lookAtChanges(run: Runner, changed: readonly string[]): Promise<Changes> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    const takeStructure = queueStructure(context);
    await context.sync();
    const structure = takeStructure();
    const register = findRegister(structure);
    const sheets = worksheets.items.filter(({ id }) => changed.includes(id)).map(({ name }) => name);
    const figures = sheets.filter((name) => register === undefined || !sameSheet(register.sheet, name));
    const kinds: Kind[] = [];
    if (figures.length < sheets.length) kinds.push("register");
    if (figures.length > 0) kinds.push("figures");
    return { kinds, grown: await grownOn(context, structure, figures) };
  });
}

/** One round trip more, where tables and figures of KPIs stand on the same sheet. */
async function grownOn(
  context: Excel.RequestContext,
  { names, tables }: Structure,
  sheets: readonly string[],
): Promise<GrownKpi[]> {
  const ofKpis = anchoredIds(names).flatMap((id) => anchorsOf(names, id).sources.actual?.sheet ?? []);
  const queued = tables
    .filter(({ sheet }) => [sheets, ofKpis].every((list) => list.some((name) => sameSheet(name, sheet))))
    .map((table) => {
      const range = context.workbook.tables.getItem(table.name).getRange();
      range.load("address");
      return { table, range };
    });
  if (queued.length === 0) return [];
  await context.sync();
  return grownInTables(
    names,
    queued.map(({ table, range }) => ({ ...table, headers: table.columns, area: areaOfRange(range) })),
  );
}
