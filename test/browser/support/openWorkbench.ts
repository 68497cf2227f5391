import type { Browser } from "playwright-core";
import type { Start } from "./browserTest";
import { createWorkbenchPage, type WorkbenchPage } from "./workbenchPage";

/** The workbench open in a fresh browser profile. */
export interface OpenedWorkbench {
  readonly workbench: WorkbenchPage;
  /** Errors of the console and of scripts, and requests that left this machine; in the order they came. */
  readonly troubles: readonly string[];
  close(): Promise<void>;
}

const markLabels = { en: "Mark as KPI", fr: "Marquer comme KPI" } as const;

/** Opens the workbench with the sample and waits until the add-in's pane asks for the first KPI and the ribbon can be used. */
export async function openWorkbench(
  browser: Browser,
  address: string,
  start: Start,
): Promise<OpenedWorkbench> {
  const { language = "en", theme = "light", forcedColors = false } = start;
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: language === "fr" ? "fr-FR" : "en-US",
    colorScheme: theme,
    forcedColors: forcedColors ? "active" : "none",
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const troubles: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(`Console: ${message.text()}`);
  });
  page.on("pageerror", (error) => troubles.push(`Script: ${error.message}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (!["data:", "blob:"].includes(url.protocol) && url.origin !== new URL(address).origin) {
      troubles.push(`Request to ${request.url()}`);
    }
  });
  await page.goto(`${address}?language=${language}&theme=${theme}`);
  const workbench = createWorkbenchPage(page);
  const close = (): Promise<void> => context.close();
  try {
    await workbench.pane.getByRole("button", { name: markLabels[language] }).waitFor();
    await page.locator("#ribbon button:enabled").first().waitFor();
  } catch (error) {
    await close();
    throw new Error(`The pane did not show its first screen. ${troubles.join("; ")}`, { cause: error });
  }
  return { workbench, troubles, close };
}
