import { perform, type AddedRule, type PreciseStep } from "./perform";

/** Bytes of a request: Excel on the web takes 5 MB, and sizes are estimates. */
const largestRequest = 4_200_000;

/** Bytes that the client's words take around a step: a rule is made by a dozen actions, other steps by two to four. */
const wordsOfRule = 3200;
const wordsOfStep = 700;

function bytesOf(step: PreciseStep): number {
  return JSON.stringify(step).length + (step.do === "addRule" ? wordsOfRule : wordsOfStep);
}

/**
 * Performs steps in as few requests as they fit into, one after the other, and gives the rules that were added.
 * `onTaken` is told after each request how many steps Excel has taken in all; what it throws ends the sending.
 */
export async function send(
  context: Excel.RequestContext,
  steps: readonly PreciseStep[],
  onTaken: (count: number) => void = () => undefined,
): Promise<AddedRule[]> {
  return sendRequests(context, inRequests(steps), 0, onTaken);
}

function inRequests(steps: readonly PreciseStep[]): PreciseStep[][] {
  const requests: PreciseStep[][] = [];
  let size = Infinity;
  for (const step of steps) {
    size += bytesOf(step);
    if (size > largestRequest) {
      requests.push([]);
      size = bytesOf(step);
    }
    requests.at(-1)?.push(step);
  }
  return requests;
}

async function sendRequests(
  context: Excel.RequestContext,
  [steps, ...rest]: readonly PreciseStep[][],
  before: number,
  onTaken: (count: number) => void,
): Promise<AddedRule[]> {
  if (!steps) return [];
  const added = perform(context, steps);
  await context.sync();
  const taken = before + steps.length;
  onTaken(taken);
  return [...added, ...(await sendRequests(context, rest, taken, onTaken))];
}
