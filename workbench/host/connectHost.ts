import type { Book } from "./book/book";
import { Counters } from "./bridge/counters";
import { InjectedFailures, type InjectedFailure } from "./bridge/injectedFailures";
import type { HostEntry, RequestBody, RequestMessage, ResponseBody } from "./bridge/wire";
import { ExcelError, type ExcelErrorCode } from "./excelError";
import { Dispatcher } from "./dispatch/dispatcher";
import type { HostContext } from "./dispatch/hostContext";
import { References } from "./dispatch/references";
import { Changes } from "./events/changes";
import { EventHub } from "./events/eventHub";
import { PersonObserver } from "./events/personObserver";
import { WorkbookObject } from "./objects/workbookObject";
import "./objects/addedMembers";
import "./objects/allMembers";

/** 5 MB a request and a response, as Excel on the web has it. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

export interface HostOptions {
  /** Bytes that a request or a response may have. */
  readonly payloadLimit?: number;
  /** Bytes that a response may have, where it is less than a request: for books that a test can make quickly. */
  readonly responseLimit?: number;
}

/** Excel for one client library: answers its requests and sends it events and calls of custom functions. */
export interface Host {
  readonly context: HostContext;
  readonly counters: Counters;
  /**
   * Answers one message of the client library with one of the host's, both JSON text. Undefined when the answer comes
   * later as a message of its own, because the request waits for the end of a cell's editing.
   */
  handle(text: string): string | undefined;
  /** Where messages go that the host sends of its own accord. */
  onMessage(listener: (text: string) => void): void;
  post(entries: readonly HostEntry[]): void;
  /**
   * A person begins or ends to edit a cell. Meanwhile requests that may wait (`delayForCellEdit`) wait, and all others
   * are refused.
   */
  setCellEditing(editing: boolean): void;
  /** Lets an action of a coming batch fail. */
  failAt(failure: InjectedFailure): void;
}

/** The batch that the client sends by itself after each run, to let its objects go. */
function isCleanup(body: RequestBody): boolean {
  return (
    body.Actions.some(({ Name }) => Name === "_RemoveReference") &&
    body.Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === "_RemoveReference")
  );
}

/** Flag of a request that waits while a cell is edited. */
const DELAY_FOR_CELL_EDIT = 64;

const bytes = (text: string): number => new TextEncoder().encode(text).length;

export function connectHost(book: Book, options: HostOptions = {}): Host {
  const limit = options.payloadLimit ?? PAYLOAD_LIMIT;
  const responseLimit = options.responseLimit ?? limit;
  const counters = new Counters();
  const failures = new InjectedFailures();
  const waiting: string[] = [];
  let editing = false;
  let send: (text: string) => void = () => undefined;
  const post = (entries: readonly HostEntry[]): void => {
    const text = JSON.stringify({ type: 3, message: { entries } });
    counters.bytesReceived += bytes(text);
    send(text);
  };
  const events = new EventHub(post);
  const context: HostContext = {
    book,
    references: new References(),
    events,
    changes: new Changes(book, events),
  };
  new PersonObserver(book, events, context.changes);
  const dispatcher = new Dispatcher(context, new WorkbookObject(context), failures);

  /** A body over the limit is refused as a whole, before anything of it is done. */
  function answerQuery(text: string, request: RequestMessage["message"]): ResponseBody {
    const body = (typeof request.body === "string" ? JSON.parse(request.body) : request.body) as RequestBody;
    if (isCleanup(body)) return dispatcher.run(body, false);
    counters.syncs += 1;
    counters.actions += body.Actions.length;
    if (bytes(text) > limit) return refusal("RequestPayloadSizeLimitExceeded");
    const answer = dispatcher.run(body);
    failures.nextBatch();
    return bytes(JSON.stringify(answer)) > responseLimit
      ? refusal("ResponsePayloadSizeLimitExceeded")
      : answer;
  }

  function handle(text: string): string | undefined {
    const { id, flags, message } = JSON.parse(text) as RequestMessage;
    if (editing && (flags & DELAY_FOR_CELL_EDIT) !== 0) {
      waiting.push(text);
      return undefined;
    }
    const start = performance.now();
    const body = editing ? refusal("InvalidOperationInCellEditMode") : answerQuery(text, message);
    const answer = JSON.stringify({
      id,
      type: 2,
      flags: 0,
      message: { statusCode: 200, headers: {}, body: JSON.stringify(body) },
    });
    counters.answered(bytes(text), bytes(answer), performance.now() - start);
    return answer;
  }

  return {
    context,
    counters,
    handle,
    setCellEditing(isEditing) {
      editing = isEditing;
      if (editing) return;
      for (const text of waiting.splice(0)) send(handle(text) ?? "");
    },
    onMessage(listener) {
      send = listener;
    },
    post,
    failAt: (failure) => failures.add(failure),
  };
}

function refusal(code: ExcelErrorCode): ResponseBody {
  const { message: Message } = new ExcelError(code);
  return { Results: [], Error: { Code: code, Message, Location: "", ActionIndex: 0, HttpStatusCode: 400 } };
}
