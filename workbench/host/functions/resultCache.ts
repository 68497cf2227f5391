import type { CallResult } from "./callResult";

/** Results by call, the longest unused given up first once keys and results together outgrow the limit. */
export class ResultCache {
  private readonly results = new Map<string, CallResult>();
  private size = 0;

  /** The limit counts characters of keys and cells of results. */
  constructor(private readonly limit: number) {}

  get(key: string): CallResult | undefined {
    const result = this.results.get(key);
    if (result !== undefined) {
      this.results.delete(key);
      this.results.set(key, result);
    }
    return result;
  }

  set(key: string, result: CallResult): void {
    this.remove(key);
    this.results.set(key, result);
    this.size += sizeOf(key, result);
    for (const oldest of this.results.keys()) {
      if (this.size <= this.limit || oldest === key) break;
      this.remove(oldest);
    }
  }

  clear(): void {
    this.results.clear();
    this.size = 0;
  }

  private remove(key: string): void {
    const result = this.results.get(key);
    if (result === undefined) return;
    this.results.delete(key);
    this.size -= sizeOf(key, result);
  }
}

function sizeOf(key: string, result: CallResult): number {
  return key.length + (Array.isArray(result) ? result.length * (result[0]?.length ?? 0) * 10 : 10);
}
