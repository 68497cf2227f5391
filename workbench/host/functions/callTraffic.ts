import type { Call, InvocationEntry } from "./callQueue";
import { CallQueue } from "./callQueue";
import { WaitingCells } from "./waitingCells";

/** Takes entries to the runtime. */
export type PostCalls = (entries: InvocationEntry[]) => void;

/**
 * Calls between the cells and the runtime: gathered during an evaluation, sent as one message after it, and known to
 * the cells that wait for them.
 */
export class CallTraffic {
  private readonly queue = new CallQueue();
  private readonly waiting = new WaitingCells();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private settlers: (() => void)[] = [];
  /** Undefined while the add-in is absent: calls wait until it is there. */
  post: PostCalls | undefined;

  /** A cell is being evaluated in a pass: what it asked in earlier ones no longer counts. */
  evaluating(cellId: number, pass: object): void {
    this.waiting.evaluating(cellId, pass);
  }

  /** A cell waits for a call. */
  ask(call: Call, cellId: number, pass: object): void {
    this.waiting.add(cellId, pass, call.key);
    this.queue.add(call);
    this.timer ??= setTimeout(() => this.send(), 0);
  }

  /** The key of the call that an answer belongs to; undefined for one that nobody asked. */
  answered(invocationId: number): string | undefined {
    return this.queue.answered(invocationId);
  }

  /** The cells that waited for these calls. */
  cellsOf(keys: ReadonlySet<string>): number[] {
    return this.waiting.answered(keys);
  }

  /** Calls sent so far. */
  get invocations(): number {
    return this.queue.invocations;
  }

  get busy(): boolean {
    return !this.queue.idle;
  }

  /** Resolves when no call is queued or unanswered. */
  settled(): Promise<void> {
    return this.busy ? new Promise((resolve) => this.settlers.push(resolve)) : Promise.resolve();
  }

  /** Waits for the end of the batch that is running: its evaluation may ask for more. */
  settleIfIdle(): void {
    queueMicrotask(() => {
      if (this.busy) return;
      const settlers = this.settlers;
      this.settlers = [];
      for (const settle of settlers) settle();
    });
  }

  clear(): void {
    this.queue.clear();
    this.waiting.clear();
    this.settleIfIdle();
  }

  /** Sends what cells still wait for: a pass before all spills were in place may have asked for more. */
  private send(): void {
    this.timer = undefined;
    if (!this.post) return;
    const entries = this.queue.take(this.waiting.keys());
    if (entries.length > 0) this.post(entries);
    this.settleIfIdle();
  }
}
