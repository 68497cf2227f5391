import { measureApply, type ApplyCost } from "../../../workbench/bench/applyCost";
import { budgets } from "../../../workbench/bench/budgets";
import { buildProduct, gzippedBytes, type ProductBuild } from "../../../workbench/bench/bundleSizes";

const address = "https://status.example.org/kpi/";

describe("the production build", () => {
  let build: ProductBuild;
  const text = (name: string): string => new TextDecoder().decode(build.files.get(name));

  beforeAll(async () => {
    build = await buildProduct(address);
  }, 300_000);

  test("keeps functions and commands within their budget", () => {
    expect(build.functions).toEqual(["functions.js"]);
    expect(gzippedBytes(build.files, build.functions)).toBeLessThanOrEqual(budgets.functionsBytes);
  });

  test("keeps the pane's first paint within its budget", () => {
    const names = [...build.functions, ...build.firstPaint];
    expect(build.firstPaint.length).toBeGreaterThan(0);
    expect(gzippedBytes(build.files, names)).toBeLessThanOrEqual(budgets.firstPaintBytes);
  });

  test("has every file that the manifest sends Excel to", () => {
    const asked = [...text("manifest.xml").matchAll(/="(https:\/\/status\.example\.org\/kpi\/[^"]*)"/g)]
      .map(([, found]) => (found ?? "").slice(address.length))
      .filter((name) => name !== "");
    expect(new Set(asked).size).toBeGreaterThan(40);
    expect([...new Set(asked)].filter((name) => !build.files.has(name))).toEqual([]);
  });

  test("has a help page for every function, at the address that its metadata names", () => {
    const { functions } = JSON.parse(text("functions.json")) as {
      functions: { id: string; helpUrl: string }[];
    };
    expect(functions.length).toBeGreaterThan(5);
    for (const { id, helpUrl } of functions) {
      expect(helpUrl.startsWith(address)).toBe(true);
      expect(`${id} ${build.files.has(helpUrl.slice(address.length))}`).toBe(`${id} true`);
    }
  });

  test("names the development address nowhere", () => {
    const texts = [...build.files.keys()].filter((name) => !name.endsWith(".png"));
    expect(texts.filter((name) => /localhost|127\.0\.0\.1/.test(text(name)))).toEqual([]);
  });

  test("loads scripts from itself and office.js from Microsoft, as the store asks", () => {
    const sources = [...text("taskpane.html").matchAll(/<script[^>]* src="?([^"\s>]+)/g)].map(
      ([, src]) => src,
    );
    expect(sources).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js", "functions.js"]);
    expect(text("taskpane.html")).toContain("Content-Security-Policy");
  });
});

describe.each([1, 10, 100, 500])("%i KPIs of 60 periods", (kpis) => {
  let cost: ApplyCost;

  beforeAll(async () => {
    cost = await measureApply(kpis);
  }, 600_000);

  test("are applied and removed in few round trips: three to read, two to write, one more for each 4 MB", () => {
    const { readSyncs, writeSyncs, bytesAWriteSync } = budgets;
    for (const { syncs, bytesSent } of [cost.apply, cost.remove]) {
      expect(syncs).toBeLessThanOrEqual(readSyncs + writeSyncs + Math.floor(bytesSent / bytesAWriteSync));
    }
  });

  test("are listed, and found unchanged, in three round trips", () => {
    expect(cost.list.syncs).toBeLessThanOrEqual(budgets.readSyncs);
    expect(cost.again.syncs).toBeLessThanOrEqual(budgets.readSyncs);
  });

  test("need no request or answer near Excel's limit", () => {
    for (const { longestRequest, longestAnswer } of [cost.apply, cost.list, cost.again, cost.remove]) {
      expect(longestRequest).toBeLessThanOrEqual(budgets.longestMessage);
      expect(longestAnswer).toBeLessThanOrEqual(budgets.longestMessage);
    }
  });

  test("have one rule for each status and one bar, and leave none when they are removed", () => {
    expect(cost.rules).toBe(kpis * budgets.rulesAKpi);
    expect(cost.rulesLeft).toBe(0);
  });

  if (kpis >= 100) {
    test("cost few bytes each", () => {
      expect(cost.apply.bytesSent / kpis).toBeLessThanOrEqual(budgets.bytesAKpi);
    });
  }
});
