import type { KpiWorkbook } from "../../workbook/port";
import { readDraft } from "./draftDefinition";
import type { PaneState } from "./paneState";
import { bugOf } from "./runner";
import type { Store } from "./store";

/** How long typing must rest before the workbook is asked, in ms. */
export const previewDelay = 300;

export interface Previewing {
  /** Asks for a preview of the form as it then stands, after the delay or at once. */
  ask(atOnce?: boolean): void;
  /** Drops what was asked: a late answer no longer counts. */
  drop(): void;
}

/** Keeps the preview in step with the form: only the newest question's answer is taken. */
export function createPreviewing(store: Store<PaneState>, workbook: KpiWorkbook): Previewing {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let question = 0;

  async function answer(mine: number): Promise<void> {
    const { draft, locale } = store.getState();
    if (!draft) return;
    const read = readDraft(draft, locale);
    if (!read.ok) {
      store.setState({
        issues: read.issues,
        preview: undefined,
        previewing: false,
        previewProblems: [],
      });
      return;
    }
    store.setState({ issues: {}, previewing: true });
    try {
      const outcome = await workbook.preview(read.definition);
      if (mine !== question) return;
      store.setState(
        outcome.ok
          ? { preview: outcome.value, previewing: false, previewProblems: [] }
          : { preview: undefined, previewing: false, previewProblems: outcome.problems },
      );
    } catch (error) {
      if (mine === question) store.setState({ preview: undefined, previewing: false, bug: bugOf(error) });
    }
  }

  return {
    ask(atOnce = false) {
      clearTimeout(timer);
      const mine = ++question;
      if (atOnce) void answer(mine);
      else timer = setTimeout(() => void answer(mine), previewDelay);
    },
    drop() {
      clearTimeout(timer);
      question += 1;
    },
  };
}
