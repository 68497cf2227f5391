import type { KpiReading, Understanding } from "../../../src/workbook/port";
import { draftOfReading, draftOfUnderstanding, type Draft } from "../../../src/taskpane/state/draft";
import { isAddress, readDraft } from "../../../src/taskpane/state/draftDefinition";
import { seenDefinition } from "../../support/sampleWorkbook";

const understood: Understanding = {
  sheet: "Ward",
  actual: "B2:B5",
  orientation: "column",
  name: { value: "Seen in 4 hours", because: { code: "header", at: "B1", text: "Seen in 4 hours" } },
  periods: { value: "A2:A5", because: { code: "dates" } },
  unit: { value: "%", because: { code: "numberFormat", text: "0.0%" } },
  kind: { value: "ratio", because: { code: "default" } },
  polarity: { value: "higher", because: { code: "default" } },
  toleranceMode: "absolute",
  tolerance: 0.02,
  numberFormat: "0.0%",
};

const marked = (change: Partial<Draft> = {}): Draft => ({
  ...draftOfUnderstanding(understood, "en", "en-US"),
  targetNumber: "95",
  ...change,
});

const reading = (definition = seenDefinition): KpiReading => ({
  definition: { ...definition, id: "kpi-1" },
  status: "offTarget",
  periods: [],
  numberFormat: "0.0%",
  problems: [],
});

test("percentages are typed in percent and recorded as fractions, the tolerance in points too", () => {
  const read = readDraft(marked(), "en-US");
  expect(read).toMatchObject({
    ok: true,
    definition: { target: 0.95, tolerance: 0.02, toleranceMode: "absolute" },
  });
});

test("a relative tolerance is typed in percent even when the figures are no percentages", () => {
  const read = readDraft(
    marked({ numberFormat: "#,##0", toleranceMode: "relative", tolerance: "5", targetNumber: "1,200" }),
    "en-US",
  );
  expect(read).toMatchObject({ ok: true, definition: { target: 1200, tolerance: 0.05 } });
});

test("an absolute tolerance of other figures is taken as it stands", () => {
  const read = readDraft(
    marked({ numberFormat: "0.0", toleranceMode: "absolute", tolerance: "0,5", targetNumber: "4" }),
    "fr-FR",
  );
  expect(read).toMatchObject({ ok: true, definition: { target: 4, tolerance: 0.5 } });
});

test("a found target column makes the form complete: one click on Apply is enough", () => {
  const draft = draftOfUnderstanding(
    { ...understood, target: { value: "C2:C5", because: { code: "header", at: "C1", text: "Target" } } },
    "en",
    "en-US",
  );
  expect(draft.columns).toEqual(["status", "attainment"]);
  expect(readDraft(draft, "en-US")).toMatchObject({ ok: true, definition: { target: "C2:C5" } });
});

test("without a target in the sheet the form offers to write one and asks for its value", () => {
  const draft = draftOfUnderstanding(understood, "en", "en-US");
  expect(draft.columns).toEqual(["target", "status", "attainment"]);
  expect(readDraft(draft, "en-US")).toEqual({ ok: false, issues: { targetNumber: "missing" } });
});

test.each<[string, Partial<Draft>, object]>([
  ["a name of spaces", { name: " " }, { name: "missing" }],
  ["figures that are no address", { actual: "the sales" }, { actual: "notAnAddress" }],
  ["periods that are no address", { periods: "months" }, { periods: "notAnAddress" }],
  ["a place of several cells", { place: "F1:G2" }, { place: "notOneCell" }],
  ["a target in words", { targetNumber: "high" }, { targetNumber: "notANumber" }],
  [
    "a target cell that is a range",
    { targetChoice: "cell", targetCell: "F1:F3" },
    { targetCell: "notOneCell" },
  ],
  ["no target cells", { targetChoice: "periods", targetPeriods: "" }, { targetPeriods: "missing" }],
  ["a negative tolerance", { tolerance: "-1" }, { tolerance: "negative" }],
  ["no tolerance", { tolerance: "" }, { tolerance: "missing" }],
  ["no columns", { columns: [] }, { columns: "noColumns" }],
  [
    "bounds the wrong way round",
    { targetChoice: "range", polarity: "range", lower: "5", upper: "2" },
    { upper: "lowerAboveUpper" },
  ],
  [
    "a path without its start",
    { targetChoice: "ramp", rampTarget: "98", dueDate: "2026-12-31" },
    { baseline: "missing" },
  ],
  [
    "a path without its end",
    { targetChoice: "ramp", rampTarget: "98", baseline: "80" },
    { dueDate: "missing" },
  ],
  [
    "a path to several cells",
    { targetChoice: "ramp", rampTarget: "B2:B9", baseline: "80", dueDate: "2026-12-31" },
    { rampTarget: "notOneCell" },
  ],
  ["a share that is a word", { targetChoice: "lastYear", lastYear: "five" }, { lastYear: "notANumber" }],
  ["a weight below zero", { weight: "-1" }, { weight: "negativeWeight" }],
  ["a review that is no date", { nextReview: "soon" }, { nextReview: "notADate" }],
  [
    "an open range",
    { targetChoice: "range", polarity: "range", lower: "5", upper: "" },
    { upper: "missing" },
  ],
])("%s is pointed out at its field", (_what, change, issues) => {
  expect(readDraft(marked(change), "en-US")).toEqual({ ok: false, issues });
});

test("bounds may be cells", () => {
  const read = readDraft(
    marked({ targetChoice: "range", polarity: "range", lower: "90", upper: "Plan!B4" }),
    "en-US",
  );
  expect(read).toMatchObject({ ok: true, definition: { target: { lower: 0.9, upper: "Plan!B4" } } });
});

test("a KPI that is not judged needs neither target nor tolerance", () => {
  const read = readDraft(marked({ polarity: "none", targetChoice: "none", tolerance: "" }), "en-US");
  expect(read.ok && Object.keys(read.definition)).toEqual(
    expect.not.arrayContaining(["target", "tolerance"]),
  );
});

test("opening a recorded KPI and closing it unchanged gives the same definition, with what the form does not show", () => {
  for (const locale of ["en-US", "fr-FR"]) {
    const read = readDraft(draftOfReading(reading(), "fr", locale), locale);
    expect(read).toEqual({ ok: true, definition: { ...seenDefinition, id: "kpi-1" } });
  }
});

test("every kind of target survives the form", () => {
  const path = { baseline: 0.8, dueDate: "2026-12-31" };
  for (const target of [
    0.95,
    "F1",
    "'Plan 2026'!B4:B7",
    { lower: 0.9, upper: "Plan!B4" },
    { ramp: 0.98 },
    { ramp: "Plan!B4" },
    { lastYear: 0.05 },
    { lastYear: -0.025 },
  ]) {
    const polarity = typeof target === "object" && "lower" in target ? "range" : "higher";
    const definition = { ...seenDefinition, ...path, target, polarity } as const;
    const read = readDraft(draftOfReading(reading(definition), "en", "en-US"), "en-US");
    expect(read).toMatchObject({ ok: true, definition: { target } });
  }
});

test("a KPI without a type gets none by being edited, and is shown as what it is taken for", () => {
  const { name, sheet, actual, polarity, columns, target } = seenDefinition;
  const untyped = { name, sheet, actual, polarity, columns, ...(target !== undefined && { target }) };
  const draft = draftOfReading(reading(untyped), "en", "en-US");
  expect(draft.kind).toBe("ratio");
  const read = readDraft(draft, "en-US");
  expect(read).toMatchObject({ ok: true });
  expect(read).not.toHaveProperty("definition.kind");
  expect(readDraft({ ...draft, kind: "flow" }, "en-US")).toMatchObject({ definition: { kind: "flow" } });
});

test("emptied fields are not kept from the recorded KPI", () => {
  const draft = { ...draftOfReading(reading(), "en", "en-US"), periods: "", unit: "", place: "" };
  const read = readDraft(draft, "en-US");
  expect(read.ok && Object.keys(read.definition)).not.toEqual(expect.arrayContaining(["periods"]));
  expect(read.ok && "unit" in read.definition).toBe(false);
  expect(read.ok && "place" in read.definition).toBe(false);
});

test.each(["B2", "B2:B13", "$B$2:$B$13", "Plan!B4", "'Plan 2026'!B4:C9", "'It''s'!A1", "'Q1: plan'!A1"])(
  "%s is an address",
  (text) => expect(isAddress(text)).toBe(true),
);

test.each(["", "B", "2", "B2:", "Plan 2026!B4", "sales", "B2;C3", "=B2", "B2,C3"])(
  "“%s” is no address",
  (text) => expect(isAddress(text)).toBe(false),
);
