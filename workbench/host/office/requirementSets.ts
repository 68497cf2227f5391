/** The newest version of each requirement set that the workbench plays. */
const supported: Readonly<Record<string, string>> = {
  ExcelApi: "1.15",
  SharedRuntime: "1.1",
  CustomFunctions: "1.7",
  CustomFunctionsRuntime: "1.4",
  AddinCommands: "1.1",
  RichApiRuntime: "1.1",
  DelayForCellEdit: "1.1",
};

/** `Office.context.requirements.isSetSupported`: true up to the version played, false for unknown sets. */
export function isSetSupported(name: string, version: string | number = "1.1"): boolean {
  const newest = Object.entries(supported).find(([set]) => set.toLowerCase() === name.toLowerCase())?.[1];
  return newest !== undefined && compare(String(version), newest) <= 0;
}

function compare(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split(".").map(Number));
  return (left?.[0] ?? 0) - (right?.[0] ?? 0) || (left?.[1] ?? 0) - (right?.[1] ?? 0);
}
