import type { KpiDefinition } from "../../src/kpi/definition";
import type { KpiProblem } from "../../src/kpi/outcome";
import { planApply } from "../../src/workbook/planApply";
import { propose, settle } from "../../src/workbook/propose";
import type { Plan, Step } from "../../src/workbook/steps";
import { emptySurface } from "../../src/workbook/surface";
import { area, snapshotOf, type TestSheet } from "./support/sheetBuilder";

const england: TestSheet = {
  name: "England",
  rows: [
    ["Month", "Attendances", "Breaches", "Performance", "Goal"],
    [46023, 100, 9, 0.91, 0.95],
    [46054, 100, 4, 0.96, 0.95],
    [46082, 100, 6, 0.94, 0.95],
  ],
  formats: { "A2:A4": "mmm yyyy", "D2:E4": "0.0%" },
};

const performance: KpiDefinition = {
  name: "4-hour performance",
  sheet: "England",
  actual: "D2:D4",
  target: 0.95,
  polarity: "higher",
  tolerance: 0.02,
  toleranceMode: "absolute",
  columns: ["target", "status", "attainment", "variance"],
};

const read = ["D2:D4", "C2:C4", "B2:B4", "A2:A4", "E2:E4", "D1:D4", "D:D"];

function planOf(definitions: readonly KpiDefinition[], sheet: TestSheet = england): Plan {
  const snapshot = snapshotOf([sheet], { read });
  const proposal = propose(snapshot, definitions);
  if (!proposal.ok) throw new Error(JSON.stringify(proposal.problems));
  const settled = settle(proposal.value);
  if (!settled.ok) throw new Error(JSON.stringify(settled.problems));
  return planApply(snapshot, emptySurface, proposal.value.register, settled.value);
}

function problemsOf(definition: KpiDefinition, sheet: TestSheet = england): readonly KpiProblem[] {
  const proposal = propose(snapshotOf([sheet], { read }), [definition]);
  if (!proposal.ok) return proposal.problems;
  const settled = settle(proposal.value);
  return settled.ok ? [] : settled.problems;
}

/** What is written to a cell of the figures' sheet. */
function writtenAt(plan: Plan, address: string): unknown {
  const cell = area(address);
  for (const { step } of plan.changes) {
    if (step.do !== "write" || step.place.sheet !== "England") continue;
    const content = step.contents[cell.row - step.place.area.row]?.[cell.column - step.place.area.column];
    if (content !== undefined) return content;
  }
  return undefined;
}

const steps = <Name extends Step["do"]>(plan: Plan, name: Name): Extract<Step, { do: Name }>[] =>
  plan.changes.flatMap(({ step }) => (step.do === name ? [step as Extract<Step, { do: Name }>] : []));

describe("planApply", () => {
  test("writes headers, target constants and one spilled formula a column in the next free columns", () => {
    const plan = planOf([performance]);
    expect(["F1", "G1", "H1", "I1"].map((cell) => writtenAt(plan, cell))).toEqual([
      "Target",
      "Status",
      "Attainment",
      "Variance",
    ]);
    expect(["F2", "F3", "F4"].map((cell) => writtenAt(plan, cell))).toEqual([0.95, 0.95, 0.95]);
    expect(writtenAt(plan, "G2")).toBe(
      '=KPI.STATUS(IF(D2:D4="","",D2:D4),IF(F2:F4="","",F2:F4),"higher",0.02,"absolute")',
    );
    expect(writtenAt(plan, "H2")).toBe(
      '=KPI.ATTAINMENT(IF(D2:D4="","",D2:D4),IF(F2:F4="","",F2:F4),"higher")',
    );
    expect(writtenAt(plan, "I2")).toBe('=KPI.VARIANCE(IF(D2:D4="","",D2:D4),IF(F2:F4="","",F2:F4))');
    expect(writtenAt(plan, "G3")).toBeUndefined();
  });

  test("a target in cells is referenced cell by cell, so that one period can be set apart", () => {
    const plan = planOf([{ ...performance, target: "E2:E4" }]);
    expect(["F2", "F4"].map((cell) => writtenAt(plan, cell))).toEqual([
      '=IF(E2="","",E2)',
      '=IF(E4="","",E4)',
    ]);
  });

  test("without a target column the formulas read the number or the person's own cells", () => {
    const number = planOf([{ ...performance, columns: ["status"] }]);
    expect(writtenAt(number, "F2")).toBe('=KPI.STATUS(IF(D2:D4="","",D2:D4),0.95,"higher",0.02,"absolute")');
    const cells = planOf([{ ...performance, columns: ["status"], target: "E2:E4" }]);
    expect(writtenAt(cells, "F2")).toBe(
      '=KPI.STATUS(IF(D2:D4="","",D2:D4),IF(E2:E4="","",E2:E4),"higher",0.02,"absolute")',
    );
    const one = planOf([{ ...performance, columns: ["status"], target: "E2" }]);
    expect(writtenAt(one, "F2")).toBe(
      '=KPI.STATUS(IF(D2:D4="","",D2:D4),IF($E$2="","",$E$2),"higher",0.02,"absolute")',
    );
  });

  test("a range to stay in takes two target columns and names its upper bound in the formulas", () => {
    const plan = planOf([
      { ...performance, polarity: "range", target: { lower: 0.9, upper: 0.99 }, language: "fr" },
    ]);
    expect(["F1", "G1", "H1", "I1", "J1"].map((cell) => writtenAt(plan, cell))).toEqual([
      "Borne basse",
      "Borne haute",
      "Statut",
      "Taux d’atteinte",
      "Écart",
    ]);
    expect(writtenAt(plan, "H2")).toBe(
      '=KPI.STATUS(IF(D2:D4="","",D2:D4),IF(F2:F4="","",F2:F4),"range",0.02,"absolute",IF(G2:G4="","",G2:G4),"fr")',
    );
  });

  test("two KPIs planned together get blocks of their own and headers that can be told apart", () => {
    const plan = planOf([performance, { ...performance, name: "Breaches", actual: "C2:C4", target: 5 }]);
    expect(["F1", "G1", "J1", "K1"].map((cell) => writtenAt(plan, cell))).toEqual([
      "Target",
      "Status",
      "Target (Breaches)",
      "Status (Breaches)",
    ]);
  });

  test("one rule a status and range, the first to be checked added last", () => {
    const rules = steps(planOf([performance]), "addRule").filter(({ rule }) => rule.kind === "word");
    expect(rules.map(({ rule }) => rule.sign)).toEqual([
      '="No target"',
      '="Off target"',
      '="At risk"',
      '="On target"',
    ]);
    expect(new Set(rules.map(({ place }) => JSON.stringify(place.area)))).toEqual(
      new Set([JSON.stringify(area("G2:G4"))]),
    );
    expect(new Set(rules.map(({ rule }) => rule.kind === "word" && rule.numberFormat)).size).toBe(4);
  });

  test("a first KPI brings the register with its language's headers", () => {
    const french = planOf([{ ...performance, language: "fr", name: "=HYPERLINK(1)" }]);
    expect(steps(french, "addSheet").map(({ sheet }) => sheet)).toEqual(["Registre KPI"]);
    const [sheet] = steps(french, "write").filter(({ place }) => place.sheet === "Registre KPI");
    expect(sheet?.contents[0]?.slice(0, 4)).toEqual(["Identifiant", "Nom", "Objectif", "Responsable"]);
    expect(sheet?.contents[1]?.[1]).toBe("'=HYPERLINK(1)");
  });

  test("anchors are hidden names on the figures and on every written line", () => {
    const names = steps(planOf([performance]), "addName").map(({ name, formula }) => [
      name.replace(/^KPI_[a-z0-9]+_/, ""),
      formula,
    ]);
    expect(names).toEqual([
      ["actual", "=England!$D$2:$D$4"],
      ["target", "=England!$F$2:$F$4"],
      ["status", "=England!$G$2:$G$4"],
      ["attainment", "=England!$H$2:$H$4"],
      ["variance", "=England!$I$2:$I$4"],
    ]);
  });

  test("formats follow the figures: target alike, attainment in percent, variance in points", () => {
    const formats = steps(planOf([performance]), "numberFormat").filter(
      ({ place }) => place.sheet === "England",
    );
    expect(formats.map(({ format }) => format)).toEqual([
      "0.0%",
      "0.0%",
      '+0.0%" pts";-0.0%" pts";0.0%" pts"',
    ]);
  });

  test("a header or a whole column in the selection is left out of the figures", () => {
    for (const actual of ["D1:D4", "D:D"]) {
      const plan = planOf([{ ...performance, actual }]);
      expect(writtenAt(plan, "G2")).toMatch(/^=KPI\.STATUS\(IF\(D2:D4=/);
    }
  });

  test("every change of cells, names and rules knows what undoes it", () => {
    for (const { step, undo } of planOf([performance]).changes) {
      if (["write", "addName", "addRule", "numberFormat"].includes(step.do)) {
        const inNewSheet = "place" in step && step.place.sheet === "KPI register";
        expect(undo.length).toBe(inNewSheet ? 0 : 1);
      }
    }
  });
});

describe("planApply says what is wrong", () => {
  const withRows = (rows: TestSheet["rows"]): TestSheet => ({ ...england, rows });

  test.each<[string, Partial<KpiDefinition>, string, string | undefined]>([
    ["a sheet that is not there", { sheet: "Wales" }, "missingSheet", undefined],
    ["an address that is none", { actual: "D2-D4" }, "badAddress", "England"],
    ["several areas", { actual: "D2;D4" }, "addressOfSeveral", "England"],
    ["a target of another length", { target: "E2:E3" }, "targetLength", "E2:E3"],
    ["a target on the figures", { target: "D2:D4" }, "targetIsFigures", "England!D2:D4"],
    ["a block of cells", { actual: "C2:D4" }, "notOneSeries", "England!C2:D4"],
    ["periods of another length", { periods: "A2:A3" }, "periodsLength", "England!A2:A3"],
    ["a range KPI with one target", { polarity: "range" }, "rangeNeedsBounds", "England!D2:D4"],
    ["no column chosen", { columns: [] }, "noColumns", undefined],
    ["an id that cannot be one", { id: "K 1" }, "badId", undefined],
  ])("%s", (_, change, code, at) => {
    const [problem] = problemsOf({ ...performance, ...change });
    expect(problem?.code).toBe(code);
    expect(problem?.at).toBe(at);
  });

  test("figures without any number name the texts that stand there", () => {
    const [problem] = problemsOf(
      performance,
      withRows([["Month"], ["", "", "", "n/a"], ["", "", "", "soon"]]),
    );
    expect(problem).toMatchObject({ code: "noNumbers", at: "England!D2:D4" });
    expect(problem?.detail?.["cells"]).toBe("D2 “n/a”, D3 “soon”");
  });

  test("a chosen place that is taken is named with what it holds and where there is room", () => {
    const [problem] = problemsOf({ ...performance, place: "C1" });
    expect(problem).toMatchObject({ code: "placeTaken", at: "England!C1:F4" });
    expect(problem?.detail).toMatchObject({ nextFree: "F1" });
    expect(String(problem?.detail?.["holds"])).toMatch(/^C1 “Breaches”, D1 “Performance”/);
  });

  test("a protected sheet", () => {
    const [problem] = problemsOf(performance, { ...england, protected: true });
    expect(problem).toEqual({ code: "sheetProtected", at: "England" });
  });

  test("merged cells among the figures, and beside them a place that is passed by", () => {
    const [problem] = problemsOf(performance, { ...england, merged: ["D2:D3"] });
    expect(problem?.code).toBe("mergedFigures");
    expect(writtenAt(planOf([performance], { ...england, merged: ["F1:G1"] }), "H1")).toBe("Target");
  });

  test("two definitions on the same figures", () => {
    const proposal = propose(snapshotOf([england], { read }), [
      performance,
      { ...performance, name: "Twin" },
    ]);
    expect(proposal.ok ? [] : proposal.problems.map(({ code }) => code)).toEqual(["figuresTwice"]);
  });

  test("all problems of all definitions come at once", () => {
    const proposal = propose(snapshotOf([england], { read }), [
      { ...performance, sheet: "Wales" },
      { ...performance, target: "E2:E3" },
    ]);
    expect(proposal.ok ? [] : proposal.problems.map(({ code }) => code)).toEqual([
      "missingSheet",
      "targetLength",
    ]);
  });
});
