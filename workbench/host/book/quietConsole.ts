/** What o-spreadsheet prints while it creates a model, loads, evaluates or runs a slow command: timings, nothing else. */
const timings = [
  /^#{3,}$/,
  /^#+ (Model creation|Loading data) #+$/,
  /^(Model created|Data loaded|Data migrated|cells imported) in$/,
  /^Migrating data from version$/,
  /^evaluate (all cells|Cells)$/,
  /^Replayed$/,
];

function isTiming(args: readonly unknown[]): boolean {
  const [first, , last] = args;
  if (typeof first !== "string") return false;
  if (timings.some((pattern) => pattern.test(first))) return true;
  return args.length === 3 && last === "ms" && /^[A-Z_]+$/.test(first);
}

const silenced = Symbol.for("workbench.timingsSilenced");

/** Keeps o-spreadsheet's timings, and only those, out of the console. */
export function silenceTimings(): void {
  const marked = console as unknown as { [silenced]?: boolean };
  if (marked[silenced]) return;
  marked[silenced] = true;
  const debug = console.debug.bind(console);
  console.debug = (...args: unknown[]) => {
    if (!isTiming(args)) debug(...args);
  };
}
