import type { Change } from "../steps";
import type { LastDone } from "../port";
import type { Snapshot } from "../snapshot";
import { realPause, type Pause } from "./patience";
import { officeHasUndoGroups, runnerOf, type Runner } from "./runner";

/** What was written of a work at once, with everything that takes it back. */
export interface WrittenPart {
  /** Names of its KPIs. */
  readonly names: readonly string[];
  readonly changes: readonly Change[];
  /** What its plan saw. */
  readonly snapshot: Snapshot;
}

/** The last work of a session. */
export type DoneWork = WrittenPart & LastDone;

/** One window's dealings with its workbook. */
export interface Session {
  readonly run: Runner;
  /** For writing as one step of Excel's undo. */
  readonly runAsOneStep: Runner;
  readonly hasUndoGroups: () => boolean;
  readonly pause: Pause;
  /** Set once Excel has taken an undo group, or has refused one: then writing goes without. */
  undoGroups: "untried" | "work" | "refused";
  last: DoneWork | undefined;
}

export interface SessionOptions {
  readonly pause?: Pause;
  /** Whether Excel knows undo groups (ExcelApi 1.20); Office is asked when left out. */
  readonly hasUndoGroups?: () => boolean;
}

export function openSession(run?: typeof Excel.run, options: SessionOptions = {}): Session {
  return {
    run: runnerOf(run),
    runAsOneStep: runnerOf(run, true),
    hasUndoGroups: options.hasUndoGroups ?? officeHasUndoGroups,
    pause: options.pause ?? realPause,
    undoGroups: "untried",
    last: undefined,
  };
}
