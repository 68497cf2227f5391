import { isOfficeError } from "./officeError";

/** Queues what is asked of Excel; the function returned hands the answer over after the next sync. */
export type Queue<T> = (context: Excel.RequestContext) => () => T;

/** Something asked of Excel, alone or in one round trip with other things. */
export interface Question<T> {
  readonly queue: (context: Excel.RequestContext) => void;
  /** How it is asked when its answer alone is too long; left out where no such answer is that long. */
  readonly divide?: (context: Excel.RequestContext) => Promise<void>;
  /** The answer, once `ask` has returned. */
  readonly answer: () => T;
}

export function question<T>(
  queue: Queue<T>,
  divided?: (context: Excel.RequestContext) => Promise<T>,
): Question<T> {
  let take = (): T => {
    throw new Error("The question was not asked yet");
  };
  return {
    queue(context) {
      take = queue(context);
    },
    ...(divided && {
      async divide(context) {
        const found = await divided(context);
        take = () => found;
      },
    }),
    answer: () => take(),
  };
}

/** The answers of questions that were asked. */
export const answersOf = <T>(questions: readonly Question<T>[]): T[] =>
  questions.map(({ answer }) => answer());

/**
 * Asks everything in one round trip. Where Excel refuses because the request or the answer would be too long (5 MB on
 * the web), half of it is asked after the other, and so on: how long an answer is, only Excel knows. Other errors are
 * thrown on. What asks must not write: a refused answer may come to a request that was done.
 */
export async function ask(
  context: Excel.RequestContext,
  questions: readonly Question<unknown>[],
): Promise<void> {
  const [first, ...others] = questions;
  if (!first) return;
  for (const { queue } of questions) queue(context);
  try {
    await context.sync();
    return;
  } catch (error) {
    const indivisible = others.length === 0 && first.divide === undefined;
    if (!isTooLong(error) || indivisible) throw error;
  }
  if (others.length === 0) {
    await first.divide?.(context);
    return;
  }
  const middle = Math.ceil(questions.length / 2);
  await ask(context, questions.slice(0, middle));
  await ask(context, questions.slice(middle));
}

/** Asks lists of questions one after the other, each in one round trip where it fits. */
export async function askInTurn(
  context: Excel.RequestContext,
  [list, ...rest]: readonly (readonly Question<unknown>[])[],
): Promise<void> {
  if (!list) return;
  await ask(context, list);
  await askInTurn(context, rest);
}

const isTooLong = (error: unknown): boolean =>
  isOfficeError(error) &&
  ["ResponsePayloadSizeLimitExceeded", "RequestPayloadSizeLimitExceeded"].includes(error.code);
