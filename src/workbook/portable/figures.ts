import type { Polarity } from "../../kpi/definition";
import type { FormulaParts } from "../formulas";
import { badFigure, isAnyMissing, isBad } from "./figureTests";
import type { Case } from "./nestedIf";
import { operand, type Operand } from "./operand";

/** The figures that a formula reads. */
export interface Figures {
  readonly actual: Operand;
  /** The target, or the lower bound. */
  readonly target: Operand | undefined;
  readonly upper: Operand | undefined;
}

/** What the actual is held against: the target alone, or the lower and the upper bound. */
export type Goal = readonly [target: Operand] | readonly [lower: Operand, upper: Operand];

export function figuresOf({ actual, target, upper }: FormulaParts): Figures {
  return {
    actual: operand(actual),
    target: target === undefined ? undefined : operand(target),
    upper: upper === undefined ? undefined : operand(upper),
  };
}

/** The goal by the polarity; undefined where a target, or one of the two bounds, is not even referred to. */
export function goalOf({ target, upper }: Figures, polarity: Polarity): Goal | undefined {
  if (target === undefined) return undefined;
  if (polarity !== "range") return [target];
  return upper && [target, upper];
}

const isRead = (figure: Operand | undefined): figure is Operand =>
  figure !== undefined && figure.value === undefined;

/**
 * What comes before any judgment, in the functions' order: a bad actual, none, a bad target, a bad upper bound. A
 * number written into the formula is neither bad nor missing.
 */
export function unusableFigures({ actual, target, upper }: Figures): Case[] {
  return [
    [isBad(actual), badFigure],
    [isAnyMissing([actual]), '""'],
    ...[target, upper].filter(isRead).map((figure): Case => [isBad(figure), badFigure]),
  ];
}

/** A missing target or bound shows `result`; a lower bound above the upper one is an error. */
export function unusableGoal(goal: Goal, result: string): Case[] {
  const read = goal.filter(isRead);
  const missing: Case[] = read.length === 0 ? [] : [[isAnyMissing(read), result]];
  const [lower, upper] = goal;
  if (upper === undefined) return missing;
  const inOrder = lower.value !== undefined && upper.value !== undefined && lower.value <= upper.value;
  return inOrder ? missing : [...missing, [`${lower.text}>${upper.text}`, badFigure]];
}
