import { passwordHash } from "../../../workbench/host/objects/passwordHash";

describe("the hash of a sheet's password", () => {
  // Computed with openpyxl 3.0.9: openpyxl.utils.protection.hash_password(text).
  test.each([
    ["test", "CBEB"],
    ["secret", "DAA7"],
    ["KPI", "CDD6"],
  ])("of %s is %s", (text, hash) => {
    expect(passwordHash(text)).toBe(hash);
  });
});
