import {
  defaultTolerance,
  isProblem,
  polarities,
  statusLabels,
  toFigure,
  toleranceModes,
  type Judgment,
  type Status,
} from "../../kpi";
import { toCell } from "./cells";
import { refuse } from "./excelError";
import { plain } from "./plain";

/** The value of an optional argument that is not a range: left out and empty are the same. An error ends the call. */
function given(argument: unknown): number | string | boolean | undefined {
  const single = Array.isArray(argument) ? (argument as unknown[][])[0]?.[0] : argument;
  const cell = plain(toCell(single));
  return cell === null || cell === "" ? undefined : cell;
}

/** One of a parameter's words, in any case; `standard` when none is given. Another word ends the call. */
export function readChoice<T extends string>(
  name: string,
  argument: unknown,
  choices: readonly T[],
  standard: T,
): T {
  return readOptionalChoice(name, argument, choices) ?? standard;
}

/** One of a parameter's words, in any case; undefined when none is given. Another word ends the call. */
export function readOptionalChoice<T extends string>(
  name: string,
  argument: unknown,
  choices: readonly T[],
): T | undefined {
  const value = given(argument);
  if (value === undefined) return undefined;
  const word = String(value).trim().toLowerCase();
  const choice = choices.find((known) => known.toLowerCase() === word);
  return (
    choice ??
    refuse({ code: "unknownChoice", detail: { name, text: String(value), choices: choices.join(", ") } })
  );
}

/** A number, undefined when none is given. Text, TRUE or an error end the call. */
export function readNumber(name: string, argument: unknown): number | undefined {
  const figure = toFigure(given(argument));
  return isProblem(figure) ? refuse({ ...figure, at: name }) : figure;
}

/** TRUE or FALSE (1 and 0 too), undefined when none is given. Anything else ends the call. */
export function readBoolean(name: string, argument: unknown): boolean | undefined {
  const value = given(argument);
  if (value === undefined || typeof value === "boolean") return value;
  if (value === 1 || value === 0) return value === 1;
  refuse({ code: "unknownChoice", detail: { name, text: String(value), choices: "TRUE, FALSE" } });
}

/** A text, undefined when none is given. An error ends the call. */
export function readText(argument: unknown): string | undefined {
  const value = given(argument);
  return value === undefined ? undefined : String(value);
}

/** A number or a text as it is, undefined when none is given. TRUE counts as its word; an error ends the call. */
export function readNumberOrText(argument: unknown): number | string | undefined {
  const value = given(argument);
  return typeof value === "boolean" ? String(value).toUpperCase() : value;
}

/** The words for each status; "en" when none are given. */
export function readLabels(argument: unknown): Readonly<Record<Status, string>> {
  const labels = statusLabels(String(given(argument) ?? "en"));
  return isProblem(labels) ? refuse(labels) : labels;
}

/** Polarity (default higher), tolerance (10 %) and its mode (relative). */
export function readJudgment(polarity: unknown, tolerance: unknown, toleranceMode: unknown): Judgment {
  const amount = readNumber("tolerance", tolerance) ?? defaultTolerance;
  if (amount < 0) refuse({ code: "negativeTolerance", detail: { tolerance: amount } });
  return {
    polarity: readChoice("polarity", polarity, polarities, "higher"),
    tolerance: amount,
    toleranceMode: readChoice("toleranceMode", toleranceMode, toleranceModes, "relative"),
  };
}
