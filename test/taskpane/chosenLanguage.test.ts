import { chosenLanguage, keepLanguage } from "../../src/taskpane/chosenLanguage";

function memory(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  } as Storage;
}

test("the chosen language is found again", () => {
  const storage = memory();
  expect(chosenLanguage(() => storage)).toBeUndefined();
  keepLanguage(() => storage, "fr");
  expect(chosenLanguage(() => storage)).toBe("fr");
});

test("where storage is closed to embedded pages nothing is chosen and nothing fails", () => {
  const closed = (): Storage => {
    throw new DOMException("denied", "SecurityError");
  };
  expect(() => keepLanguage(closed, "fr")).not.toThrow();
  expect(chosenLanguage(closed)).toBeUndefined();
});

test("any other error of the storage is not hidden", () => {
  const broken = (): Storage => {
    throw new TypeError("bug");
  };
  expect(() => chosenLanguage(broken)).toThrow("bug");
});
