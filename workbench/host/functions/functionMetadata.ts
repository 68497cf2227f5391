/** One parameter of a custom function, as in `functions.json`. */
export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  /** `matrix` takes a range as rows of cells; `scalar`, also when left out, a single value. */
  readonly dimensionality?: "scalar" | "matrix";
  /** What Excel converts the argument to; anything else than these three is passed as it is. */
  readonly type?: string;
  readonly optional?: boolean;
  /** Takes all further arguments, as a list. */
  readonly repeating?: boolean;
}

/** One custom function, as in `functions.json`. */
export interface FunctionMetadata {
  /** Without the namespace, e.g. `STATUS`. */
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result?: { readonly dimensionality?: "scalar" | "matrix"; readonly type?: string };
  readonly options?: Readonly<Record<string, boolean>>;
}

/** An add-in's functions: what its manifest's namespace and its `functions.json` tell Excel. */
export interface FunctionLibrary {
  /** E.g. `KPI`; a function is called as `KPI.STATUS`. */
  readonly namespace: string;
  readonly functions: readonly FunctionMetadata[];
  /** Errors in arguments of type any reach the functions instead of being their result. */
  readonly allowErrorForDataTypeAny?: boolean;
}

/** Calls that need more of Excel than the workbench plays. */
const unplayedOptions = [
  "stream",
  "cancelable",
  "volatile",
  "requiresParameterAddresses",
  "requiresStreamAddress",
];

/**
 * Reads `functions.json`. Throws on a function that asks for what the workbench does not play, naming it: such a
 * function would seem to work here and fail in Excel, or the other way round.
 */
export function readFunctionLibrary(namespace: string, json: unknown): FunctionLibrary {
  const { functions, allowErrorForDataTypeAny } = json as {
    functions: FunctionMetadata[];
    allowErrorForDataTypeAny?: boolean;
  };
  for (const { id, options } of functions) {
    const unplayed = unplayedOptions.find((option) => options?.[option] === true);
    if (unplayed)
      throw new Error(`The workbench does not play the option "${unplayed}" of ${namespace}.${id}.`);
  }
  return {
    namespace,
    functions,
    ...(allowErrorForDataTypeAny === undefined ? {} : { allowErrorForDataTypeAny }),
  };
}
