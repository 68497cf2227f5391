import type { InjectedFailures } from "../bridge/injectedFailures";
import type { ActionInfo, ActionResult, RequestBody, ResponseBody, ResponseError } from "../bridge/wire";
import { ExcelError } from "../excelError";
import type { HostContext } from "./hostContext";
import { HostObject, NullObject } from "./hostObject";
import { locationOf } from "./location";
import { callMember, setMember } from "./members";
import { ObjectPaths } from "./objectPaths";
import { query } from "./query";

/**
 * Runs the batches of one client against the host objects. As in Excel, a batch is no transaction: what was done
 * before the failing action stays done, and its results are answered together with the error.
 */
export class Dispatcher {
  constructor(
    private readonly host: HostContext,
    private readonly root: HostObject,
    private readonly failures: InjectedFailures,
  ) {}

  /** `mayFail` is false for batches that no test means when it asks for a failure. */
  run(body: RequestBody, mayFail = true): ResponseBody {
    const paths = new ObjectPaths(body, this.host, this.root);
    const results: ActionResult[] = [];
    const traces: number[] = [];
    let error: ResponseError | undefined;
    this.host.book.batch(() => {
      for (const [index, action] of body.Actions.entries()) {
        try {
          if (mayFail) this.failures.check(action, index);
          if (action.ActionType === 5) traces.push(action.Id);
          results.push({ ActionId: action.Id, Value: this.perform(action, paths) });
        } catch (problem) {
          error = this.errorOf(problem, action, index, paths);
          return;
        }
      }
    });
    const answer = { Results: results, TraceIds: traces };
    return error === undefined ? answer : { ...answer, Error: error };
  }

  private perform(action: ActionInfo, paths: ObjectPaths): unknown {
    if (action.ActionType === 5) return null;
    const object = paths.get(action.ObjectPathId);
    switch (action.ActionType) {
      case 1:
        return this.instantiate(object);
      case 2:
        return query(object, action.QueryInfo ?? {});
      case 3:
        return this.call(object, action, paths);
      case 4:
        setMember(object, action.Name, paths.arguments(action.ArgumentInfo)[0]);
        return null;
      case 6:
        return null;
      case 7:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) setMember(object, name, value);
        return null;
    }
  }

  private instantiate(object: HostObject): unknown {
    if (object instanceof NullObject) return null;
    const reference = this.host.references.idOf(object);
    return reference === undefined ? object.identity() : { ...object.identity(), _ReferenceId: reference };
  }

  private call(object: HostObject, action: ActionInfo, paths: ObjectPaths): unknown {
    if (action.Name === "_KeepReference") {
      if (!(object instanceof NullObject)) this.host.references.keep(object);
      return null;
    }
    const args = paths.arguments(action.ArgumentInfo);
    if (action.Name === "_RemoveReference") {
      this.host.references.remove(String(args[0]));
      return null;
    }
    const value = callMember(object, action.Name, args);
    return value instanceof HostObject ? this.instantiate(value) : (value ?? null);
  }

  private errorOf(problem: unknown, action: ActionInfo, index: number, paths: ObjectPaths): ResponseError {
    const info = paths.info(action.ObjectPathId);
    const ownerId = action.ActionType === 1 ? info.ParentObjectPathId : action.ObjectPathId;
    let owner: HostObject | undefined;
    if (ownerId !== undefined) {
      try {
        owner = paths.get(ownerId);
      } catch (again) {
        if (!(again instanceof ExcelError)) throw again;
      }
    }
    const refusal = problem instanceof ExcelError;
    if (!refusal) console.error("The workbench's host failed:", problem);
    return {
      Code: refusal ? problem.code : "GeneralException",
      Message: refusal ? problem.message : `The workbench's host failed: ${String(problem)}`,
      Location: locationOf(action, info, owner),
      ActionIndex: index,
      HttpStatusCode: 400,
    };
  }
}
