import type { Host } from "../host/connectHost";
import type { OfficeControls, OfficeOptions } from "../host/office/officeShim";

/** What the pane's frame finds in the page around it: same origin, so the bridge's JSON text goes straight across. */
export interface PaneContract {
  readonly host: Host;
  readonly office: OfficeOptions;
  connected(controls: OfficeControls): void;
}

const key = "kpiWorkbench";

export function workbenchOf(page: Window): PaneContract | undefined {
  return (page as unknown as Record<string, PaneContract | undefined>)[key];
}

export function offerToPane(contract: PaneContract): void {
  (window as unknown as Record<string, PaneContract>)[key] = contract;
}
