import { polarities, toleranceModes, type Language } from "../../../../src/kpi/definition";
import type { Polarity, ToleranceMode } from "../../../../src/kpi/definition";
import { SeededRandom } from "./seededRandom";

/** What stands in a cell: a constant, an error, a formula whose result is empty, or nothing. */
export type Content = number | string | boolean | { readonly error: string } | undefined;

/** One row of a sheet: its figures and how they are judged. */
export interface PortableCase {
  readonly actual: Content;
  /** Undefined content is an empty cell; `absent` means that the formula refers to no cell at all. */
  readonly target: Content | "absent";
  readonly upper: Content | "absent";
  readonly polarity: Polarity;
  readonly tolerance: number;
  readonly toleranceMode: ToleranceMode;
  readonly language: Language;
  /** Targets that are numbers are written into the formula, or all figures are read from cells. */
  readonly goalStands: "inFormula" | "besides" | "onAnotherSheet";
}

const errors = ["#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!"];
const missing = ["n/a", "N/A", "n.d.", "N.D.", "nd", "ND", "Nd", "-", "–"];
const blanks = ["", "", " ", "   ", "\u00a0", "\u202f", "\t", "\n", " \u00a0 ", "\u3000", "\u2003", "\ufeff"];
const otherTexts = [
  "12",
  "1e3",
  "abc",
  "n/a?",
  "nd x",
  "n d",
  "n\n/a",
  "n/a|nd",
  "ndn/a",
  "nd-",
  "--",
  "—",
  "−",
  "*",
  "?",
  "~",
  "n*",
  "#N/A",
  "TRUE",
  "On target",
  'a"b',
  "'",
  "=1",
  "{}",
  ",",
  ";",
  "é",
  "ＮＤ",
  "nd\u200b",
  "n\u00ada",
  "😀",
  "n/a 😀",
];
const targets = [
  0,
  100,
  -100,
  0.95,
  0.075,
  -0.5,
  7,
  1,
  1e-6,
  12345.678,
  -3e9,
  1e20,
  1e-20,
  1e200,
  -1e-200,
  0.1 + 0.2,
];
const tolerances = [0, 0.02, 0.1, 0.05, 1, 0.3, 5, 1e-4];
/** Steps from the target, in tolerances: on each threshold, and a hair on either side of what is forgiven. */
const steps = [
  0,
  0.5,
  1,
  2,
  0.999,
  1.001,
  0.25,
  0.75,
  1.5,
  1 + 1e-10,
  1 - 1e-10,
  1 + 1e-7,
  1 - 1e-7,
  0.5 + 1e-7,
];

/** The same rows in every run: figures near their thresholds, extremes, and everything else that cells can hold. */
export function generateCases(count: number, seed: number): PortableCase[] {
  const random = new SeededRandom(seed);
  return Array.from({ length: count }, () => generateCase(random));
}

function generateCase(random: SeededRandom): PortableCase {
  const polarity = random.pick(polarities);
  const toleranceMode = random.pick(toleranceModes);
  const tolerance = random.pick(tolerances);
  const target = random.chance(0.6) ? random.pick(targets) : signed(random, Math.exp(random.next() * 20 - 6));
  const width = random.chance(0.1) ? 0 : Math.abs(target) * random.next() + random.next();
  const upper = random.chance(0.06) ? target - width : target + width;
  const near = polarity === "range" && random.chance(0.5) ? upper : target;
  const goalStands = random.pick(["inFormula", "besides", "besides", "onAnotherSheet"] as const);
  return {
    actual: random.chance(0.75) ? figureNear(random, near, tolerance, toleranceMode) : anything(random),
    target: random.chance(0.03) ? "absent" : random.chance(0.85) ? target : anything(random),
    upper:
      polarity !== "range" || random.chance(0.03) ? "absent" : random.chance(0.85) ? upper : anything(random),
    polarity,
    tolerance,
    toleranceMode,
    language: random.pick(["en", "fr"]),
    goalStands,
  };
}

const signed = (random: SeededRandom, value: number): number => (random.chance(0.5) ? value : -value);

function figureNear(random: SeededRandom, goal: number, tolerance: number, mode: ToleranceMode): number {
  const room = mode === "absolute" ? tolerance : tolerance * Math.abs(goal);
  const kind = random.next();
  if (kind < 0.55) return goal + signed(random, room * random.pick(steps));
  if (kind < 0.65) return goal + signed(random, Math.abs(goal) * random.pick([0, 1e-11, 1e-10, 1e-8, 1e-7]));
  if (kind < 0.75) return random.pick(targets);
  if (kind < 0.8) return 0;
  return goal + signed(random, (Math.abs(goal) + 1) * random.next() * 3);
}

function anything(random: SeededRandom): Content {
  const content = anyContent(random);
  // LibreOffice reads a tab beside a line break as U+0001 (and U+2028 as a line break): no longer the file's cell.
  const changed = typeof content === "string" && content.includes("\n");
  return changed ? content.replaceAll("\t", " ") : content;
}

function anyContent(random: SeededRandom): Content {
  const kind = random.next();
  if (kind < 0.12) return undefined;
  if (kind < 0.22) return "";
  if (kind < 0.52) return random.pick(blanks) + random.pick(missing) + random.pick(blanks);
  if (kind < 0.6) return random.pick(blanks) + random.pick(blanks) + random.pick(blanks);
  if (kind < 0.76) return random.pick(blanks) + random.pick(otherTexts);
  if (kind < 0.84) return random.chance(0.5);
  return { error: random.pick(errors) };
}
