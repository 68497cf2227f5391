import type { KpiDefinition } from "../../kpi/definition";
import type { KpiReading, KpiWorkbook, Understanding } from "../../workbook/port";
import { batchOf } from "./batch";
import { addressFrom } from "./changeDraft";
import { draftOfReading, draftOfUnderstanding, type Draft } from "./draft";
import { readDraft } from "./draftDefinition";
import { noDraft, nothingSaid, type PaneState } from "./paneState";
import type { Previewing } from "./previewing";
import type { Reviewing } from "./reviewing";
import type { Runner } from "./runner";
import type { Store } from "./store";

/** The fields that take an address from the selection. */
export type AddressField =
  "actual" | "periods" | "targetCell" | "targetPeriods" | "rampTarget" | "lower" | "upper" | "place";

export interface Marking {
  /** Reads the selection and opens the form for it; figures that are a KPI already open that KPI. */
  mark(): Promise<void>;
  edit(id: string): void;
  change(change: (draft: Draft) => Draft): void;
  /** Puts the selection's address into a field. */
  useSelection(field: AddressField): Promise<void>;
  /** The definition to apply; undefined when the form is not complete, and then says why. */
  definition(): KpiDefinition | undefined;
}

export function createMarking(
  store: Store<PaneState>,
  workbook: KpiWorkbook,
  runner: Runner,
  previewing: Previewing,
  relist: () => Promise<void>,
  reviewing: Reviewing,
): Marking {
  const open = (draft: Draft): void => {
    store.setState({ ...noDraft, ...nothingSaid, screen: { name: "mark" }, draft });
    previewing.ask(true);
  };
  const openReading = (reading: KpiReading, understood?: Understanding): void => {
    const { language, locale } = store.getState();
    open(draftOfReading(reading, language, locale, understood));
  };
  const readingOf = (id: string | undefined): KpiReading | undefined =>
    store.getState().readings?.find((reading) => reading.definition.id === id);

  /** Other figures bring their own format and periods; what the person decided stays. */
  async function useFigures(): Promise<void> {
    const read = runner.valueOf(await workbook.readSelection());
    if (!read) return;
    const { sheet, actual, orientation, numberFormat, periods, notes = [] } = read.value;
    marking.change((draft) => ({
      ...draft,
      sheet,
      actual,
      numberFormat,
      periods: periods?.value ?? draft.periods,
      ...(draft.understood && { understood: { ...draft.understood, sheet, actual, orientation, notes } }),
    }));
  }

  const marking: Marking = {
    mark: () =>
      runner.run("reading", async () => {
        previewing.drop();
        store.setState({ ...noDraft, screen: { name: "mark" } });
        const read = runner.valueOf(await workbook.readSelections());
        if (!read || store.getState().screen.name !== "mark") return;
        const { kind, understandings } = read.value;
        const [understood] = understandings;
        if (!understood) return;
        if (kind !== "one") {
          if (!store.getState().readings) await relist();
          const { readings = [], language, locale } = store.getState();
          return reviewing.openBatch(batchOf(read.value, kind, readings, language, locale));
        }
        const { existingId } = understood;
        if (existingId !== undefined && !readingOf(existingId)) await relist();
        const existing = existingId === undefined ? undefined : readingOf(existingId);
        if (existing) return openReading(existing, understood);
        const { language, locale } = store.getState();
        open(draftOfUnderstanding(understood, language, locale));
      }),

    edit(id) {
      const reading = readingOf(id);
      if (reading) openReading(reading);
    },

    change(change) {
      const { draft } = store.getState();
      if (!draft) return;
      store.setState({ draft: change(draft), previewing: true });
      previewing.ask();
    },

    useSelection: (field) =>
      runner.run("reading", async () => {
        if (field === "actual") return useFigures();
        const selected = runner.valueOf(await workbook.readSelectionAddress());
        if (!selected) return;
        const { sheet, address } = selected.value;
        const chosen = field === "place" ? (address.split(":")[0] ?? address) : address;
        marking.change((draft) => ({
          ...draft,
          [field]: addressFrom(draft.sheet, { sheet, address: chosen }),
        }));
      }),

    definition() {
      const { draft, locale } = store.getState();
      if (!draft) return undefined;
      const read = readDraft(draft, locale);
      if (read.ok) return read.definition;
      store.setState({ issues: read.issues, tried: true });
      return undefined;
    },
  };
  return marking;
}
