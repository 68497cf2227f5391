import { HostObject } from "../dispatch/hostObject";
import { addMember } from "../dispatch/members";
import { ExcelError } from "../excelError";
import { WorkbookObject } from "./workbookObject";

const modes = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

/** `context.application`: calculation and the screen. */
export class ApplicationObject extends HostObject {
  readonly typeName = "Application";

  get CalculationMode(): string {
    return this.host.book.calculationMode;
  }

  set CalculationMode(given: unknown) {
    const wanted = modes.find((mode) => mode === given);
    if (wanted === undefined) throw new ExcelError("InvalidArgument");
    const { book } = this.host;
    const waited = book.calculationMode === "Manual" && wanted !== "Manual";
    book.calculationMode = wanted;
    if (waited) book.dispatch("EVALUATE_CELLS");
  }

  /** "Done" or, while custom functions are still answering, "Calculating". */
  get CalculationState(): string {
    return this.host.book.functions.busy ? "Calculating" : "Done";
  }

  /** As newer desktop builds answer: 191 and the build. */
  get CalculationEngineVersion(): number {
    return 191029;
  }

  get DecimalSeparator(): string {
    return ".";
  }

  get ThousandsSeparator(): string {
    return ",";
  }

  get UseSystemSeparators(): boolean {
    return true;
  }

  get CultureInfo(): CultureInfoObject {
    return new CultureInfoObject(this.host);
  }

  /** "Recalculate" renews what is out of date; "Full" and "FullRebuild" everything, custom functions too. */
  Calculate(type: unknown): void {
    const { book } = this.host;
    if (type === "Full" || type === "FullRebuild") book.functions.recalculateAll();
    else if (type === "Recalculate") book.dispatch("EVALUATE_CELLS");
    else throw new ExcelError("InvalidArgument");
  }

  /** Values are up to date again after the batch in any case. */
  SuspendApiCalculationUntilNextSync(): void {
    this.host.book.suspendCalculation();
  }

  /** Nothing is drawn before a batch is over anyway. */
  SuspendScreenUpdatingUntilNextSync(): void {
    return;
  }
}

/** `application.cultureInfo`: the en-US of the bridge. */
export class CultureInfoObject extends HostObject {
  readonly typeName = "CultureInfo";

  get Name(): string {
    return "en-US";
  }

  get NumberFormat(): NumberFormatInfoObject {
    return new NumberFormatInfoObject(this.host);
  }
}

class NumberFormatInfoObject extends HostObject {
  readonly typeName = "NumberFormatInfo";

  get NumberDecimalSeparator(): string {
    return ".";
  }

  get NumberGroupSeparator(): string {
    return ",";
  }
}

addMember(WorkbookObject, "Application", { get: ({ host }) => new ApplicationObject(host) });
