import type { Language, Mode } from "../../kpi/definition";
import type { KpiProblem } from "../../kpi/outcome";
import type { Finding, KpiReading, LastDone, Preview, SharingReport } from "../../workbook/port";
import type { Batch } from "./batch";
import type { Draft } from "./draft";
import type { DraftIssues } from "./draftDefinition";
import type { FunctionHelp } from "./functionHelp";

export type Screen =
  | { readonly name: "home" }
  | { readonly name: "mark" }
  | { readonly name: "card"; readonly id: string }
  | { readonly name: "review" }
  | { readonly name: "help" }
  | { readonly name: "health" }
  | { readonly name: "share" };

/** What the pane waits for; one at a time, and while it lasts no other change of the workbook begins. */
export type Busy =
  | "reading"
  | "applying"
  | "removing"
  | "refreshing"
  | "showing"
  | "saving"
  | "undoing"
  | "changingMode"
  | "checking"
  | "repairing"
  | "checkingSharing";

/** How far a work on several KPIs has come, and the KPI it is at. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly name: string;
}

/** What was just done, to be said once. */
export type Done =
  | {
      readonly what: "applied";
      readonly id: string;
      readonly name: string;
      readonly addresses: readonly string[];
      readonly unchanged: boolean;
    }
  | {
      readonly what: "appliedMany";
      readonly count: number;
      readonly cells: number;
      readonly unchanged: boolean;
    }
  | { readonly what: "removed"; readonly name: string; readonly cells: number }
  | { readonly what: "refreshed"; readonly cells: number; readonly unchanged: boolean }
  | {
      readonly what: "mode";
      readonly mode: Mode;
      readonly names: readonly string[];
      readonly unchanged: boolean;
    }
  | { readonly what: "parked"; readonly parked: boolean; readonly names: readonly string[] }
  | { readonly what: "repaired"; readonly count: number }
  | { readonly what: "undone"; readonly of: LastDone["what"]; readonly names: readonly string[] };

/** An error of the program itself, with what its maker needs to mend it. */
export interface Bug {
  readonly message: string;
  readonly details: string;
}

export interface PaneState {
  readonly language: Language;
  /** The reader's locale for numbers, of the same language. */
  readonly locale: string;
  readonly screen: Screen;
  readonly busy: Busy | undefined;
  /** Of the work under way, once it tells. */
  readonly progress: Progress | undefined;
  /** The person asked to stop the work under way. */
  readonly cancelling: boolean;
  /** Worst first; undefined until read once. */
  readonly readings: readonly KpiReading[] | undefined;
  /** Why the list could not be read. */
  readonly listProblems: readonly KpiProblem[];
  /** What a colleague without the add-in sees; undefined until looked for. */
  readonly sharing: SharingReport | undefined;
  /** How many KPIs were active when the person put off parking some of them; said again only when there are more. */
  readonly focusPutOffAt: number;
  /** What is out of order in the workbook; undefined until looked for. */
  readonly findings: readonly Finding[] | undefined;
  /** Why it could not be looked for. */
  readonly healthProblems: readonly KpiProblem[];
  /** The KPI whose card was left for the list just now, where reading goes on. */
  readonly leftCard: string | undefined;
  /** The form on the Mark screen; undefined while the selection is read, or when it cannot be one. */
  readonly draft: Draft | undefined;
  /** The KPIs found in one selection, on the Review screen. */
  readonly batch: Batch | undefined;
  readonly issues: DraftIssues;
  /** True once the person tried to apply: then empty fields are pointed out too. */
  readonly tried: boolean;
  readonly preview: Preview | undefined;
  /** A newer preview is on its way. */
  readonly previewing: boolean;
  /** Why there is no preview. */
  readonly previewProblems: readonly KpiProblem[];
  /** Problems of the last action. */
  readonly problems: readonly KpiProblem[];
  readonly done: Done | undefined;
  /** What can be taken back. */
  readonly lastDone: LastDone | undefined;
  readonly bug: Bug | undefined;
  /** The functions for the help; undefined until asked for. */
  readonly functionHelp: FunctionHelp | "loading" | "unavailable" | undefined;
}

export const initialState = (language: Language, locale: string): PaneState => ({
  language,
  locale,
  screen: { name: "home" },
  busy: undefined,
  progress: undefined,
  cancelling: false,
  readings: undefined,
  listProblems: [],
  sharing: undefined,
  focusPutOffAt: 0,
  findings: undefined,
  healthProblems: [],
  leftCard: undefined,
  draft: undefined,
  batch: undefined,
  issues: {},
  tried: false,
  preview: undefined,
  previewing: false,
  previewProblems: [],
  problems: [],
  done: undefined,
  lastDone: undefined,
  bug: undefined,
  functionHelp: undefined,
});

/** What clears when another screen is shown or another action begins. */
export const nothingSaid = { problems: [], done: undefined, bug: undefined } as const;

/** What is known once a form is left. */
export const noDraft = {
  draft: undefined,
  batch: undefined,
  issues: {},
  tried: false,
  preview: undefined,
  previewing: false,
  previewProblems: [],
} as const;
