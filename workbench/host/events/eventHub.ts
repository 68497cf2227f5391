import type { HostEntry } from "../bridge/wire";

/** messageCategory of events. */
const EVENT = 65536;

/** Numbers of the client library (next to `eventType:`). */
export const eventTypes = {
  workbookSelectionChanged: 2,
  settingsChanged: 1,
  workbookActivated: 2203,
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetRowHiddenChanged: 22,
  worksheetFormulaChanged: 23,
  worksheetVisibilityChanged: 26,
  worksheetNameChanged: 25,
  worksheetProtectionChanged: 24,
  worksheetMoved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
} as const;

export type EventName = keyof typeof eventTypes;

/** What the client's collections and the workbook listen to (OfficeExtension.Constants.eventWorkbookId). */
export const anywhere = "Workbook";

/** Events that the client listens to without telling the host. */
const unregistered: ReadonlySet<EventName> = new Set(["workbookSelectionChanged"]);

/**
 * Which events the client listens to, and the way to tell it. Events that nobody listens to are not sent, as in Excel.
 * `targetId` is the object's id, `anywhere` for a collection.
 */
export class EventHub {
  private readonly listeners = new Map<string, number>();
  private queue: HostEntry[] = [];
  /** Excel.Runtime.enableEvents. */
  enabled = true;

  constructor(private readonly post: (entries: HostEntry[]) => void) {}

  register(name: EventName, targetId: string): void {
    const key = `${name} ${targetId}`;
    this.listeners.set(key, (this.listeners.get(key) ?? 0) + 1);
  }

  unregister(name: EventName, targetId: string): void {
    const key = `${name} ${targetId}`;
    const left = (this.listeners.get(key) ?? 0) - 1;
    if (left > 0) this.listeners.set(key, left);
    else this.listeners.delete(key);
  }

  /** Tells the listeners of the object itself, of its collections `within` and of the workbook. */
  fire(
    name: EventName,
    targetId: string,
    args: Readonly<Record<string, unknown>>,
    within: readonly string[] = [],
  ): void {
    if (!this.enabled) return;
    const targets = unregistered.has(name) ? [targetId] : [targetId, ...within, anywhere];
    for (const target of new Set(targets)) {
      if (!this.listeners.has(`${name} ${target}`) && !unregistered.has(name)) continue;
      this.queue.push({
        messageCategory: EVENT,
        messageType: eventTypes[name],
        targetId: target,
        message: JSON.stringify(args),
      });
    }
    if (this.queue.length > 0) queueMicrotask(() => this.flush());
  }

  private flush(): void {
    if (this.queue.length === 0) return;
    const entries = this.queue;
    this.queue = [];
    this.post(entries);
  }
}
