import { dateText } from "../../../src/taskpane/state/dateText";

test("an ISO date is written as the reader writes dates", () => {
  expect(dateText("2026-12-31", "en-US")).toBe("Dec 31, 2026");
  expect(dateText("2026-12-31", "fr-FR")).toBe("31 déc. 2026");
});

test("a text that is no date stays as it is, and none stays none", () => {
  expect(dateText("31/12", "en-US")).toBe("31/12");
  expect(dateText("2026-13-45", "en-US")).toBe("2026-13-45");
  expect(dateText(undefined, "en-US")).toBeUndefined();
});
