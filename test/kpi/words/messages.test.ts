import { describeWith, type MessageTable } from "../../../src/kpi/words/messages";

const table: MessageTable = {
  taken: { en: "It holds {cells}, named {name}.", fr: "On y trouve {cells}, nommé {name}." },
};
const problem = { code: "taken", detail: { cells: "A1 “Month”, B1 “Sales”", name: "“Own” words" } };

test("what cells hold is quoted as the language quotes; a person's own quotes stay", () => {
  expect(describeWith(table, problem, "en")).toBe("It holds A1 “Month”, B1 “Sales”, named “Own” words.");
  expect(describeWith(table, problem, "fr")).toBe(
    "On y trouve A1 « Month », B1 « Sales », nommé “Own” words.",
  );
});
