import { readFileSync } from "node:fs";
import path from "node:path";

test("the lockfile names no registry, so that every machine installs from its own", () => {
  const lock = JSON.parse(readFileSync(path.join(__dirname, "..", "package-lock.json"), "utf8")) as {
    packages: Record<string, { resolved?: string; integrity?: string; link?: boolean }>;
  };
  const installed = Object.entries(lock.packages).filter(([name]) => name !== "");
  expect(installed.length).toBeGreaterThan(500);
  expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([name]) => name)).toEqual([]);
  expect(installed.filter(([, { integrity }]) => integrity === undefined).map(([name]) => name)).toEqual([]);
});
