import type { Area } from "../book/area";
import { gridReference } from "../book/sheetNames";
import { formulaTokens, type FormulaToken } from "./formulaTokens";
import { textEscapes } from "./textEscapes";
import { addInCalls } from "./addInCalls";
import { errorLiterals } from "./errorLiterals";
import { definedNames } from "./definedNames";

/** A name as formulas see it: its formula with "=", for the sheet that asks. */
export interface VisibleName {
  readonly formula: string;
}

/** A table as formulas see it. */
export interface VisibleTable {
  readonly name: string;
  readonly sheetName: string;
  readonly sheetId: string;
  /** Header and totals rows included. */
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly columns: readonly string[];
}

/** Where a formula stands and what it may mention. */
export interface FormulaPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  findName(name: string): VisibleName | undefined;
  findTable(name: string): VisibleTable | undefined;
  /** The table around the cell, for `[@Column]`. */
  tableAround(): VisibleTable | undefined;
}

/** One translation on the way from Excel's grammar to the grid's. */
export type FormulaStep = (tokens: readonly FormulaToken[], place: FormulaPlace) => readonly FormulaToken[];

const steps: FormulaStep[] = [
  addInCalls,
  definedNames,
  textEscapes,
  errorLiterals,
  sheetReferences,
  referencesBeyond,
];

/** What the engine takes for no formula at all: it must not look for another workbook's cells in this one. */
const NO_FORMULA = "]";

function referencesBeyond(tokens: readonly FormulaToken[]): readonly FormulaToken[] {
  return tokens.map((token) => (token.kind === "beyond" ? { kind: "other", text: NO_FORMULA } : token));
}

/** Sheets by the names that the grid has for them. */
function sheetReferences(tokens: readonly FormulaToken[]): readonly FormulaToken[] {
  return tokens.map((token) =>
    token.kind === "reference" ? { kind: token.kind, text: gridReference(token.text) } : token,
  );
}

/** Adds a step; it runs after those that are there and sees their result. */
export function addFormulaStep(step: FormulaStep): void {
  steps.push(step);
}

/** A formula in Excel's grammar as the grid's engine takes it; both with their "=". */
export function gridFormula(excel: string, place: FormulaPlace): string {
  let tokens: readonly FormulaToken[] = formulaTokens(excel);
  for (const step of steps) tokens = step(tokens, place);
  return tokens.map((token) => token.text).join("");
}
