/** What passed over the bridge since the last reset. */
export class Counters {
  syncs = 0;
  actions = 0;
  bytesSent = 0;
  bytesReceived = 0;

  reset(): void {
    this.syncs = this.actions = this.bytesSent = this.bytesReceived = 0;
  }
}
