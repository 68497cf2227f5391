import type { KpiWorkbook } from "../workbook/port";

/**
 * A workbook whose part of the program is still on its way: the pane is shown meanwhile, and each question waits for
 * it. A part that cannot be loaded fails each question with the reason.
 */
export function workbookWhenLoaded(loading: Promise<KpiWorkbook>): KpiWorkbook {
  let loaded: KpiWorkbook | undefined;
  const ready = loading.then((workbook) => (loaded = workbook));
  // Whoever asks is told; nobody need have asked yet when loading fails.
  ready.catch(() => undefined);
  return {
    readSelection: async () => (await ready).readSelection(),
    readSelections: async () => (await ready).readSelections(),
    readSelectionAddress: async () => (await ready).readSelectionAddress(),
    preview: async (...asked) => (await ready).preview(...asked),
    apply: async (...asked) => (await ready).apply(...asked),
    list: async () => (await ready).list(),
    refresh: async (...asked) => (await ready).refresh(...asked),
    remove: async (...asked) => (await ready).remove(...asked),
    lastDone: () => loaded?.lastDone(),
    undoLast: async () => (await ready).undoLast(),
    setMode: async (...asked) => (await ready).setMode(...asked),
    checkSharing: async () => (await ready).checkSharing(),
    checkHealth: async () => (await ready).checkHealth(),
    repair: async (...asked) => (await ready).repair(...asked),
    show: async (...asked) => (await ready).show(...asked),
    watch: async (...asked) => (await ready).watch(...asked),
  };
}
