import type { OfficeWindow } from "./libraryScope";

/** Globals of its own that the library declares or hands from one part to another. */
function globalNames(source: string): string[] {
  const names = new Set<string>();
  for (const [, name] of source.matchAll(/^var (\w+)/gm)) names.add(name ?? "");
  for (const [, name] of source.matchAll(/\bwindow\.(\w+) = /g)) names.add(name ?? "");
  for (const name of ["Microsoft", "Sys", "Type"]) names.add(name);
  names.delete("Promise");
  return [...names].filter((name) => name !== "" && !name.startsWith("__"));
}

/**
 * Runs the library's text against a window object instead of the global one, so that several libraries live side by
 * side in one process. Its globals are variables of one function that the window object reads and writes too.
 */
export function runLibrary(source: string, scope: OfficeWindow): void {
  const names = globalNames(source);
  const found = Object.fromEntries(names.map((name) => [name, scope[name]]));
  const accessors = names
    .map(
      (name) =>
        `${JSON.stringify(name)}: { get() { return ${name}; }, set(v) { ${name} = v; }, configurable: true }`,
    )
    .join(",\n");
  const declared = names.map((name) => `${name} = found[${JSON.stringify(name)}]`).join(", ");
  const run = new Function(
    "window",
    "self",
    "navigator",
    "location",
    "document",
    "found",
    `var ${declared};\nObject.defineProperties(window, {${accessors}});\n${source}`,
  ) as (...globals: unknown[]) => void;
  run.call(scope, scope, scope, scope.navigator, scope.location, scope.document, found);
}
