/** What Microsoft's client library and a host say to each other, as JSON text. */

/** 1: by id, new workbook root · 2: new object by type · 3: method · 4: property · 5: indexer · 6: kept reference · 7: null. */
export type ObjectPathType = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Parallel to `Arguments`: the id of an object path where the argument is an object, else null. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface ObjectPathInfo {
  readonly Id: number;
  readonly ObjectPathType: ObjectPathType;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** 1: instantiate · 2: query · 3: method · 4: set property · 5: trace · 6: ensure unchanged · 7: update. */
export type ActionType = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface ActionInfo {
  readonly Id: number;
  readonly ActionType: ActionType;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly ActionInfo[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPathInfo>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ResponseError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface ResponseBody {
  readonly Results: readonly ActionResult[];
  /** Trace actions that were reached: the client adds and removes event handlers by them. */
  readonly TraceIds?: readonly number[];
  readonly Error?: ResponseError;
}

export interface RequestMessage {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: {
    readonly url: string;
    readonly method: string;
    readonly headers: Readonly<Record<string, string>> | null;
    readonly body: RequestBody | string;
  };
}

/** One entry of a message that the host sends of its own accord (events, calls of custom functions). */
export interface HostEntry {
  /** 1: custom function · 65536: event. */
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId?: string;
  readonly message: unknown;
}
