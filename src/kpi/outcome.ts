/** A cell-level or definition-level difficulty a user can meet: data first, words come from `describeProblem`. */
export interface KpiProblem {
  /** Stable code, e.g. `textInFigures`; every code has a message in both languages. */
  readonly code: string;
  /** Where: an address such as `England!D7`, when there is a place. */
  readonly at?: string;
  /** What the message needs to name: received text, expected shape, … */
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** The result of something that can fail for reasons a user can mend. Bugs throw instead. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly KpiProblem[] };

export const success = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const failure = (...problems: readonly KpiProblem[]): Outcome<never> => ({ ok: false, problems });

/** The values of outcomes that are all good, or the problems of all that are not. */
export function all<T>(outcomes: readonly Outcome<T>[]): Outcome<T[]> {
  const problems = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.problems));
  if (problems.length > 0) return failure(...problems);
  return success(outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : [])));
}

/** Marks a switch as exhaustive: a new union member that is not handled does not compile. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
