import { isBeyond, type Rule } from "./rule";

/** A point strictly beyond a process limit. Without limits nothing is. */
export const outside: Rule = ({ values, limits }, side) =>
  Array.from(
    values,
    (value) => limits !== undefined && isBeyond(value, side === "high" ? limits.upper : limits.lower, side),
  );
