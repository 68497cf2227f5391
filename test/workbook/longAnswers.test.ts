import type { KpiWorkbook } from "../../src/workbook";
import { createKpiWorkbook } from "../../src/workbook";
import { benchBook } from "../../workbench/bench/benchBook";
import { bookData, type BookData } from "../../workbench/host";
import { loadKpiFunctions } from "../../workbench/host/functions/kpiFunctions";
import { openExcel, type OpenedExcel } from "../../workbench/host/openExcel";
import { comparable } from "./support/comparable";
import { good } from "./support/openWorkbook";

const today = (): string => "2026-11-23";

interface Opened {
  readonly excel: OpenedExcel;
  readonly kpis: KpiWorkbook;
}

async function open(book: BookData, responseLimit?: number, functions = true): Promise<Opened> {
  const excel = await openExcel(book, responseLimit === undefined ? {} : { responseLimit });
  if (functions) await loadKpiFunctions(excel);
  await excel.settled();
  return { excel, kpis: createKpiWorkbook(excel.Excel.run.bind(excel.Excel) as typeof Excel.run, today) };
}

/** Far less than the works below need at once; Excel on the web has 5 MB. */
const limit = 20_000;

describe("a workbook whose answers are longer than Excel gives", () => {
  const { book, definitions } = benchBook(8);
  const [marked] = definitions;
  if (!marked) throw new Error("The book has KPIs");
  let applied: BookData;

  beforeAll(async () => {
    const { excel, kpis } = await open(book);
    good(await kpis.apply(definitions.map((one) => ({ ...one, formulas: "perCell" }))));
    await excel.settled();
    applied = bookData(excel.book);
  });

  const select = async ({ excel }: Opened, address: string): Promise<void> => {
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange(address).select();
      await context.sync();
    });
  };

  const looks: Record<string, (opened: Opened) => Promise<unknown>> = {
    "its list": ({ kpis }) => kpis.list(),
    "what colleagues would see of it": ({ kpis }) => kpis.checkSharing(),
    "its health": ({ kpis }) => kpis.checkHealth(),
    "a preview": ({ kpis }) => kpis.preview({ ...marked, name: "Again" }),
    "a marked column": async (opened) => {
      await select(opened, marked.actual);
      return opened.kpis.readSelection();
    },
    "a marked block": async (opened) => {
      await select(opened, "A1:J61");
      return opened.kpis.readSelections();
    },
    "a refresh that finds nothing to do": ({ kpis }) => kpis.refresh(),
  };

  test.each(Object.keys(looks))("gives %s in parts, the same as at once", async (name) => {
    const look = looks[name];
    if (!look) throw new Error(name);
    const whole = await look(await open(applied));
    const opened = await open(applied, limit);
    const { counters } = opened.excel.host;
    counters.reset();
    expect(await look(opened)).toEqual(whole);
    expect(whole).toHaveProperty("ok", true);
    // The answer is counted as it travels: as a text within a message, with its quotes escaped.
    expect(counters.longestAnswer).toBeLessThanOrEqual(limit * 1.5);
  });

  test("gives its health in parts where every cell shows an error", async () => {
    const whole = good(await (await open(applied, undefined, false)).kpis.checkHealth());
    const parts = good(await (await open(applied, limit, false)).kpis.checkHealth());
    expect(whole.length).toBeGreaterThan(0);
    expect(parts).toEqual(whole);
  });
});

test("a series of tens of thousands of rows is applied, changed, listed, removed and undone", async () => {
  const rows = 30_000;
  const { book, definitions } = benchBook(1, rows);
  const { excel, kpis } = await open(book);
  const before = comparable({ excel });
  const { counters } = excel.host;
  good(await kpis.apply(definitions));
  await excel.settled();
  const [reading] = good(await kpis.list());
  expect(reading?.periods).toHaveLength(rows);
  const id = reading?.definition.id ?? "";
  good(await kpis.apply(definitions.map((one) => ({ ...one, id, target: 90 }))));
  await excel.settled();
  good(await kpis.undoLast());
  good(await kpis.remove([id]));
  expect(counters.longestAnswer).toBeLessThanOrEqual(5 * 1024 * 1024);
  expect(counters.longestRequest).toBeLessThanOrEqual(5 * 1024 * 1024);
  expect(comparable({ excel })).toEqual(before);
});
