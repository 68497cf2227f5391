import type { Host } from "../connectHost";
import type { OfficeWindow } from "./libraryScope";
import { installOffice, type OfficeControls, type OfficeOptions } from "./officeShim";

interface HostBridgeClass {
  init(bridge: { sendMessageToHost(text: string): void; onMessageFromHost?: (text: string) => void }): void;
}

/**
 * Connects a loaded client library to a host and completes its `Office` object. Answers come in a later turn, as they
 * do from another process.
 */
export function loadOfficeLibrary(
  scope: OfficeWindow,
  host: Pick<Host, "handle" | "onMessage">,
  options?: OfficeOptions,
): OfficeControls {
  const controls = installOffice(scope, options);
  const bridge: Parameters<HostBridgeClass["init"]>[0] = {
    sendMessageToHost(text) {
      void Promise.resolve().then(() => {
        const answer = host.handle(text);
        if (answer !== undefined) bridge.onMessageFromHost?.(answer);
      });
    },
  };
  host.onMessage((text) => bridge.onMessageFromHost?.(text));
  (scope.OfficeExtension as { HostBridge: HostBridgeClass }).HostBridge.init(bridge);
  return controls;
}
