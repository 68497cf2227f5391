/** Namespace of our functions in cells: `KPI.STATUS(…)`. */
const NAMESPACE = "KPI";
const STORED = new RegExp(`^_xldudf_${NAMESPACE}_(.+)$`, "i");
const SHOWN = new RegExp(`^${NAMESPACE}\\.(.+)$`, "i");

/**
 * Custom functions are stored as `_xldudf_` followed by namespace and name with underscores for dots;
 * a machine without the add-in then keeps the last value.
 */
export function storedCallName(name: string): string | undefined {
  const id = SHOWN.exec(name)?.[1];
  return id === undefined ? undefined : `_xldudf_${NAMESPACE}_${id.toUpperCase().replace(/\./g, "_")}`;
}

export function shownCallName(stored: string): string | undefined {
  const id = STORED.exec(stored)?.[1];
  return id === undefined ? undefined : `${NAMESPACE}.${id.toUpperCase().replace(/_/g, ".")}`;
}
