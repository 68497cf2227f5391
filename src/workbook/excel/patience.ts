import { isOfficeError } from "./officeError";

/** Waits for some milliseconds; tests wait less. */
export type Pause = (milliseconds: number) => Promise<void>;

export const realPause: Pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Excel's errors that pass by themselves: it is busy, the line was cut, a cell is being edited. */
const passing = [
  "ActivityLimitReached",
  "InvalidOperationInCellEditMode",
  "RequestAborted",
  "ServiceNotAvailable",
  "Timeout",
];

/** Whether an error of Excel's passes by itself. */
export const mayPass = (error: unknown): boolean => isOfficeError(error) && passing.includes(error.code);

/** Pauses between tries, in milliseconds. */
const pauses = [300, 1000];

/** Reads again what could not be read for a reason that passes. */
export function patiently<T>(action: () => Promise<T>, pause: Pause): Promise<T> {
  return tryAgain(action, pause, mayPass, pauses);
}

/** Tries again whatever Excel's reason was; only for what does no harm when it is done twice. */
export function insistently<T>(action: () => Promise<T>, pause: Pause): Promise<T> {
  return tryAgain(action, pause, isOfficeError, pauses);
}

async function tryAgain<T>(
  action: () => Promise<T>,
  pause: Pause,
  again: (error: unknown) => boolean,
  [next, ...rest]: readonly number[],
): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (next === undefined || !again(error)) throw error;
  }
  await pause(next);
  return tryAgain(action, pause, again, rest);
}
