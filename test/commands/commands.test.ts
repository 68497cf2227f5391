import { commandIds, registerCommands } from "../../src/commands";
import type { Pane } from "../../src/taskpane/state/pane";

type Handler = (event: { completed: () => void }) => Promise<void>;

/** The parts of Office that commands use, recording what happens in which order. */
function office(): { handlers: Map<string, Handler>; happened: string[] } {
  const handlers = new Map<string, Handler>();
  const happened: string[] = [];
  Object.assign(globalThis, {
    Office: {
      actions: { associate: (id: string, handler: Handler) => handlers.set(id, handler) },
      addin: { showAsTaskpane: () => Promise.resolve(happened.push("shown")) },
    },
  });
  return { handlers, happened };
}

const recording = (happened: string[]): Pane =>
  ({
    mark: () => Promise.resolve(void happened.push("mark")),
    refresh: () => Promise.resolve(void happened.push("refresh")),
    checkHealth: () => Promise.resolve(void happened.push("check")),
    checkSharing: () => Promise.resolve(void happened.push("share")),
    goTo: ({ name }: { name: string }) => happened.push(name),
  }) as unknown as Pane;

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Office");
});

test.each([
  ["markAsKpi", "mark"],
  ["openKpis", "home"],
  ["refresh", "refresh"],
  ["checkHealth", "check"],
  ["checkSharing", "share"],
  ["help", "help"],
])("the command %s shows the pane, then does %s, then completes", async (id, does) => {
  const { handlers, happened } = office();
  registerCommands(() => Promise.resolve(recording(happened)));
  await handlers.get(id)?.({ completed: () => happened.push("completed") });
  expect(happened).toEqual(["shown", does, "completed"]);
});

test("every command is registered", () => {
  const { handlers } = office();
  registerCommands(() => Promise.reject(new Error("not asked")));
  expect([...handlers.keys()]).toEqual([...commandIds]);
});

test("a pane that cannot be loaded leaves no button locked, and the error is not hidden", async () => {
  const { handlers } = office();
  const completed = jest.fn();
  registerCommands(() => Promise.reject(new Error("no network")));
  await expect(handlers.get("refresh")?.({ completed })).rejects.toThrow("no network");
  expect(completed).toHaveBeenCalledTimes(1);
});
