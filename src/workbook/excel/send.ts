import { perform, type AddedRule, type PreciseStep } from "./perform";
import { bytesOf, largestRequest, piecesOf } from "./pieces";

/** What is sent at once. */
interface Request {
  readonly pieces: PreciseStep[];
  /** How many steps are complete with it. */
  steps: number;
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

function inRequests(steps: readonly PreciseStep[]): Request[] {
  const requests: Request[] = [];
  let size = Infinity;
  for (const step of steps) {
    for (const piece of piecesOf(step)) {
      const bytes = bytesOf(piece);
      size += bytes;
      if (size > largestRequest) {
        requests.push({ pieces: [], steps: 0 });
        size = bytes;
      }
      requests.at(-1)?.pieces.push(piece);
    }
    const last = requests.at(-1);
    if (last) last.steps += 1;
  }
  return requests;
}

async function sendRequests(
  context: Excel.RequestContext,
  [request, ...rest]: readonly Request[],
  before: number,
  onTaken: (count: number) => void,
): Promise<AddedRule[]> {
  if (!request) return [];
  const added = perform(context, request.pieces);
  await context.sync();
  const taken = before + request.steps;
  onTaken(taken);
  return [...added, ...(await sendRequests(context, rest, taken, onTaken))];
}
