import { rulesOfLine, ruledRoles } from "../../src/workbook/lineRules";
import type { PreciseStep } from "../../src/workbook/excel/perform";
import { bytesOf, largestRequest, piecesOf } from "../../src/workbook/excel/pieces";
import { send } from "../../src/workbook/excel/send";
import { good, openWorkbook } from "./support/openWorkbook";

const longFormula = (row: number): string => `=IF(A${row}="","",${`"${"–".repeat(500)}"&`.repeat(2)}A${row})`;
const formulas = Array.from({ length: 9000 }, (_, row) => longFormula(row + 1));

type Piece<Name> = Extract<PreciseStep, { do: Name }>;

test.each([
  ["column", { row: 1, column: 3, rows: formulas.length, columns: 1 }],
  ["row", { row: 1, column: 3, rows: 1, columns: formulas.length }],
])("a %s that is larger than a request is written in pieces that are not, every cell once", (_, area) => {
  const contents = area.columns === 1 ? formulas.map((formula) => [formula]) : [formulas];
  const pieces = piecesOf({ do: "write", place: { sheet: "S", area }, contents }) as Piece<"write">[];
  expect(pieces.length).toBeGreaterThan(1);
  expect(Math.max(...pieces.map(bytesOf))).toBeLessThanOrEqual(largestRequest);
  const written = pieces.flatMap((piece) =>
    piece.contents.flatMap((cells, row) =>
      cells.map((cell, column) => [piece.place.area.row + row, piece.place.area.column + column, cell]),
    ),
  );
  const wanted = formulas.map((formula, i) =>
    area.columns === 1 ? [1 + i, 3, formula] : [1, 3 + i, formula],
  );
  expect(written).toEqual(wanted);
});

test("a table's column that is larger than a request is added empty and filled in pieces", () => {
  const step: PreciseStep = { do: "addColumn", table: "T", header: "Status", contents: formulas };
  const [first, ...rest] = piecesOf(step);
  expect(first).toEqual({ ...step, contents: [] });
  const parts = rest as Piece<"fillColumn">[];
  expect(Math.max(...parts.map(bytesOf))).toBeLessThanOrEqual(largestRequest);
  expect(parts.flatMap(({ contents }) => contents)).toEqual(formulas);
  expect(parts.map(({ row }) => row)).toEqual(
    parts.map((_, i) => parts.slice(0, i).reduce((sum, { contents }) => sum + contents.length, 0)),
  );
});

test("a table's column is filled from the row that a piece begins with", async () => {
  const workbook = await openWorkbook();
  await workbook.write("Sheet1", "A1:A5", [["Actual"], [1], [2], [3], [4]]);
  await workbook.run(async (context) => {
    context.workbook.worksheets.getFirst().tables.add("A1:A5", true).name = "T";
    await context.sync();
    await send(context, [
      { do: "addColumn", table: "T", header: "Twice", contents: [] },
      { do: "fillColumn", table: "T", header: "Twice", row: 0, contents: ["=2*[@Actual]", "=2*[@Actual]"] },
      { do: "fillColumn", table: "T", header: "Twice", row: 2, contents: ["=2*[@Actual]", 7] },
    ]);
  });
  expect((await workbook.values("Sheet1", "B1:B5")).flat()).toEqual(["Twice", 2, 4, 6, 7]);
});

describe("the estimate of a request", () => {
  const times = Array.from({ length: 100 }, (_, i) => i);
  const place = { sheet: "Sheet1", area: { row: 0, column: 0, rows: 20, columns: 1 } };
  const one = { row: 0, column: 0, rows: 1, columns: 1 };
  const rules = ruledRoles.flatMap((role) => rulesOfLine(role, place, "en"));
  const lines = {
    sheet: "Sheet1",
    run: "down",
    line: 3,
    lines: 1,
    name: "n",
    witness: "=Sheet1!$A$1",
  } as const;
  const steps: readonly (readonly [string, (i: number) => PreciseStep])[] = [
    ["a name", (i) => ({ do: "addName", name: `KPI_a${i}_status`, formula: "=Sheet1!$A$1:$A$20" })],
    ["a name that is set", (i) => ({ do: "setName", name: `KPI_a${i}_status`, formula: "=Sheet1!$A$2" })],
    ["a name that goes", (i) => ({ do: "deleteName", name: `KPI_a${i}_status` })],
    [
      "a column of formulas",
      () => ({ do: "write", place, contents: times.slice(0, 20).map(() => ["=1+B1"]) }),
    ],
    ["a number format", () => ({ do: "numberFormat", place, format: "0.0%" })],
    ["a width", (i) => ({ do: "columnWidth", sheet: "Sheet1", column: i % 9, width: 64 })],
    ["an emptying", () => ({ do: "clear", place })],
    [
      "a header's look",
      () => ({
        do: "headerStyle",
        place: { sheet: "Sheet1", area: one },
        style: {
          fill: "#0B5A0B",
          fontColor: "#FFFFFF",
          fontName: "Calibri",
          fontSize: 11,
          bold: true,
          italic: false,
          wrapText: true,
          horizontalAlignment: "Center",
          verticalAlignment: "Center",
        },
      }),
    ],
    ...rules.map((rule, priority): [string, () => PreciseStep] => [
      `the rule ${rule.sign}`,
      () => ({ do: "addRule", kpi: "a", place, priority, rule }),
    ]),
    ["inserted columns", () => ({ do: "insertLines", ...lines })],
    ["deleted columns", () => ({ do: "deleteLines", ...lines })],
  ];

  test("is at least what the client sends for each kind of step, and not much more", async () => {
    const workbook = await openWorkbook();
    const { counters } = workbook.excel.host;
    const measured = await steps.reduce<Promise<string[]>>(async (before, [name, stepOf]) => {
      const found = await before;
      const all = times.map(stepOf);
      counters.reset();
      await workbook.run((context) => send(context, all));
      const ratio = all.map(bytesOf).reduce((sum, bytes) => sum + bytes, 0) / counters.bytesSent;
      return ratio >= 1 && ratio < 1.7 ? found : [...found, `${name}: ${ratio.toFixed(2)}`];
    }, Promise.resolve([]));
    expect(measured).toEqual([]);
  });
});

const rows = 900;
/** A long name makes long formulas: together they are more than a request and more than an answer. */
const goals = "Objectifs de l'année 2026";

test("portable columns larger than a request or an answer are written, read again, taken back and made live", async () => {
  const workbook = await openWorkbook();
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.name = goals;
    sheet.getRange(`A1:C${rows + 1}`).values = [
      ["Réalisé", "Borne basse", "Borne haute"],
      ...Array.from({ length: rows }, (_, i) => [i % 40, 10, 20 + (i % 3)]),
    ];
    context.workbook.worksheets.add("Out");
    await context.sync();
  });
  const address = `A2:A${rows + 1}`;
  const kpi = {
    name: "Réalisé",
    sheet: goals,
    actual: address,
    target: { lower: `B2:B${rows + 1}`, upper: `C2:C${rows + 1}` },
    polarity: "range",
    columns: ["status", "attainment", "variance"],
    place: "Out!A1",
  } as const;
  good(await workbook.kpis.apply([kpi]));
  const live = await workbook.values("Out", address);
  expect(new Set(live.flat())).toEqual(new Set(["On target", "At risk", "Off target"]));
  good(await workbook.kpis.setMode("all", "portable"));
  const formulas = (await workbook.formulas("Out", address)).flat().map(String);
  expect(3 * formulas.join("").length).toBeGreaterThan(5 * 1024 * 1024);
  expect(await workbook.values("Out", address)).toEqual(live);
  expect(good(await workbook.kpis.refresh()).unchanged).toBe(true);
  expect(good(await workbook.kpis.checkSharing()).ready).toBe(true);
  good(await workbook.kpis.undoLast());
  expect((await workbook.formulas("Out", "A2")).flat().map(String)[0]).toMatch(/^=KPI\.STATUS/);
  good(await workbook.kpis.setMode("all", "portable"));
  good(await workbook.kpis.setMode("all", "live"));
  expect(await workbook.values("Out", address)).toEqual(live);
});
