import type { CallResult } from "./callResult";

/**
 * Which formulas can find their function, and what those of a file showed when it was saved. Excel binds a formula to
 * the add-in when it is entered: one typed while the add-in was absent stays #NAME? until it is entered again, one
 * read from a file shows its last value, and comes to life with the add-in. A formula is told by the engine's object,
 * a new one whenever it is entered.
 */
export class FormulaHistory {
  private readonly fromFile = new WeakSet<object>();
  private readonly typedInVain = new WeakSet<object>();
  private readonly shown = new WeakMap<object, CallResult>();
  /** True while the file is read. */
  opening = true;

  /** Notes an evaluation and says whether the formula is bound to its function. */
  evaluated(formula: object, installed: boolean): boolean {
    if (this.opening) this.fromFile.add(formula);
    else if (!installed && !this.fromFile.has(formula)) this.typedInVain.add(formula);
    return !this.typedInVain.has(formula);
  }

  /** What the formula showed when the file was saved. */
  remember(formula: object, result: CallResult): void {
    this.shown.set(formula, result);
  }

  /** The last result, to be shown until there is another. */
  lastResult(formula: object): CallResult | undefined {
    return this.shown.get(formula);
  }

  calculated(formula: object): void {
    this.shown.delete(formula);
  }
}
