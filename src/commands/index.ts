import type { Pane } from "../taskpane/state/pane";

/** The ids of the ribbon's and the cell menu's functions, as the manifest names them. */
export const commandIds = [
  "markAsKpi",
  "openKpis",
  "refresh",
  "checkHealth",
  "checkSharing",
  "help",
] as const;
export type CommandId = (typeof commandIds)[number];

const commands: Readonly<Record<CommandId, (pane: Pane) => Promise<void> | void>> = {
  markAsKpi: (pane) => pane.mark(),
  openKpis: (pane) => pane.goTo({ name: "home" }),
  refresh: (pane) => pane.refresh(),
  checkHealth: (pane) => pane.checkHealth(),
  checkSharing: (pane) => pane.checkSharing(),
  help: (pane) => pane.goTo({ name: "help" }),
};

/**
 * Ties the buttons to the pane: each shows it and then acts in it, so that its result is seen. Excel is always told
 * that the command ended; otherwise its button would stay locked.
 *
 * @param openPane Loads the pane once and gives it.
 */
export function registerCommands(openPane: () => Promise<Pane>): void {
  for (const id of commandIds) {
    Office.actions.associate(id, async (event?: Office.AddinCommands.Event) => {
      try {
        await Office.addin.showAsTaskpane();
        await commands[id](await openPane());
      } finally {
        event?.completed();
      }
    });
  }
}
