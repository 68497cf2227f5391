import { chromium } from "playwright-core";
import { createKpiWorkbook } from "../../src/workbook";
import { bookData } from "../host";
import { loadKpiFunctions } from "../host/functions/kpiFunctions";
import { openExcel } from "../host/openExcel";
import { buildWorkbench } from "../server/build";
import { findBrowser } from "../server/findBrowser";
import { createWorkbenchServer, listen } from "../server/server";
import { newXlsx } from "../xlsx";
import { benchBook } from "./benchBook";

const port = 4573;

/** Milliseconds in the browser from the page's first byte to a list that shows all KPIs, by whose scripts ran. */
export interface OpeningTime {
  /** The add-in's: pane and functions. */
  readonly ours: number;
  /** Microsoft's client library. */
  readonly office: number;
  /** The workbench, which stands for Excel: grid, evaluation, host. */
  readonly workbench: number;
}

/** Opens a workbook that has so many KPIs of 60 periods in a browser, under its sampling profiler. */
export async function measureOpening(kpis: number): Promise<OpeningTime> {
  const bytes = Buffer.from(await workbookWith(kpis));
  await buildWorkbench();
  const server = createWorkbenchServer({ name: "Bench.xlsx", bytes });
  const address = `http://localhost:${await listen(server, port)}/?language=en`;
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(180_000);
    const profiler = await page.context().newCDPSession(page);
    await profiler.send("Profiler.enable");
    await profiler.send("Profiler.start");
    await page.goto(address);
    const list = page.frameLocator("iframe").getByRole("listitem");
    await list.nth(kpis - 1).waitFor({ state: "attached" });
    const { profile } = await profiler.send("Profiler.stop");
    return timesOf(profile);
  } finally {
    await browser.close();
    server.close();
  }
}

async function workbookWith(kpis: number): Promise<Uint8Array> {
  const { book, definitions } = benchBook(kpis);
  const excel = await openExcel(book);
  try {
    await loadKpiFunctions(excel);
    const applied = await createKpiWorkbook(excel.Excel.run).apply(definitions);
    if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
    await excel.settled();
    return newXlsx(bookData(excel.book));
  } finally {
    excel.close();
  }
}

/** What the browser's profiler tells, as far as it matters here. */
interface Profile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: { readonly url: string } }[];
  readonly samples?: readonly number[];
  /** Microseconds since the sample before. */
  readonly timeDeltas?: readonly number[];
}

function timesOf(profile: Profile): OpeningTime {
  const urls = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame.url]));
  const times = { ours: 0, office: 0, workbench: 0 };
  (profile.samples ?? []).forEach((node, i) => {
    const url = urls.get(node) ?? "";
    const time = (profile.timeDeltas?.[i] ?? 0) / 1000;
    if (url.includes("/addin/")) times.ours += time;
    else if (url.includes("/office/excel-")) times.office += time;
    else if (url.endsWith(".js")) times.workbench += time;
  });
  return times;
}
