import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";

const programFiles = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].flatMap((name) => {
  const folder = process.env[name];
  return folder === undefined ? [] : [folder];
});

/** Where Chrome, Chromium and Edge are installed on Linux, macOS and Windows. */
const usualPlaces: readonly string[] = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/usr/bin/microsoft-edge-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...programFiles.flatMap((folder) => [
    path.join(folder, "Google", "Chrome", "Application", "chrome.exe"),
    path.join(folder, "Chromium", "Application", "chrome.exe"),
    path.join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
  ]),
];

function installedBrowser(): string | undefined {
  const asked = process.env["CHROME_PATH"];
  if (asked !== undefined && asked !== "") {
    if (!existsSync(asked)) throw new Error(`CHROME_PATH names ${asked}, which does not exist.`);
    return asked;
  }
  return [...usualPlaces, chromium.executablePath()].find((place) => place !== "" && existsSync(place));
}

function installDebianPackage(): void {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return;
  process.stdout.write("No browser found: installing Debian's chromium.\n");
  const options = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
  spawnSync("apt-get", ["update", "-qq"], options);
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], options);
}

function downloadBrowser(): void {
  process.stdout.write("No browser found: downloading Playwright's Chromium.\n");
  const playwright = path.join(path.dirname(require.resolve("playwright-core/package.json")), "cli.js");
  try {
    execFileSync(process.execPath, [playwright, "install", "chromium"], { stdio: "inherit" });
  } catch (error) {
    process.stdout.write(`The download failed: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}

/** The browser to test with: an installed one, else one that is installed now. Throws saying what to install. */
export function findBrowser(): string {
  for (const install of [undefined, installDebianPackage, downloadBrowser]) {
    install?.();
    const found = installedBrowser();
    if (found !== undefined) return found;
  }
  throw new Error(
    "The browser tests need Chrome, Chromium or Edge, and none could be installed here. " +
      "Install one (on Debian: apt-get install chromium), or set CHROME_PATH to the program.",
  );
}
