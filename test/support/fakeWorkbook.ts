import {
  statuses,
  type ColumnKind,
  type KpiDefinition,
  type Mode,
  type Status,
} from "../../src/kpi/definition";
import { failure, success, type Outcome } from "../../src/kpi/outcome";
import type {
  ApplyReport,
  Conflict,
  Finding,
  KpiReading,
  KpiWorkbook,
  LastDone,
  Preview,
  PreviewPeriod,
  Understanding,
  SelectionReading,
  SharingReport,
  UndoReport,
  WorkOptions,
} from "../../src/workbook/port";
import { addressesOf, areaOf, columnAfter, FakeSheet, type Cell, type FakeRows } from "./fakeSheet";

type Watcher = Parameters<KpiWorkbook["watch"]>[0];
type Recorded = KpiDefinition & { readonly id: string };

const headers: Readonly<Record<ColumnKind, string>> = {
  target: "Target",
  status: "Status",
  statusCode: "Status code",
  attainment: "Attainment",
  variance: "Variance",
  varianceRatio: "Variance %",
  trend: "Trend",
  signal: "Signal",
  pace: "Pace",
  forecast: "Forecast",
  sparkline: "Sparkline",
  explanation: "Explanation",
};

/** The workbook before a work, to go back to. */
interface Before {
  readonly done: LastDone;
  readonly sheets: Readonly<Record<string, Record<string, Cell>>>;
  readonly kpis: ReadonlyMap<string, Recorded>;
  readonly written: ReadonlyMap<string, readonly string[]>;
}

export interface FakeOptions {
  readonly sheets: Readonly<Record<string, FakeRows>>;
  readonly selection?: { readonly sheet: string; readonly address: string };
  /** Number formats of the figures by sheet and column, such as `{ "England!B": "0.0%" }`. */
  readonly formats?: Readonly<Record<string, string>>;
}

function replaceAll<K, V>(map: Map<K, V>, by: ReadonlyMap<K, V>): void {
  map.clear();
  for (const [key, value] of by) map.set(key, value);
}

/**
 * A workbook in memory that keeps the port's promises for series down a column: nothing over existing content, all or
 * nothing, applying twice changes nothing, removing leaves the sheet as it was.
 */
export class FakeWorkbook implements KpiWorkbook {
  readonly sheets: ReadonlyMap<string, FakeSheet>;
  selection: { sheet: string; address: string };
  /** Names of the port's methods in the order they were called. */
  readonly calls: string[] = [];
  private readonly kpis = new Map<string, Recorded>();
  private readonly written = new Map<string, readonly string[]>();
  private readonly watchers = new Set<Watcher>();
  private gate: Promise<void> = Promise.resolve();
  private bug: Error | undefined;
  /** What a health check finds. */
  broken: readonly Finding[] = [];
  /** Cells where a person typed one of our functions. */
  typed: readonly string[] = [];
  private nextId = 1;
  private before: Before | undefined;
  /** When set, the next work fails half-way and leaves what it wrote. */
  private unfinishedNext = false;

  constructor(private readonly options: FakeOptions) {
    this.sheets = new Map(Object.entries(options.sheets).map(([name, rows]) => [name, new FakeSheet(rows)]));
    this.selection = options.selection ?? {
      sheet: Object.keys(options.sheets)[0] ?? "Sheet1",
      address: "A1",
    };
  }

  /** Selects cells as a person does, and tells the watchers. */
  select(sheet: string, address: string): void {
    this.selection = { sheet, address };
    this.tell("selection");
  }

  tell(what: Parameters<Watcher>[0]): void {
    for (const watcher of this.watchers) watcher(what);
  }

  /** Answers wait until the returned function is called. */
  hold(): () => void {
    let open = (): void => undefined;
    this.gate = new Promise((resolve) => (open = resolve));
    return () => open();
  }

  /** The next call fails as a bug would. */
  breakNext(message: string): void {
    this.bug = new Error(message);
  }

  /** The fake's sheet knows one series at a time, unless a test puts a block's understandings here. */
  block?: SelectionReading;

  async readSelections(): Promise<Outcome<SelectionReading>> {
    if (this.block) {
      await this.called("readSelections");
      return success(this.block);
    }
    const one = await this.readSelection();
    return one.ok ? success({ kind: "one", understandings: [one.value], skipped: [] }) : one;
  }

  async readSelection(): Promise<Outcome<Understanding>> {
    await this.called("readSelection");
    const { sheet, address } = this.selection;
    if (address.includes(",")) return failure({ code: "severalAreas", at: `${sheet}!${address}` });
    const area = areaOf(address);
    if (!area || area.column !== area.lastColumn) {
      return failure({ code: "notOneLine", at: `${sheet}!${address}` });
    }
    const header = typeof this.cell(sheet, `${area.column}${area.row}`) === "string";
    const first = header ? area.row + 1 : area.row;
    const headerRow = first - 1;
    const beside = (column: string): string => `${column}${first}:${column}${area.lastRow}`;
    if (!addressesOf({ ...area, row: first }).some((at) => typeof this.cell(sheet, at) === "number")) {
      return failure({ code: "noFigures", at: `${sheet}!${address}` });
    }
    const name = String(this.cell(sheet, `${area.column}${headerRow}`) ?? "KPI");
    const target = [..."ABCDEFGH"].find((column) =>
      /target|cible/i.test(String(this.cell(sheet, `${column}${headerRow}`) ?? "")),
    );
    const format = this.options.formats?.[`${sheet}!${area.column}`] ?? "General";
    const lower = /churn|cost|delay/i.exec(name);
    const percent = format.includes("%");
    const existing = [...this.kpis.values()].find(
      (kpi) => kpi.sheet === sheet && kpi.actual === beside(area.column),
    );
    return success({
      sheet,
      actual: beside(area.column),
      orientation: "column",
      name: { value: name, because: { code: "header", at: `${area.column}${headerRow}`, text: name } },
      periods: { value: beside("A"), because: { code: "dates" } },
      ...(target && {
        target: {
          value: beside(target),
          because: { code: "header", at: `${target}${headerRow}`, text: "Target" },
        },
      }),
      unit: { value: percent ? "%" : "", because: { code: "numberFormat", text: format } },
      kind: { value: percent ? "ratio" : "flow", because: { code: "default" } },
      polarity: lower
        ? { value: "lower", because: { code: "word", text: lower[0] } }
        : { value: "higher", because: { code: "default" } },
      toleranceMode: percent ? "absolute" : "relative",
      tolerance: percent ? 0.02 : 0.1,
      numberFormat: format,
      ...(existing && { existingId: existing.id }),
    });
  }

  async readSelectionAddress(): Promise<Outcome<{ sheet: string; address: string }>> {
    await this.called("readSelectionAddress");
    return success({ ...this.selection });
  }

  async preview(definition: KpiDefinition): Promise<Outcome<Preview>> {
    await this.called("preview");
    return this.plan(definition);
  }

  async apply(
    definitions: readonly KpiDefinition[],
    options: WorkOptions = {},
  ): Promise<Outcome<ApplyReport>> {
    for (const [index, { name }] of definitions.entries()) {
      options.onProgress?.({ done: index, total: definitions.length * 2, name });
    }
    await this.called("apply");
    if (options.signal?.aborted) return failure({ code: "cancelled" });
    if (options.seen?.split("\n").some((one) => one !== this.seen())) {
      return failure({ code: "changedSince" });
    }
    const plans = definitions.map((definition) => this.plan(definition));
    const problems = plans.flatMap((plan) => (plan.ok ? [] : plan.problems));
    const taken = plans.flatMap((plan) => (plan.ok && plan.value.conflict ? [plan.value.conflict] : []));
    if (problems.length > 0) return failure(...problems);
    if (taken.length > 0)
      return failure(...taken.map(({ address }) => ({ code: "placeTaken", at: address })));
    const unfinished = this.unfinishedNext;
    this.unfinishedNext = false;
    this.keep(
      "apply",
      definitions.map(({ name }) => name),
      unfinished,
    );
    const kpis = plans.flatMap((plan) => (plan.ok ? [this.write(plan.value)] : []));
    if (unfinished) return failure({ code: "notRestored" });
    const cellsWritten = kpis.reduce((sum, kpi) => sum + kpi.cells, 0);
    return success({ kpis, cellsWritten, rulesWritten: kpis.length * 3, unchanged: cellsWritten === 0 });
  }

  async list(): Promise<Outcome<readonly KpiReading[]>> {
    await this.called("list");
    return success([...this.kpis.values()].map((definition) => this.readingOf(definition)));
  }

  async refresh(): Promise<Outcome<ApplyReport>> {
    await this.called("refresh");
    return success({ kpis: [], cellsWritten: 0, rulesWritten: 0, unchanged: true });
  }

  async remove(
    ids: readonly string[],
  ): Promise<Outcome<{ removed: { id: string; name: string }[]; cellsCleared: number }>> {
    await this.called("remove");
    const removed = ids.flatMap((id) => this.kpis.get(id) ?? []);
    this.keep(
      "remove",
      removed.map(({ name }) => name),
    );
    const cellsCleared = removed.reduce((sum, { id }) => sum + (this.written.get(id)?.length ?? 0), 0);
    for (const { id, sheet } of removed) {
      for (const address of this.written.get(id) ?? []) this.sheets.get(sheet)?.set(address, null);
      this.kpis.delete(id);
      this.written.delete(id);
    }
    return success({ removed: removed.map(({ id, name }) => ({ id, name })), cellsCleared });
  }

  async setMode(ids: readonly string[] | "all", mode: Mode): Promise<Outcome<ApplyReport>> {
    await this.called("setMode");
    const chosen = [...this.kpis.values()].filter((kpi) => ids === "all" || ids.includes(kpi.id));
    const changing = chosen.filter((kpi) => (kpi.mode ?? "live") !== mode);
    if (changing.length > 0)
      this.keep(
        "mode",
        changing.map(({ name }) => name),
      );
    for (const kpi of changing) this.kpis.set(kpi.id, { ...kpi, mode });
    const kpis = changing.map(({ id, name }) => ({ id, name, addresses: this.written.get(id) ?? [] }));
    return success({ kpis, cellsWritten: kpis.length, rulesWritten: 0, unchanged: kpis.length === 0 });
  }

  async checkSharing(): Promise<Outcome<SharingReport>> {
    await this.called("checkSharing");
    const kpis = [...this.kpis.values()].map(({ id, name, mode = "live", columns }) => {
      const seen = mode === "live" ? ("lastResults" as const) : ("same" as const);
      const portable = columns.filter((column) => column !== "trend");
      const frozen = columns.filter((column) => column === "trend");
      return { id, name, mode, excel: seen, others: seen, portable, frozen };
    });
    return success({
      kpis,
      typed: { count: this.typed.length, at: this.typed.slice(0, 2) },
      ready: this.typed.length === 0 && kpis.every(({ excel }) => excel === "same"),
    });
  }

  async checkHealth(): Promise<Outcome<readonly Finding[]>> {
    await this.called("checkHealth");
    return success(this.broken);
  }

  async repair(findings: readonly Finding[]): Promise<Outcome<ApplyReport>> {
    await this.called("repair");
    const mended = this.broken.filter((one) =>
      findings.some(({ code, at }) => one.code === code && one.at === at),
    );
    this.keep(
      "repair",
      mended.map(({ name = "" }) => name),
    );
    this.broken = this.broken.filter((one) => !mended.includes(one));
    return success({
      kpis: [],
      cellsWritten: mended.length,
      rulesWritten: 0,
      unchanged: mended.length === 0,
    });
  }

  lastDone(): LastDone | undefined {
    return this.before?.done;
  }

  async undoLast(): Promise<Outcome<UndoReport>> {
    await this.called("undoLast");
    const { before } = this;
    if (!before) return failure({ code: "nothingToUndo" });
    for (const [name, contents] of Object.entries(before.sheets)) this.sheets.get(name)?.replace(contents);
    replaceAll(this.kpis, before.kpis);
    replaceAll(this.written, before.written);
    this.before = undefined;
    return success({ what: before.done.what, names: before.done.names });
  }

  /** The next apply is refused by Excel half-way, and what it wrote cannot be put back. */
  refuseHalfWay(): void {
    this.unfinishedNext = true;
  }

  async show(id: string): Promise<Outcome<void>> {
    await this.called("show");
    const kpi = this.kpis.get(id);
    if (!kpi) return failure({ code: "unknownKpi", at: id });
    this.selection = { sheet: kpi.sheet, address: kpi.actual };
    return success(undefined);
  }

  watch(listener: Watcher): Promise<() => Promise<void>> {
    this.watchers.add(listener);
    return Promise.resolve(() => {
      this.watchers.delete(listener);
      return Promise.resolve();
    });
  }

  private async called(method: string): Promise<void> {
    this.calls.push(method);
    await this.gate;
    const { bug } = this;
    this.bug = undefined;
    if (bug) throw bug;
  }

  private seen(): string {
    return JSON.stringify([...this.sheets].map(([name, sheet]) => [name, sheet.contents()]));
  }

  private keep(what: LastDone["what"], names: readonly string[], unfinished = false): void {
    this.before = {
      done: { what, names, unfinished },
      sheets: Object.fromEntries([...this.sheets].map(([name, sheet]) => [name, sheet.contents()])),
      kpis: new Map(this.kpis),
      written: new Map(this.written),
    };
  }

  private cell(sheet: string, address: string): string | number | null {
    return this.sheets.get(sheet)?.get(address) ?? null;
  }

  private figure(sheet: string, reference: number | string): number | undefined {
    if (typeof reference === "number") return reference;
    const cut = reference.lastIndexOf("!");
    const content =
      cut < 0 ? this.cell(sheet, reference) : this.cell(reference.slice(0, cut), reference.slice(cut + 1));
    return typeof content === "number" ? content : undefined;
  }

  private plan(definition: KpiDefinition): Outcome<Preview> {
    const area = areaOf(definition.actual);
    if (!area || !this.sheets.has(definition.sheet)) {
      return failure({ code: "badAddress", at: `${definition.sheet}!${definition.actual}` });
    }
    const { target } = definition;
    const targetArea = typeof target === "string" ? areaOf(target) : undefined;
    const rows = area.lastRow - area.row + 1;
    if (
      targetArea &&
      targetArea.row !== targetArea.lastRow &&
      targetArea.lastRow - targetArea.row + 1 !== rows
    ) {
      return failure({ code: "targetLength", at: `${definition.sheet}!${String(target)}` });
    }
    const periods = this.periodsOf(definition);
    const counts = Object.fromEntries(
      statuses.map((status) => [status, periods.filter((period) => period.status === status).length]),
    ) as Record<Status, number>;
    const first = areaOf(definition.place ?? "") ?? {
      ...area,
      column: columnAfter(area.column, 1),
      row: area.row - 1,
    };
    const columns = definition.columns.map((column, index) => {
      const letter = columnAfter(first.column, index);
      return {
        column,
        header: headers[column],
        address: `${letter}${first.row}:${letter}${first.row + rows}`,
        sample: `=KPI.${column.toUpperCase()}(${definition.actual})`,
      };
    });
    const conflict = this.conflictOf(definition, columns);
    const before = definition.id === undefined ? undefined : this.kpis.get(definition.id);
    const same = before !== undefined && fingerprint(before) === fingerprint(definition);
    const cells = columns.length * (rows + 1);
    return success({
      definition,
      periods,
      counts,
      columns,
      ...(conflict && { conflict }),
      cells: { written: same ? 0 : cells, removed: 0, unchanged: same ? cells : 0 },
      plan: [
        ...columns.map(({ address, sample }) => ({
          action: same ? ("leave" as const) : ("write" as const),
          what: "cells" as const,
          at: `${definition.sheet}!${address}`,
          text: sample,
        })),
        { action: same ? "leave" : "write", what: "row", at: "KPI register", text: definition.name },
      ],
      seen: this.seen(),
    });
  }

  private conflictOf(definition: KpiDefinition, columns: Preview["columns"]): Conflict | undefined {
    const own = new Set(this.written.get(definition.id ?? ""));
    const wanted = columns.flatMap(({ address }) => {
      const area = areaOf(address);
      return area ? addressesOf(area) : [];
    });
    const holds = wanted
      .filter((address) => !own.has(address) && this.cell(definition.sheet, address) !== null)
      .map((address) => ({ address, text: String(this.cell(definition.sheet, address)) }));
    if (holds.length === 0) return undefined;
    const firstCell = wanted[0] ?? "";
    return {
      address: `${firstCell}:${wanted[wanted.length - 1] ?? ""}`,
      holds: holds.slice(0, 3),
      nextFree: `M${areaOf(firstCell)?.row ?? 1}`,
    };
  }

  private periodsOf(definition: KpiDefinition): readonly PreviewPeriod[] {
    const { sheet, target } = definition;
    const area = areaOf(definition.actual);
    const periods = areaOf(definition.periods ?? "");
    const targets = typeof target === "string" ? areaOf(target) : undefined;
    if (!area) return [];
    return addressesOf(area).map((address, index) => {
      const content = this.cell(sheet, address);
      const actual = typeof content === "number" ? content : undefined;
      const period = periods ? String(this.cell(sheet, `${periods.column}${periods.row + index}`) ?? "") : "";
      const reference =
        targets && targets.row !== targets.lastRow ? `${targets.column}${targets.row + index}` : target;
      const judged = judge(definition, actual, this.bounds(sheet, index, reference));
      return {
        address,
        period,
        ...(actual !== undefined && { actual }),
        ...judged,
        ...(typeof content === "string" && { problem: { code: "textInFigures", at: `${sheet}!${address}` } }),
      };
    });
  }

  private bounds(
    sheet: string,
    index: number,
    reference: KpiDefinition["target"],
  ): readonly (number | undefined)[] {
    if (reference === undefined) return [undefined];
    if (typeof reference === "object" && "ramp" in reference) return [this.figure(sheet, reference.ramp)];
    if (typeof reference === "object" && "lastYear" in reference) return [undefined];
    return typeof reference === "object"
      ? [reference.lower, reference.upper].map((bound) => this.figure(sheet, stepOf(bound, index)))
      : [this.figure(sheet, reference)];
  }

  private write({ definition, columns, cells }: Preview) {
    const id = definition.id ?? `kpi-${this.nextId++}`;
    this.kpis.set(id, { ...definition, id });
    if (cells.written > 0) {
      const sheet = this.sheets.get(definition.sheet);
      for (const address of this.written.get(id) ?? []) sheet?.set(address, null);
      const addresses = columns.flatMap(({ address, header, sample }) => {
        const area = areaOf(address);
        const all = area ? addressesOf(area) : [];
        all.forEach((at, index) => sheet?.set(at, index === 0 ? header : sample));
        return all;
      });
      this.written.set(id, addresses);
    }
    const addresses = columns.map(({ address }) => `${definition.sheet}!${address}`);
    return { id, name: definition.name, addresses, cells: cells.written };
  }

  private readingOf(definition: Recorded): KpiReading {
    const periods = this.periodsOf(definition);
    const last = [...periods].reverse().find((period) => period.actual !== undefined);
    return {
      definition,
      status: last?.status ?? "noData",
      ...(last?.actual !== undefined && { latest: last.actual, latestPeriod: last.period }),
      ...(last?.target !== undefined && { target: last.target }),
      ...(last?.attainment !== undefined && { attainment: last.attainment }),
      periods,
      numberFormat: this.options.formats?.[`${definition.sheet}!${definition.actual[0] ?? ""}`] ?? "General",
      problems: [],
    };
  }
}

/** The cell of one period in a column of cells; anything else as it is. */
function stepOf(bound: number | string, index: number): number | string {
  const area = typeof bound === "string" ? areaOf(bound) : undefined;
  return area && area.row !== area.lastRow ? `${area.column}${area.row + index}` : bound;
}

/** The status by the rule a person would apply by hand: shortfall against tolerance. */
function judge(
  { polarity, tolerance = 0.1, toleranceMode = "relative" }: KpiDefinition,
  actual: number | undefined,
  [first, second]: readonly (number | undefined)[],
): Pick<PreviewPeriod, "status" | "target" | "upper" | "attainment"> {
  if (actual === undefined) return { status: "noData", ...(first !== undefined && { target: first }) };
  if (first === undefined || polarity === "none") return { status: "noTarget" };
  if (polarity === "range") {
    const upper = second ?? first;
    const shortfall = Math.max(first - actual, actual - upper, 0);
    const size = Math.abs(actual < first ? first : upper);
    const measure = toleranceMode === "absolute" ? shortfall : shortfall / size;
    return { status: statusOf(measure, tolerance), attainment: 1 - shortfall / size, target: first, upper };
  }
  const shortfall = { higher: first - actual, lower: actual - first, closest: Math.abs(actual - first) }[
    polarity
  ];
  const measure = toleranceMode === "absolute" ? shortfall : shortfall / Math.abs(first);
  return { status: statusOf(measure, tolerance), target: first, attainment: 1 - shortfall / Math.abs(first) };
}

const statusOf = (measure: number, tolerance: number): Status =>
  measure <= 1e-9 ? "onTarget" : measure <= tolerance + 1e-9 ? "atRisk" : "offTarget";

const fingerprint = (definition: KpiDefinition): string =>
  JSON.stringify(Object.entries(definition).sort(([a], [b]) => a.localeCompare(b)));
