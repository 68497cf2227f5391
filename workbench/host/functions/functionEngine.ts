import type { CellPosition, Model } from "@odoo/o-spreadsheet";
import { helpers } from "@odoo/o-spreadsheet";
import { quotedSheetName } from "../book/area";
import type { HostGetters } from "../book/excelGetters";
import type { CallRules } from "./argumentValues";
import { callArguments } from "./argumentValues";
import type { InvocationEntry } from "./callQueue";
import { CallQueue } from "./callQueue";
import type { CallResult } from "./callResult";
import { callResult, readAnswer } from "./callResult";
import { busyError } from "./cellErrors";
import type { EngineArgument, EngineValue } from "./cellMatrix";
import { columnCount, isMatrix, lift, rowCount } from "./cellMatrix";
import { FormulaHistory } from "./formulaHistory";
import type { FunctionLibrary, FunctionMetadata } from "./functionMetadata";
import { declareFunctions } from "./functionRegistry";
import { ResultCache } from "./resultCache";
import { WaitingCells } from "./waitingCells";

export interface FunctionEngineOptions {
  /** Hand empty cells over as 0, as some Excel builds do (office-js issue 4702). */
  readonly emptyAsZero?: boolean;
}

/** The part of the engine's evaluation context that a call uses; a new object for every pass of an evaluation. */
export interface EvaluationPass {
  readonly getters: HostGetters;
  readonly __originCellPosition?: CellPosition;
}

interface InstalledFunction {
  readonly name: string;
  readonly metadata: FunctionMetadata;
  readonly rules: CallRules;
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
  private readonly queue = new CallQueue();
  private readonly waiting = new WaitingCells();
  private readonly history = new FormulaHistory();
  private post: ((entries: InvocationEntry[]) => void) | undefined;
  private model: Model | undefined;
  private flushTimer: ReturnType<typeof setTimeout> | undefined;
  private settlers: (() => void)[] = [];

  constructor(private readonly options: FunctionEngineOptions = {}) {}

  /** Connects the workbook's model, made after the engine since its cells are evaluated while it is made. */
  attach(model: Model): void {
    this.model = model;
    this.history.opened();
  }

  /**
   * The add-in is there: its functions answer from now on through `post`, which hands entries to the runtime.
   * Formulas that were there before it recalculate, except those typed while it was absent (office-js issue 6611).
   */
  install(library: FunctionLibrary, post: (entries: InvocationEntry[]) => void): void {
    declareFunctions(library);
    for (const metadata of library.functions) {
      const name = `${library.namespace}.${metadata.id}`.toUpperCase();
      const errorsAllowed = library.allowErrorForDataTypeAny ?? false;
      const rules = { emptyAsZero: this.options.emptyAsZero ?? false, errorsAllowed };
      this.functions.set(name, { name, metadata, rules });
    }
    this.post = post;
    this.model?.dispatch("EVALUATE_CELLS");
  }

  /** The add-in is gone: its formulas are #NAME? from their next calculation on. */
  uninstall(): void {
    this.functions.clear();
    this.results.clear();
    this.queue.clear();
    this.waiting.clear();
    this.post = undefined;
    this.settleIfIdle();
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
    return this.queue.invocations;
  }

  /** Whether calls are queued or unanswered. */
  get busy(): boolean {
    return !this.queue.idle;
  }

  /** Resolves when no call is queued or unanswered, those caused by the answers included. */
  settled(): Promise<void> {
    if (this.queue.idle) return Promise.resolve();
    return new Promise((resolve) => this.settlers.push(resolve));
  }

  /** The value of one call in a formula; `name` with its namespace. */
  evaluate(name: string, args: readonly EngineArgument[], pass: EvaluationPass): CallResult {
    const position = pass.__originCellPosition;
    const cell = position && pass.getters.getCell(position);
    const installed = this.functions.get(name);
    const bound = this.history.evaluated(cell, installed !== undefined);
    if (!installed || !bound || !position || !cell?.isFormula) return { value: "#NAME?" };
    this.waiting.evaluating(cell.id, pass);
    const call = (values: readonly EngineArgument[]): CallResult =>
      this.call(installed, values, { pass, cellId: cell.id, position });
    const { parameters } = installed.metadata;
    const scalar = (index: number): boolean => parameters[index]?.dimensionality !== "matrix";
    const lifted = args.some((argument, index) => scalar(index) && isArray(argument));
    const result = lifted ? lift((...values) => topLeft(call(values)), args, scalar) : call(args);
    const spills = isArray(result) && cell.compiledFormula.isFirstNonWhitespaceSymbol(name);
    const inTable = spills && pass.getters.findExcelTableAround(position) !== undefined;
    return inTable ? { value: "#SPILL!" } : result;
  }

  /** Takes the runtime's answers and recalculates the cells that wait for them. */
  accept(answers: readonly unknown[]): void {
    const answered = new Set<string>();
    for (const answer of answers.map(readAnswer)) {
      const key = this.queue.answered(answer.invocationId);
      if (key === undefined) continue;
      this.results.set(key, callResult(answer));
      answered.add(key);
    }
    const getters = this.model?.getters;
    const cellIds = this.waiting
      .answered(answered)
      .filter((cellId) => getters?.tryGetCellPosition(cellId) !== undefined);
    if (cellIds.length > 0) this.model?.dispatch("EVALUATE_CELLS", { cellIds });
    this.settleIfIdle();
  }

  private call(
    { name, metadata, rules }: InstalledFunction,
    args: readonly EngineArgument[],
    at: { pass: EvaluationPass; cellId: number; position: CellPosition },
  ): CallResult {
    const converted = callArguments(args, metadata.parameters, rules);
    if ("error" in converted) return { ...converted, value: converted.error };
    const address = metadata.options?.["requiresAddress"] ? addressOf(at.pass, at.position) : null;
    const key = `${name}\n${address ?? ""}\n${JSON.stringify(converted.values)}`;
    const result = this.results.get(key);
    if (result !== undefined)
      return isArray(result) && metadata.result?.dimensionality !== "matrix" ? { value: "#VALUE!" } : result;
    this.waiting.add(at.cellId, at.pass, key);
    const flags = rules.errorsAllowed ? allowErrorsFlag : 0;
    this.queue.add({ key, functionId: metadata.id, values: converted.values, address, flags });
    this.flushTimer ??= setTimeout(() => this.flush(), 0);
    return { value: busyError };
  }

  /** Sends what cells still wait for: a pass before all spills were in place may have asked for more. */
  private flush(): void {
    this.flushTimer = undefined;
    const entries = this.queue.take(this.waiting.keys());
    if (entries.length > 0) this.post?.(entries);
    this.settleIfIdle();
  }

  /** Waits for the end of the batch that is running: its evaluation may ask for more. */
  private settleIfIdle(): void {
    queueMicrotask(() => {
      if (!this.queue.idle) return;
      const settlers = this.settlers;
      this.settlers = [];
      for (const settle of settlers) settle();
    });
  }
}

function isArray(argument: EngineArgument): boolean {
  return isMatrix(argument) && (columnCount(argument) > 1 || rowCount(argument) > 1);
}

function topLeft(result: CallResult): EngineValue {
  return Array.isArray(result) ? (result[0]?.[0] ?? { value: 0 }) : result;
}

function addressOf({ getters }: EvaluationPass, { sheetId, col, row }: CellPosition): string {
  return `${quotedSheetName(getters.getSheetName(sheetId))}!${helpers.toXC(col, row)}`;
}
