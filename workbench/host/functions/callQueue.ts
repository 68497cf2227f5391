import type { CallValue } from "./argumentValues";

/** An invocation as the runtime takes it: id, function, arguments, address, flags. */
export interface InvocationEntry {
  readonly messageCategory: 1;
  readonly messageType: 1000;
  readonly message: readonly [number, string, readonly CallValue[], string | null, number];
}

/** One distinct call: its key is function, arguments and, where the function asks for it, the cell's address. */
export interface Call {
  readonly key: string;
  readonly functionId: string;
  readonly values: readonly CallValue[];
  readonly address: string | null;
  readonly flags: number;
}

/** Calls on their way to the runtime and back, each distinct one once. */
export class CallQueue {
  private readonly queued = new Map<string, Call>();
  private readonly sentKeys = new Set<string>();
  private readonly keysById = new Map<number, string>();
  private nextId = 1;
  /** Calls sent so far. */
  invocations = 0;

  add(call: Call): void {
    if (!this.sentKeys.has(call.key)) this.queued.set(call.key, call);
  }

  /** The queued calls among the wanted ones, now counted as sent; the others are forgotten. */
  take(wanted: ReadonlySet<string>): InvocationEntry[] {
    const calls = [...this.queued.values()].filter((call) => wanted.has(call.key));
    this.queued.clear();
    this.invocations += calls.length;
    return calls.map(({ key, functionId, values, address, flags }) => {
      const id = this.nextId++;
      this.sentKeys.add(key);
      this.keysById.set(id, key);
      return { messageCategory: 1, messageType: 1000, message: [id, functionId, values, address, flags] };
    });
  }

  /** The call that an answer belongs to, which is then done; undefined for one that nobody asked. */
  answered(invocationId: number): string | undefined {
    const key = this.keysById.get(invocationId);
    if (key === undefined) return undefined;
    this.keysById.delete(invocationId);
    this.sentKeys.delete(key);
    return key;
  }

  get idle(): boolean {
    return this.queued.size === 0 && this.keysById.size === 0;
  }

  clear(): void {
    this.queued.clear();
    this.sentKeys.clear();
    this.keysById.clear();
  }
}
