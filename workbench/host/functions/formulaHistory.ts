/** What matters here of a cell of the engine's: its formula, a new object whenever it is entered. */
interface FormulaCell {
  readonly compiledFormula?: object;
}

/**
 * Which formulas can find their function. Excel binds a formula to the add-in when it is entered: one typed while the
 * add-in was absent stays #NAME? until it is entered again, one read from a file comes to life with the add-in.
 */
export class FormulaHistory {
  private readonly fromFile = new WeakSet<object>();
  private readonly typedInVain = new WeakSet<object>();
  private opening = true;

  /** The workbook is read; formulas that appear from now on are typed. */
  opened(): void {
    this.opening = false;
  }

  /** Notes an evaluation and says whether the formula is bound to its function. */
  evaluated(cell: object | undefined, installed: boolean): boolean {
    const formula = (cell as FormulaCell | undefined)?.compiledFormula;
    if (!formula) return false;
    if (this.opening) this.fromFile.add(formula);
    else if (!installed && !this.fromFile.has(formula)) this.typedInVain.add(formula);
    return !this.typedInVain.has(formula);
  }
}
