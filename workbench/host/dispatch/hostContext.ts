import type { Book } from "../book/book";
import type { Changes } from "../events/changes";
import type { EventHub } from "../events/eventHub";
import type { References } from "./references";

/** What every host object may reach. */
export interface HostContext {
  readonly book: Book;
  readonly references: References;
  readonly events: EventHub;
  readonly changes: Changes;
}
