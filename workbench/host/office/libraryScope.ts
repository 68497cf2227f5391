/** The globals that Microsoft's client library needs to find, and those it makes. */
export interface OfficeWindow {
  [name: string]: unknown;
}

/** `CustomFunctions` as office.js has it before the host's part of the library is loaded. */
export function customFunctionsGlobal(): Record<string, unknown> {
  const mappings: Record<string, (...args: never[]) => unknown> = {};
  let changed: (() => void) | undefined;
  const add = (id: string, call: (...args: never[]) => unknown): void => {
    mappings[id.toUpperCase()] = call;
  };
  return {
    _association: {
      mappings,
      onchange(listener: () => void) {
        changed = listener;
      },
    },
    associate(
      id: string | Record<string, (...args: never[]) => unknown>,
      call?: (...args: never[]) => unknown,
    ) {
      if (typeof id === "string") {
        if (call !== undefined) add(id, call);
      } else for (const [one, its] of Object.entries(id)) add(one, its);
      changed?.();
    },
  };
}

/** A window for the library where there is none. */
export function windowWithoutPage(userAgent: string): OfficeWindow {
  const element = (): object => ({ setAttribute: () => undefined, style: {} });
  const scope: OfficeWindow = {
    navigator: { userAgent },
    location: { href: "https://localhost/", hash: "", search: "", protocol: "https:" },
    document: {
      readyState: "complete",
      createElement: element,
      getElementsByTagName: () => [],
      addEventListener: () => undefined,
      head: { appendChild: () => undefined },
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    CustomFunctions: customFunctionsGlobal(),
  };
  scope.window = scope;
  scope.self = scope;
  scope.top = scope;
  return scope;
}
