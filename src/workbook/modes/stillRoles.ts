import type { Mode } from "../../kpi/definition";
import type { LineRole } from "../columnHeaders";
import { portableColumns, type PortableColumn } from "../portable/portableFormula";

/** Lines that show the target: native formulas or numbers in every mode. */
const targetRoles: readonly LineRole[] = ["target", "lower", "upper"];

export const isTargetRole = (role: LineRole): boolean => targetRoles.includes(role);

export const isPortableRole = (role: LineRole): role is LineRole & PortableColumn =>
  (portableColumns as readonly LineRole[]).includes(role);

/**
 * Whether a line holds values in this mode: every line of a frozen KPI, and those of a portable one that no native
 * formula can express (signal, trend, pace, forecast, sparkline, explanation).
 */
export function isStillRole(role: LineRole, mode: Mode): boolean {
  if (mode === "portable") return !isTargetRole(role) && !isPortableRole(role);
  return mode === "frozen";
}
