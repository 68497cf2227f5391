import type { CoreCommand, Range, RangeAdapterFunctions } from "@odoo/o-spreadsheet";
import { CorePlugin, invalidateDependenciesCommands } from "@odoo/o-spreadsheet";
import type { Area } from "./area";
import { addHostPlugin } from "./corePlugins";
import { adaptedParts, formulaParts, formulaText } from "./excelFormulaText";

/** Cells come (`inserted`) or go at `area`, and those behind it on the same rows or columns close up or make room. */
export interface ShiftReferences {
  readonly type: "EXCEL_SHIFT_REFERENCES";
  readonly sheetId: string;
  readonly area: Area;
  readonly dimension: "ROW" | "COL";
  readonly inserted: boolean;
}

/** References to cells inside `area` become #REF!, since other cells take their place. */
export interface LoseReferences {
  readonly type: "EXCEL_LOSE_REFERENCES";
  readonly sheetId: string;
  readonly area: Area;
}

type ApplyChange = RangeAdapterFunctions["applyChange"];
type Change = ReturnType<ApplyChange>;

interface RangeAdapter {
  executeOnAllRanges(adapters: RangeAdapterFunctions): void;
}

const isInside = (zone: Area, { top, left, bottom, right }: Area): boolean =>
  zone.top >= top && zone.bottom <= bottom && zone.left >= left && zone.right <= right;

/** Where the first and last line of a reference are after `count` lines came or went at `start`. */
export function shiftedSpan(
  [first, last]: readonly [number, number],
  start: number,
  count: number,
  inserted: boolean,
): readonly [number, number] | undefined {
  if (last < start) return [first, last];
  if (inserted) return [first >= start ? first + count : first, last + count];
  const end = start + count - 1;
  if (first >= start && last <= end) return undefined;
  const newFirst = first < start ? first : first > end ? first - count : start;
  return [newFirst, last > end ? last - count : start - 1];
}

/** How references follow when single cells are inserted, deleted or overwritten, as in Excel. */
export class MovedReferencesPlugin extends CorePlugin {
  private readonly adapter: RangeAdapter;

  constructor(...[config]: ConstructorParameters<typeof CorePlugin>) {
    super(config);
    this.adapter = config.range as unknown as RangeAdapter;
  }

  override handle(command: CoreCommand): void {
    const change = command as unknown as ShiftReferences | LoseReferences;
    if (change.type === "EXCEL_SHIFT_REFERENCES") this.adapt((range) => this.shifted(range, change));
    else if (change.type === "EXCEL_LOSE_REFERENCES") this.adapt((range) => this.lost(range, change));
  }

  private lost(range: Range, { sheetId, area }: LoseReferences): Change {
    return range.sheetId === sheetId && isInside(range.zone, area) ? this.removed() : kept(range);
  }

  /** A reference follows when the cells that move take it along in its whole width. */
  private shifted(range: Range, { sheetId, area, dimension, inserted }: ShiftReferences): Change {
    const { zone, unboundedZone } = range;
    if (range.sheetId !== sheetId) return kept(range);
    const [start, end, from, to] =
      dimension === "ROW"
        ? (["top", "bottom", "left", "right"] as const)
        : (["left", "right", "top", "bottom"] as const);
    const whole = unboundedZone[end] === undefined || unboundedZone[to] === undefined;
    if (whole || zone[from] < area[from] || zone[to] > area[to]) return kept(range);
    const before = [zone[start], zone[end]] as const;
    const after = shiftedSpan(before, area[start], area[end] - area[start] + 1, inserted);
    if (after === undefined) return this.removed();
    const [first, last] = after;
    if (first === before[0] && last === before[1]) return kept(range);
    const moved = { [start]: first, [end]: last };
    return {
      changeType: last - first === before[1] - before[0] ? "MOVE" : "RESIZE",
      range: { ...range, zone: { ...zone, ...moved }, unboundedZone: { ...unboundedZone, ...moved } },
    };
  }

  private removed(): Change {
    return { changeType: "REMOVE", range: this.getters.getRangeFromSheetXC("", "#REF") };
  }

  private adapt(applyChange: ApplyChange): void {
    const { getters } = this;
    const adaptFormulaString = (sheetId: string, formula: string): string =>
      formulaText(adaptedParts(formulaParts(formula, sheetId, getters), applyChange), sheetId, getters);
    this.adapter.executeOnAllRanges({
      applyChange,
      adaptFormulaString,
      adaptRangeString: (sheetId, text) => {
        const { changeType, range } = applyChange(getters.getRangeFromSheetXC(sheetId, text));
        return { changeType, range: getters.getRangeString(range, sheetId) };
      },
      adaptCompiledFormula: (formula) => formula.adaptCompiledFormula(applyChange, (name: string) => name),
    });
  }
}

function kept(range: Range): Change {
  return { changeType: "NONE", range };
}

for (const command of ["EXCEL_SHIFT_REFERENCES", "EXCEL_LOSE_REFERENCES"])
  invalidateDependenciesCommands.add(command as never);
addHostPlugin(
  "excelMovedReferences",
  MovedReferencesPlugin as unknown as Parameters<typeof addHostPlugin>[1],
  ["EXCEL_SHIFT_REFERENCES", "EXCEL_LOSE_REFERENCES"],
);
