import { readdirSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";
import { buildWorkbench } from "../../workbench/server/build";
import { createWorkbenchServer, listen } from "../../workbench/server/server";
import { makeSample } from "../../workbench/sample/makeSample";
import { declaredTests, Skipped, type BrowserTest } from "./support/browserTest";
import { findBrowser } from "../../workbench/server/findBrowser";
import { openWorkbench } from "./support/openWorkbench";

const firstPort = 4273;

/** Runs one test in a page of its own. Throws what went wrong, errors of the console included. */
async function runTest(test: BrowserTest, browser: Browser, address: string): Promise<void> {
  const opened = await openWorkbench(browser, address, test.start);
  try {
    await test.body(opened.workbench);
    if (opened.troubles.length > 0) throw new Error(opened.troubles.join("\n"));
  } catch (error) {
    if (opened.troubles.length > 0) process.stdout.write(`${opened.troubles.join("\n")}\n`);
    throw error;
  } finally {
    await opened.close();
  }
}

/** Runs all tests whose title holds the wanted words, prints each, and counts them in the last line. */
async function runAll(wanted: string): Promise<void> {
  const files = readdirSync(__dirname).filter((name) => name.endsWith(".test.ts"));
  for (const file of files.sort()) await import(path.join(__dirname, file));
  const tests = declaredTests().filter(({ title }) => title.includes(wanted));

  const executablePath = findBrowser();
  await buildWorkbench();
  const server = createWorkbenchServer({ name: "Sample.xlsx", bytes: Buffer.from(makeSample()) });
  const address = `http://localhost:${await listen(server, firstPort)}/`;
  const browser = await chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const test of tests) {
    try {
      await runTest(test, browser, address);
      counts.passed += 1;
      process.stdout.write(`  ✔ ${test.title}\n`);
    } catch (error) {
      if (error instanceof Skipped) {
        counts.skipped += 1;
        process.stdout.write(`  – ${test.title}: skipped, ${error.message}\n`);
        continue;
      }
      counts.failed += 1;
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.stdout.write(`  ✘ ${test.title}\n${reason.replace(/^/gm, "      ")}\n`);
    }
  }
  await browser.close();
  server.close();
  const { passed, failed, skipped } = counts;
  process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

runAll(process.argv.slice(2).join(" ")).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
