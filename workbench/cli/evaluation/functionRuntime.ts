import type { ActionInfo, HostEntry, RequestBody, RequestMessage } from "../../host/bridge/wire";
import { readAnswer, type Answer } from "../../host/functions/callResult";
import { functionsScript } from "../../host/functions/kpiLibrary";
import { windowWithoutPage } from "../../host/office/libraryScope";
import { librarySource } from "../../host/office/librarySource";
import { loadOfficeLibrary } from "../../host/office/officeLibrary";
import { runLibrary } from "../../host/office/runLibrary";

/** Microsoft's custom-functions runtime with the add-in's functions in it, and no workbook. */
export interface FunctionRuntime {
  /** Hands calls over; their answers come in batches, in any order. */
  invoke(entries: readonly HostEntry[]): void;
}

/** The results in a request of the runtime, and the answer to it. */
function readResults(text: string): { results: unknown[]; reply: string } {
  const { id, message } = JSON.parse(text) as RequestMessage;
  const body = (typeof message.body === "string" ? JSON.parse(message.body) : message.body) as RequestBody;
  const results = body.Actions.filter(({ Name }) => Name === "SetInvocationArrayResults").flatMap(
    ({ ArgumentInfo }) => ArgumentInfo?.Arguments?.[0] as unknown[],
  );
  const Results = body.Actions.map(({ Id, ActionType }: ActionInfo) => ({
    ActionId: Id,
    Value: ActionType === 1 ? {} : null,
  }));
  const answer = { statusCode: 200, headers: {}, body: JSON.stringify({ Results }) };
  return { results, reply: JSON.stringify({ id, type: 2, flags: 0, message: answer }) };
}

/** Starts the runtime; `onAnswers` gets every batch of results. */
export function startRuntime(onAnswers: (answers: readonly Answer[]) => void): FunctionRuntime {
  const scope = windowWithoutPage("workbench");
  let send: (text: string) => void = () => undefined;
  runLibrary(librarySource(), scope);
  loadOfficeLibrary(scope, {
    handle(text) {
      const { results, reply } = readResults(text);
      onAnswers(results.map(readAnswer));
      return reply;
    },
    onMessage(listener) {
      send = listener;
    },
  });
  new Function("CustomFunctions", functionsScript())(scope.CustomFunctions);
  return {
    invoke: (entries) => send(JSON.stringify({ type: 3, message: { entries } })),
  };
}
