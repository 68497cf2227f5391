import type { ExcelErrorCode } from "../excelError";
import { ExcelError } from "../excelError";
import type { ActionInfo } from "./wire";

/** An action of a coming batch that is to fail. */
export interface InjectedFailure {
  /** Counted from 0, from the moment the failure is asked for. */
  readonly batch: number;
  /** Position of the action in the batch, or a test of the action itself. */
  readonly action: number | ((action: ActionInfo, index: number) => boolean);
  readonly code: ExcelErrorCode;
  readonly message?: string;
}

/** Failures that a test asked for; each happens once. */
export class InjectedFailures {
  private batch = 0;
  private pending: { readonly at: number; readonly failure: InjectedFailure }[] = [];

  add(failure: InjectedFailure): void {
    this.pending.push({ at: this.batch + failure.batch, failure });
  }

  /** Called when a batch is done. */
  nextBatch(): void {
    this.batch += 1;
  }

  /** Throws when this action of the current batch is to fail. */
  check(action: ActionInfo, index: number): void {
    const found = this.pending.find(
      ({ at, failure }) =>
        at === this.batch &&
        (typeof failure.action === "number" ? failure.action === index : failure.action(action, index)),
    );
    if (found === undefined) return;
    this.pending = this.pending.filter((one) => one !== found);
    throw new ExcelError(found.failure.code, found.failure.message);
  }
}
