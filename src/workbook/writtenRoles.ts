import { rolesOf, type LineRole } from "./columnHeaders";
import type { KnownDefinition } from "./registerRow";

/** The lines that a recorded definition stands for: a range to stay in has two for its target. */
export function writtenRoles({ columns, target }: KnownDefinition): LineRole[] {
  return rolesOf(columns, typeof target === "object" && "lower" in target);
}
