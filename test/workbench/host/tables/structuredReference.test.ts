import fc from "fast-check";
import {
  parseStructuredReference,
  structuredReferenceText,
} from "../../../../workbench/host/tables/structuredReference";

describe("structured references", () => {
  it.each([
    ["Sales[Actual]", { table: "Sales", parts: [], columns: ["Actual", "Actual"] }],
    ["Sales[]", { table: "Sales", parts: [] }],
    ["Sales[#All]", { table: "Sales", parts: ["#All"] }],
    ["[@Actual]", { parts: ["#This Row"], columns: ["Actual", "Actual"] }],
    ["[@[Actual value]]", { parts: ["#This Row"], columns: ["Actual value", "Actual value"] }],
    ["[@[A]:[B]]", { parts: ["#This Row"], columns: ["A", "B"] }],
    ["[@]", { parts: ["#This Row"] }],
    ["Sales[[#Headers],[Actual]]", { table: "Sales", parts: ["#Headers"], columns: ["Actual", "Actual"] }],
    ["Sales[[A]:[C]]", { table: "Sales", parts: [], columns: ["A", "C"] }],
    ["Sales[[#Headers],[#Data],[A]]", { table: "Sales", parts: ["#Headers", "#Data"], columns: ["A", "A"] }],
    ["Sales['#Orders]", { table: "Sales", parts: [], columns: ["#Orders", "#Orders"] }],
    ["Sales[What''s '[new']]", { table: "Sales", parts: [], columns: ["What's [new]", "What's [new]"] }],
  ])("%s is read and written the same", (text, reference) => {
    expect(parseStructuredReference(text)).toEqual(reference);
    expect(structuredReferenceText(reference as Parameters<typeof structuredReferenceText>[0])).toBe(text);
  });

  it("reads the long form of this row, which Excel shows short", () => {
    const reference = parseStructuredReference("Sales[[#This Row],[Actual]]");
    expect(reference && structuredReferenceText(reference)).toBe("Sales[@Actual]");
  });

  it.each(["Sales[[A]", "Sales[#Nothing]", "Sales", "Sales[[A]:[B]:[C]]", "Sales[[A] B]"])(
    "%s is none",
    (text) => {
      expect(parseStructuredReference(text)).toBeUndefined();
    },
  );

  it("survive any column name", () => {
    const name = fc.string({ minLength: 1 }).filter((text) => text.trim() === text);
    fc.assert(
      fc.property(name, name, fc.boolean(), (first, last, thisRow) => {
        const reference = {
          table: "T",
          parts: thisRow ? (["#This Row"] as const) : [],
          columns: [first, last] as const,
        };
        expect(parseStructuredReference(structuredReferenceText(reference))).toEqual(reference);
      }),
    );
  });
});
