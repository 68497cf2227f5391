import type { CellPosition, Model } from "@odoo/o-spreadsheet";
import { helpers } from "@odoo/o-spreadsheet";
import { quotedSheetName } from "../book/area";
import type { HostGetters } from "../book/excelGetters";
import { callArguments } from "./argumentValues";
import type { CallResult } from "./callResult";
import { callResult, readAnswer, topLeft } from "./callResult";
import type { PostCalls } from "./callTraffic";
import { CallTraffic } from "./callTraffic";
import { busyError } from "./cellErrors";
import type { EngineArgument } from "./cellMatrix";
import { isArray, lift } from "./cellMatrix";
import { FormulaHistory } from "./formulaHistory";
import type { FunctionLibrary, FunctionMetadata } from "./functionMetadata";
import { declareFunctions } from "./functionRegistry";
import { isOnlyCall } from "./onlyCall";
import type { LastResults } from "./lastResults";
import { placeKey } from "./lastResults";
import { ResultCache } from "./resultCache";

/** The part of the engine's evaluation context that a call uses; a new object for every pass of an evaluation. */
export interface EvaluationPass {
  readonly getters: HostGetters;
  readonly __originCellPosition?: CellPosition;
}

interface InstalledFunction {
  readonly name: string;
  readonly metadata: FunctionMetadata;
  readonly errorsAllowed: boolean;
}

/** Where a call stands. */
interface CallPlace {
  readonly pass: EvaluationPass;
  readonly cellId: number;
  readonly position: CellPosition;
}

const allowErrorsFlag = 4;

/** Characters of calls and results kept; far above what one workbook's cells need at a time. */
const cacheLimit = 64_000_000;

/**
 * The custom functions of one workbook. Cells ask it during an evaluation; it answers from the results it has, or
 * with #BUSY! and queues one call per distinct function and arguments. Once the evaluation is over the queue goes to
 * the runtime as one message, and each batch of answers recalculates the cells that wait for it, once.
 */
export class FunctionEngine {
  private readonly functions = new Map<string, InstalledFunction>();
  private readonly results = new ResultCache(cacheLimit);
  private readonly traffic = new CallTraffic();
  private readonly history = new FormulaHistory();
  private model: Model | undefined;

  /** Hand empty cells over as 0, as some Excel builds do (office-js issue 4702). */
  emptyAsZero = false;
  /** What the formulas of the file showed when it was saved. */
  lastResults: LastResults = new Map();

  /** Connects the workbook's model, made after the engine since its cells are evaluated while it is made. */
  attach(model: Model): void {
    this.model = model;
    this.history.opening = false;
  }

  /** The add-in's functions are known, and its page is still loading: formulas that call them wait for it. */
  register(library: FunctionLibrary): void {
    declareFunctions(library);
    for (const metadata of library.functions) {
      const name = `${library.namespace}.${metadata.id}`.toUpperCase();
      const errorsAllowed = library.allowErrorForDataTypeAny ?? false;
      this.functions.set(name, { name, metadata, errorsAllowed });
    }
  }

  /**
   * The add-in is there: its functions answer from now on through `post`, which hands entries to the runtime.
   * Formulas that were there before it recalculate, except those typed while it was absent (office-js issue 6611).
   */
  install(library: FunctionLibrary, post: PostCalls): void {
    this.register(library);
    this.traffic.post = post;
    this.model?.dispatch("EVALUATE_CELLS");
  }

  /** The add-in is gone: its formulas are #NAME? from their next calculation on. */
  uninstall(): void {
    this.functions.clear();
    this.results.clear();
    this.traffic.post = undefined;
    this.traffic.clear();
  }

  /** Whether the add-in has a function of this name, namespace included. */
  has(name: string): boolean {
    return this.functions.has(name.toUpperCase());
  }

  /** Forgets every result and asks again, as a full recalculation (Ctrl+Alt+F9) does. */
  recalculateAll(): void {
    this.results.clear();
    this.model?.dispatch("EVALUATE_CELLS");
  }

  /** Calls sent to the runtime so far. */
  get invocations(): number {
    return this.traffic.invocations;
  }

  /** Whether calls are queued or unanswered. */
  get busy(): boolean {
    return this.traffic.busy;
  }

  /** Resolves when no call is queued or unanswered, those caused by the answers included. */
  settled(): Promise<void> {
    return this.traffic.settled();
  }

  /** The value of one call in a formula; `name` with its namespace. */
  evaluate(name: string, args: readonly EngineArgument[], pass: EvaluationPass): CallResult {
    const position = pass.__originCellPosition;
    const cell = position && pass.getters.getCell(position);
    if (!position || !cell?.isFormula) return { value: "#NAME?" };
    const { compiledFormula: formula } = cell;
    const installed = this.functions.get(name);
    const bound = this.history.evaluated(formula, installed !== undefined);
    const alone = (): boolean => isOnlyCall(formula, name, pass.getters);
    if (!installed || !bound) return this.withoutAddIn(position, formula, alone) ?? { value: "#NAME?" };
    this.traffic.evaluating(cell.id, pass);
    const result = this.lifted(installed, args, { pass, cellId: cell.id, position });
    const last = this.history.lastResult(formula);
    if (last !== undefined && isBusy(result)) return last;
    this.history.calculated(formula);
    const inTable = isArray(result) && pass.getters.findExcelTableAround(position) !== undefined && alone();
    return inTable ? { value: "#SPILL!" } : result;
  }

  /** While a file is read, its formulas show what they showed when it was saved. */
  private withoutAddIn(
    { sheetId, col, row }: CellPosition,
    formula: object,
    alone: () => boolean,
  ): CallResult | undefined {
    const last = this.history.opening ? this.lastResults.get(placeKey(sheetId, col, row)) : undefined;
    if (last === undefined || !alone()) return undefined;
    this.history.remember(formula, last);
    return last;
  }

  /** A call of single values is repeated over an array that stands in the place of one. */
  private lifted(installed: InstalledFunction, args: readonly EngineArgument[], at: CallPlace): CallResult {
    const { parameters } = installed.metadata;
    const scalar = (index: number): boolean => parameters[index]?.dimensionality !== "matrix";
    if (!args.some((argument, index) => scalar(index) && isArray(argument)))
      return this.call(installed, args, at);
    return lift((...values) => topLeft(this.call(installed, values, at)), args, scalar);
  }

  /** Takes the runtime's answers and recalculates the cells that wait for them. */
  accept(answers: readonly unknown[]): void {
    const answered = new Set<string>();
    for (const answer of answers.map(readAnswer)) {
      const key = this.traffic.answered(answer.invocationId);
      if (key === undefined) continue;
      this.results.set(key, callResult(answer));
      answered.add(key);
    }
    const cellIds = this.traffic.cellsOf(answered).filter((cellId) => this.isThere(cellId));
    if (cellIds.length > 0) this.model?.dispatch("EVALUATE_CELLS", { cellIds });
    this.traffic.settleIfIdle();
  }

  /** Whether a cell is still there; the engine keeps the positions of cells whose sheet was deleted. */
  private isThere(cellId: number): boolean {
    const position = this.model?.getters.tryGetCellPosition(cellId);
    return position !== undefined && this.model?.getters.tryGetSheet(position.sheetId) !== undefined;
  }

  private call(
    { name, metadata, errorsAllowed }: InstalledFunction,
    args: readonly EngineArgument[],
    at: CallPlace,
  ): CallResult {
    const rules = { emptyAsZero: this.emptyAsZero, errorsAllowed };
    const converted = callArguments(args, metadata.parameters, rules);
    if ("error" in converted) return { ...converted, value: converted.error };
    const address = metadata.options?.["requiresAddress"] ? addressOf(at.pass, at.position) : null;
    const key = `${name}\n${address ?? ""}\n${JSON.stringify(converted.values)}`;
    const result = this.results.get(key);
    if (result !== undefined)
      return isArray(result) && metadata.result?.dimensionality !== "matrix" ? { value: "#VALUE!" } : result;
    const flags = errorsAllowed ? allowErrorsFlag : 0;
    const call = { key, functionId: metadata.id, values: converted.values, address, flags };
    this.traffic.ask(call, at.cellId, at.pass);
    return { value: busyError };
  }
}

function isBusy(result: CallResult): boolean {
  return !Array.isArray(result) && result.value === busyError;
}

function addressOf({ getters }: EvaluationPass, { sheetId, col, row }: CellPosition): string {
  return `${quotedSheetName(getters.getSheetName(sheetId))}!${helpers.toXC(col, row)}`;
}
