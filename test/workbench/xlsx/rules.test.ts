import { newBookData, type BookData, type ConditionalRuleData } from "../../../workbench/host/bookData";
import { newXlsx, saveXlsx } from "../../../workbench/xlsx";
import { handmadeXlsx, opened, textOfPart } from "./support/handmade";
import { goldenByOpenpyxl, seenByOpenpyxl, withOpenpyxl } from "./support/readers";

const SHEET = "xl/worksheets/sheet1.xml";
const format = {
  numberFormat: '"✔ "@',
  font: { color: "#006100" },
  fill: { pattern: "Solid", color: "#C6EFCE" },
};
const base = { ranges: "F2:F37", priority: 0 };

function withRules(book: BookData, conditionalRules: readonly ConditionalRuleData[]): BookData {
  return {
    ...book,
    sheets: book.sheets.map((sheet, index) => (index === 0 ? { ...sheet, conditionalRules } : sheet)),
  };
}

const rulesOf = (book: BookData): readonly ConditionalRuleData[] => book.sheets[0]?.conditionalRules ?? [];
const readBack = (...rules: ConditionalRuleData[]): readonly ConditionalRuleData[] =>
  rulesOf(opened(newXlsx(withRules(newBookData(), rules))).book);

const everyKind: ConditionalRuleData[] = [
  { ...base, id: "1.1", type: "CellValue", operator: "Between", formula1: "=0.9", formula2: "=$B$1", format },
  {
    ...base,
    id: "1.1",
    type: "CellValue",
    operator: "LessThanOrEqual",
    formula1: '="On target"',
    stopIfTrue: true,
    format,
  },
  ...["Contains", "NotContains", "BeginsWith", "EndsWith"].map((operator): ConditionalRuleData => ({
    ...base,
    id: "1.1",
    type: "ContainsText",
    operator,
    text: 'On "target" <1>',
    format,
  })),
  ...["TopItems", "TopPercent", "BottomItems", "BottomPercent"].map((criterion): ConditionalRuleData => ({
    ...base,
    id: "1.1",
    type: "TopBottom",
    criterion,
    rank: 3,
    format,
  })),
  ...[
    "Blanks",
    "NonBlanks",
    "Errors",
    "NonErrors",
    "DuplicateValues",
    "UniqueValues",
    "Yesterday",
    "ThisMonth",
    "LastSevenDays",
    "AboveAverage",
    "EqualOrBelowAverage",
    "TwoStdDevBelowAverage",
  ].map((criterion): ConditionalRuleData => ({
    ...base,
    id: "1.1",
    type: "PresetCriteria",
    criterion,
    format,
  })),
  { ...base, id: "1.1", type: "Custom", formula: "=AND($B2<$C2,KPI.STATUSCODE($B2,$C2)>1)", format },
  {
    ...base,
    id: "1.1",
    type: "Custom",
    formula: "=TRUE",
    format: { borders: { top: { style: "Continuous", weight: "Thin", color: "#FF0000" } } },
  },
  {
    ...base,
    id: "1.1",
    type: "ColorScale",
    points: [
      { type: "LowestValue", color: "#F8696B" },
      { type: "Formula", formula: "=$B$1", color: "#FFEB84" },
      { type: "Percentile", formula: "90", color: "#63BE7B" },
    ],
  },
  {
    ...base,
    id: "{AAAAAAAA-1111-4222-8333-444444444444}",
    type: "DataBar",
    lower: { type: "AutomaticMin" },
    upper: { type: "Number", formula: "1" },
    showValue: false,
    direction: "RightToLeft",
    axis: "CellMidPoint",
    axisColor: "#112233",
    positive: { fillColor: "#638EC6", borderColor: "#0000FF", gradient: false },
    negative: { fillColor: "#FF0000", borderColor: "#990000", sameFill: false, sameBorder: false },
  },
  {
    ...base,
    id: "1.1",
    type: "IconSet",
    style: "FourTrafficLights",
    reverse: true,
    iconsOnly: true,
    icons: [
      {},
      { point: { type: "Percent", formula: "25" }, operator: "GreaterThanOrEqual" },
      { point: { type: "Number", formula: "0.5" }, operator: "GreaterThan" },
      { point: { type: "Formula", formula: "=$B$1" }, operator: "GreaterThanOrEqual" },
    ],
  },
  {
    ...base,
    id: "{BBBBBBBB-1111-4222-8333-444444444444}",
    type: "IconSet",
    style: "ThreeStars",
    reverse: false,
    iconsOnly: false,
    icons: [
      {},
      { point: { type: "Percent", formula: "33" }, operator: "GreaterThanOrEqual" },
      { point: { type: "Formula", formula: "=Sheet1!$B$1" }, operator: "GreaterThanOrEqual" },
    ],
  },
  {
    ...base,
    id: "{CCCCCCCC-1111-4222-8333-444444444444}",
    type: "IconSet",
    style: "Custom",
    reverse: false,
    iconsOnly: false,
    icons: [
      { customIcon: { set: "ThreeSigns", index: 0 } },
      {
        point: { type: "Number", formula: "0" },
        operator: "GreaterThanOrEqual",
        customIcon: { set: "ThreeFlags", index: 1 },
      },
      {
        point: { type: "Number", formula: "1" },
        operator: "GreaterThanOrEqual",
        customIcon: { set: "ThreeStars", index: 2 },
      },
    ],
  },
];

test.each(
  everyKind.map((rule): [string, ConditionalRuleData] => [
    JSON.stringify({ ...rule, format: undefined }),
    rule,
  ]),
)("the rule %s is read back", (_title, rule) => {
  expect(readBack(rule)).toEqual([rule]);
});

test("rules are read in the order Excel looks at them, counted from 0", () => {
  const rule = (id: string, priority: number): ConditionalRuleData => ({
    ...base,
    id,
    ranges: `${id}1`,
    priority,
    type: "Custom",
    formula: "=TRUE",
    format,
  });
  expect(
    readBack(rule("A", 2), rule("B", 0), rule("C", 1)).map(({ ranges, priority }) => [ranges, priority]),
  ).toEqual([
    ["B1", 0],
    ["C1", 1],
    ["A1", 2],
  ]);
});

test("a text rule names the first cell of its area in the formula that Excel keeps beside it", () => {
  const rule: ConditionalRuleData = {
    ...base,
    id: "a",
    ranges: "H5:H9 F7:F8",
    type: "ContainsText",
    operator: "Contains",
    text: "On",
    format,
  };
  expect(textOfPart(newXlsx(withRules(newBookData(), [rule])), SHEET)).toContain(
    '<formula>NOT(ISERROR(SEARCH("On",F5)))</formula>',
  );
});

const PIVOT =
  '<conditionalFormatting pivot="1" sqref="A1:A9"><cfRule type="expression" priority="2"><formula>1</formula></cfRule></conditionalFormatting>';
const FUTURE =
  '<conditionalFormatting sqref="A1:A9"><cfRule type="somethingNew" priority="3" odd="1"/></conditionalFormatting>';
const KNOWN =
  '<conditionalFormatting sqref="B1"><cfRule type="expression" priority="1"><formula>B1&gt;0</formula></cfRule></conditionalFormatting>';

test("rules we do not understand stay in the file behind the rule they stood behind", () => {
  const { package: file, book } = opened(handmadeXlsx({ sheet: `<sheetData/>${PIVOT}${FUTURE}${KNOWN}` }));
  expect(rulesOf(book).map(({ ranges }) => ranges)).toEqual(["B1"]);
  const first: ConditionalRuleData = { ...base, id: "new", type: "Custom", formula: "=FALSE", format };
  const saved = saveXlsx(
    file,
    withRules(book, [first, ...rulesOf(book).map((rule) => ({ ...rule, priority: 1 }))]),
  );
  const xml = textOfPart(saved, SHEET);
  expect(xml).toContain(PIVOT.replace('priority="2"', 'priority="3"'));
  expect(xml).toContain(FUTURE.replace('priority="3"', 'priority="4"'));
  expect(xml).toContain('<cfRule type="expression" priority="2"><formula>B1&gt;0</formula>');
});

test("a rule that moves keeps the format entry with what we cannot read in it", () => {
  const bytes = handmadeXlsx({
    sheet:
      '<sheetData/><conditionalFormatting sqref="B1:B9"><cfRule type="expression" dxfId="0" priority="1"><formula>B1&gt;0</formula></cfRule></conditionalFormatting>',
    parts: {
      "xl/styles.xml":
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dxfs count="1"><dxf><font><b/></font><alignment horizontal="center"/></dxf></dxfs></styleSheet>',
    },
    relations: [["styles", "styles.xml"]],
  });
  const { package: file, book } = opened(bytes);
  const saved = saveXlsx(
    file,
    withRules(
      book,
      rulesOf(book).map((rule) => ({ ...rule, ranges: "C1:C9" })),
    ),
  );
  expect(textOfPart(saved, SHEET)).toContain(
    '<conditionalFormatting sqref="C1:C9"><cfRule type="expression" dxfId="0"',
  );
  expect(textOfPart(saved, "xl/styles.xml")).toContain('<dxfs count="1">');
});

test("removing the only data bar removes both its halves and the empty extension", () => {
  const bar = everyKind.find(({ type }) => type === "DataBar")!;
  const { package: file, book } = opened(newXlsx(withRules(newBookData(), [bar])));
  const xml = textOfPart(saveXlsx(file, withRules(book, [])), SHEET);
  expect(xml).not.toContain("cfRule");
  expect(xml).not.toContain("extLst");
});

withOpenpyxl(
  "openpyxl reads an added status rule with its format and finds the other rules unchanged",
  () => {
    const bytes = goldenByOpenpyxl();
    const { package: file, book } = opened(bytes);
    const last = rulesOf(book).length;
    const rule: ConditionalRuleData = {
      id: "status",
      ranges: "I2:I13",
      priority: last,
      type: "ContainsText",
      operator: "Contains",
      text: "On target",
      format,
    };
    const saved = seenByOpenpyxl(saveXlsx(file, withRules(book, [...rulesOf(book), rule]))).byName[
      "Plan 2026"
    ]!.rules;
    expect(saved.slice(0, last)).toEqual(seenByOpenpyxl(bytes).byName["Plan 2026"]!.rules);
    expect(saved[last]).toMatchObject({
      range: expect.stringContaining("I2:I13") as string,
      type: "containsText",
      text: "On target",
      priority: last + 1,
      format: '"✔ "@',
      color: "FF006100",
      fill: "FFC6EFCE",
    });
  },
);
