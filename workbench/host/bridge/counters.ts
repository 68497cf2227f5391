/** What passed over the bridge since the last reset. */
export class Counters {
  syncs = 0;
  actions = 0;
  bytesSent = 0;
  bytesReceived = 0;
  /** Bytes of the longest request and of the longest answer. */
  longestRequest = 0;
  longestAnswer = 0;
  /** Time that the host took to answer, which stands for Excel's. */
  milliseconds = 0;

  /** A request and its answer. */
  answered(request: number, answer: number, milliseconds: number): void {
    this.bytesSent += request;
    this.bytesReceived += answer;
    this.longestRequest = Math.max(this.longestRequest, request);
    this.longestAnswer = Math.max(this.longestAnswer, answer);
    this.milliseconds += milliseconds;
  }

  reset(): void {
    Object.assign(this, new Counters());
  }
}
